import { createPrivateKey, sign, X509Certificate } from 'node:crypto';

import { generate } from 'selfsigned';

import type { Json, JsonObject } from '@/utils/lib/json';

type Generated = Awaited<ReturnType<typeof generate>>;

/** A certificate with its key, and those that vouch for it. */
export interface Sealer {
  readonly pem: Generated;
  readonly certificates: readonly string[];
}

interface Told {
  readonly name?: string;
  readonly organisation?: string;
  readonly by?: Sealer;
  readonly authority?: boolean;
  readonly curve?: 'P-256' | 'P-384';
  readonly from?: string;
  readonly until?: string;
  readonly usage?: Record<string, boolean>;
}

/** A certificate made anew, by itself or by an authority. */
export async function sealer(told: Told = {}): Promise<Sealer> {
  const { name = 'Riverwell', organisation = 'Riverwell College', by, curve } = told;
  const {
    authority = false,
    usage = authority ? { keyCertSign: true } : { nonRepudiation: true },
  } = told;
  const pem = await generate(
    [
      { name: 'commonName', value: name },
      { name: 'organizationName', value: organisation },
    ],
    {
      algorithm: curve === 'P-384' ? 'sha384' : 'sha256',
      keyType: curve ? 'ec' : 'rsa',
      ...(curve && { curve }),
      notBeforeDate: new Date(told.from ?? '2025-01-01T00:00:00Z'),
      notAfterDate: new Date(told.until ?? '2027-01-01T00:00:00Z'),
      extensions: [
        { name: 'basicConstraints', cA: authority, critical: true },
        { name: 'keyUsage', critical: true, ...usage },
      ],
      ...(by && { ca: { key: by.pem.private, cert: by.pem.cert } }),
    },
  );
  const own = new X509Certificate(pem.cert).raw.toString('base64');
  return { pem, certificates: [own, ...(by?.certificates ?? [])] };
}

const encoded = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** One seal of JAdES over a payload as it stands. */
export function sealOf(
  payload: string,
  { pem, certificates }: Sealer,
  change: JsonObject = {},
): JsonObject {
  const header = encoded({
    alg: 'RS256',
    typ: 'jose+json',
    x5c: [...certificates],
    b64: false,
    sigT: '2026-02-01T00:00:00Z',
    crit: ['b64', 'sigT'],
    ...change,
  });
  const key = createPrivateKey(pem.private);
  const data = Buffer.from(`${header}.${payload}`);
  const hash = change['alg'] === 'ES384' ? 'sha384' : 'sha256';
  const signature = sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });
  return { protected: header, signature: signature.toString('base64url') };
}

/** A document in a JWS of JSON, sealed as European Digital Credentials are. */
export function sealed(document: JsonObject, by: Sealer, change: JsonObject = {}): JsonObject {
  const payload = JSON.stringify(document);
  return { payload, signatures: [sealOf(payload, by, change)] };
}

/** A compact token by the key of a certificate, which comes along. */
export function certifiedToken(payload: JsonObject, by: Sealer, change: JsonObject): string {
  const header = encoded({ alg: 'RS256', x5c: [...by.certificates], ...change });
  const input = `${header}.${encoded(payload)}`;
  const signature = sign('sha256', Buffer.from(input), createPrivateKey(by.pem.private));
  return `${input}.${signature.toString('base64url')}`;
}
