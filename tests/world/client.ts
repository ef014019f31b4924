import type { IncomingHttpHeaders } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';

import type { World } from './world';

export interface Fetched {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether all bytes came that were announced. */
  readonly complete: boolean;
}

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
  readonly patienceMs?: number;
}

/** Asks the world over a socket of its own, checking the certificate by name; rejects when nothing is answered. */
export function overSocket(
  { port, certificate }: Pick<World, 'port' | 'certificate'>,
  address: string,
  { headers = {}, patienceMs = 2_000 }: Options = {},
): Promise<Fetched> {
  const { protocol, hostname, pathname, search } = new URL(address);
  const target = {
    host: '127.0.0.1',
    port,
    path: pathname + search,
    headers: { host: hostname, ...headers },
    agent: false,
  } as const;

  return new Promise((resolve, reject) => {
    const request =
      protocol === 'http:'
        ? plainRequest(target)
        : tlsRequest({ ...target, ...trusting(certificate, hostname) });
    const tired = setTimeout(() => request.destroy(new Error('timed out')), patienceMs);
    request.on('error', (cause) => {
      clearTimeout(tired);
      reject(cause);
    });
    request.on('response', (response) => {
      clearTimeout(tired);
      const bored = setTimeout(() => response.destroy(), patienceMs);
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      // What was cut off is told by `complete`.
      response.on('error', () => {});
      response.on('close', () => {
        clearTimeout(bored);
        const { statusCode: status = 0, headers, complete } = response;
        resolve({ status, headers, body: Buffer.concat(chunks), complete });
      });
    });
    request.end();
  });
}

/** The name is checked against the certificate; an address is no name that TLS could ask for. */
const trusting = (ca: string, hostname: string) => ({
  ca,
  ...(isIP(hostname) === 0 && { servername: hostname }),
  checkServerIdentity: (_host: string, certificate: PeerCertificate) =>
    checkServerIdentity(hostname, certificate),
});
