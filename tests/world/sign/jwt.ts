import { type KeyObject, sign } from 'node:crypto';

import type { JsonObject } from '@/utils/lib/json';

const hashes = { ES256: 'sha256', ES384: 'sha384', RS256: 'sha256', EdDSA: null } as const;

export interface JwtHeader extends JsonObject {
  alg: keyof typeof hashes;
}

/** A compact JWS over the payload; what stands in the header is the caller's, `typ` and `kid` included. */
export function signJwt(payload: JsonObject, key: KeyObject, header: JwtHeader): string {
  const input = `${encode(header)}.${encode(payload)}`;
  const signature = sign(hashes[header.alg], Buffer.from(input), {
    key,
    dsaEncoding: 'ieee-p1363',
  });
  return `${input}.${signature.toString('base64url')}`;
}

const encode = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');
