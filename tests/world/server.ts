import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { certificateFor } from './certificate';
import type { Network } from './network';
import { type Answered, text } from './reply';

export interface Server {
  readonly port: number;
  /** The certificate, PEM, for clients that check it by name. */
  readonly certificate: string;
  /** Its key's digest, for Chromium's list of keys whose certificates need no authority. */
  readonly spki: string;
  readonly stop: () => Promise<void>;
}

/** The first byte of a TLS handshake; every method of HTTP begins with a letter. */
const HANDSHAKE = 0x16;

/** One port that plays every host: TLS, plain HTTP, and a proxy for browsers that cannot map names. */
export async function startServer(network: Network, clock: () => Date): Promise<Server> {
  const { key, certificate, spki } = await certificateFor(network.names);
  const stopping = new AbortController();
  const { signal } = stopping;
  /** By the client's port: a TLS socket cannot be reset, the one beneath it can. */
  const sockets = new Map<number, Socket>();

  const tls = createTlsServer({ key, cert: certificate, SNICallback: refuseOffline }, serve);
  const plain = createPlainServer(serve);
  for (const server of [tls, plain]) server.keepAliveTimeout = 60_000;
  plain.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    sniff(socket);
  });

  const entrance = createServer((socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
    socket.on('error', () => socket.destroy());
    sniff(socket);
  });
  await new Promise<void>((listening) => entrance.listen(0, '127.0.0.1', listening));

  return { port: portOf(entrance.address()), certificate, spki, stop };

  function sniff(socket: Socket): void {
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? tls : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  }

  function refuseOffline(name: string, done: (fault: Error | null) => void): void {
    done(network.isOffline(name) ? new Error(`${name} is offline`) : null);
  }

  function serve(request: IncomingMessage, response: ServerResponse): void {
    respond(request, response).catch(() => request.socket.destroy());
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const url = urlOf(request);
    if (!url) return send(text(400, 'no such address'), response);
    const { reply, delayMs } = network.deliver({ method, url, headers });
    if (delayMs > 0) await pause(delayMs, undefined, { signal });
    if ('status' in reply) return send(reply, response);
    if (reply.how === 'hang') return;
    sockets.get(request.socket.remotePort ?? 0)?.resetAndDestroy();
  }

  async function send({ how, status, headers, body }: Answered, response: ServerResponse) {
    response.sendDate = false;
    const length = String(body.length);
    const date = clock().toUTCString();
    response.writeHead(status, { ...headers, 'content-length': length, date });
    if (how === 'whole') return void response.end(body);
    if (how === 'cut') {
      const half = body.subarray(0, body.length / 2);
      return void response.write(half, () => response.destroy());
    }
    for (const byte of body) {
      if (response.destroyed) return;
      response.write(Uint8Array.of(byte));
      await pause(1000, undefined, { signal });
    }
    response.end();
  }

  async function stop(): Promise<void> {
    stopping.abort();
    for (const socket of sockets.values()) socket.destroy();
    await new Promise<void>((closed) => entrance.close(() => closed()));
    // These two never listened; closing them ends the timers by which they watch idle connections.
    tls.close();
    plain.close();
  }
}

function urlOf({ url = '/', headers: { host = '' }, socket }: IncomingMessage): URL | undefined {
  const base = `${'encrypted' in socket ? 'https' : 'http'}://${host}`;
  if (!URL.canParse(url, base)) return undefined;
  const asked = new URL(url, base);
  asked.port = '';
  return asked;
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return address.port;
}
