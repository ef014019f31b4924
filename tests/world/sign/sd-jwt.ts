import { createHash } from 'node:crypto';

import type { Json, JsonObject } from '@/utils/lib/json';
import { type Algorithm, type KeyPair, signedBy } from './key-pair';

const encoded = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The digest of a disclosure or of a whole presentation, as RFC 9901 writes it. */
export const digestOf = (text: string, hash = 'sha256'): string =>
  createHash(hash).update(text).digest('base64url');

/** A member, or an element when it has no name; the salt makes it unlike any other. */
export const disclosure = (value: Json, name?: string, salt = 'c2FsdA'): string =>
  encoded(name === undefined ? [salt, value] : [salt, name, value]);

interface Signing {
  readonly key: KeyPair;
  readonly algorithm?: Algorithm;
  readonly header?: JsonObject;
}

/** A compact token by somebody's key. */
export function token(
  payload: JsonObject,
  { key, algorithm = 'ES256', header = {} }: Signing,
): string {
  const input = `${encoded({ alg: algorithm, ...header })}.${encoded(payload)}`;
  return `${input}.${signedBy(key, algorithm, Buffer.from(input)).toString('base64url')}`;
}

/** A token with what is disclosed of it, each behind a tilde. */
export const sdJwt = (
  payload: JsonObject,
  disclosures: readonly string[],
  signing: Signing,
): string => [token(payload, signing), ...disclosures, ''].join('~');

/** The same with the holder's own token behind it. */
export const bound = (
  shown: string,
  { key, algorithm, header = {} }: Signing,
  payload: JsonObject = {},
): string =>
  shown +
  token(
    {
      iat: Date.parse('2026-05-30T12:00:00Z') / 1000,
      nonce: 'n-0S6',
      aud: 'https://jobs.example',
      sd_hash: digestOf(shown),
      ...payload,
    },
    { key, ...(algorithm && { algorithm }), header: { typ: 'kb+jwt', ...header } },
  );
