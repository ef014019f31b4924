import type { JsonObject } from '@/utils/lib/json';
import { type Algorithm, type KeyPair, signedBy } from '../../world/sign/key-pair';
import { course } from '../issued';

const encoded = (value: string | JsonObject): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A compact token with any header, payload and signature. */
export function compact(
  header: string | JsonObject,
  payload: string | JsonObject,
  signature: (input: Buffer) => Buffer,
): string {
  const input = `${encoded(header)}.${encoded(payload)}`;
  return `${input}.${signature(Buffer.from(input)).toString('base64url')}`;
}

interface Told {
  readonly key: KeyPair;
  readonly algorithm: Algorithm;
  /** Instead of what a header usually says, or beside it. */
  readonly header?: JsonObject;
  readonly payload?: JsonObject;
}

/** A badge as a token of VC-JOSE-COSE: the credential itself is its payload. */
export const badgeToken = ({ key, algorithm, header = {}, payload }: Told): string =>
  compact(
    { alg: algorithm, typ: 'vc+jwt', kid: key.id, ...header },
    payload ?? course({ issuer: key.controller }),
    (input) => signedBy(key, algorithm, input),
  );

/** The same without members of its header. */
export const bareToken = (told: Told, header: JsonObject): string =>
  compact(
    { alg: told.algorithm, ...header },
    told.payload ?? course({ issuer: told.key.controller }),
    (input) => signedBy(told.key, told.algorithm, input),
  );
