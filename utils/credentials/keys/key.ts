import type { JWK } from 'jose';

import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { Environment } from '../environment';
import { jwkOfMultikey } from './multikey';

/** One way in which an address leads to a controlled identifier document, such as a DID method. */
export interface KeyMethod {
  readonly id: string;
  readonly matches: (identifier: string) => boolean;
  /** The document that says which keys speak for the identifier. */
  readonly resolve: (identifier: string, environment: Environment) => Promise<Result<JsonObject>>;
}

/** The relationships of Controlled Identifiers 1.0, section 2.3, that a proof may claim. */
export type Relationship = 'assertionMethod' | 'authentication';

export interface VerificationKey {
  readonly id: string;
  readonly controller: string;
  readonly jwk: JWK;
  /** Dates on which the controller gave the key up. */
  readonly revoked?: string;
  readonly expires?: string;
}

/**
 * The key that a document lists under an address for a purpose (Controlled Identifiers 1.0, section 3.3,
 * "Retrieve Verification Method").
 */
export function keyIn(
  document: JsonObject,
  address: string,
  relationship: Relationship,
): Result<VerificationKey> {
  const [base = ''] = address.split('#');
  if (document['id'] !== base)
    return fail(
      'invalid-controlled-identifier-document-id',
      `${base} serves the document of ${String(document['id'])}`,
    );

  const names = (value: Json): boolean =>
    absolute(isObject(value) ? value['id'] : value, base) === address;
  const named = listOf(document[relationship]).find(names);
  if (named === undefined)
    return fail(
      'invalid-relationship-for-verification-method',
      `${address} is not under ${relationship} of ${base}`,
    );

  const method = isObject(named)
    ? named
    : [...listOf(document['verificationMethod']), ...listOf(document['publicKey'])].find(names);
  if (!isObject(method))
    return fail(
      'invalid-relationship-for-verification-method',
      `${base} does not describe ${address}`,
    );
  if (method['controller'] !== undefined && method['controller'] !== base)
    return fail(
      'issuer-key-mismatch',
      `${address} is controlled by ${String(method['controller'])}`,
    );
  return describe(method, address, base);
}

function describe(method: JsonObject, id: string, controller: string): Result<VerificationKey> {
  const jwk = jwkOf(method);
  if (!jwk.ok) return jwk;
  const revoked = stringOf(method['revoked']);
  const expires = stringOf(method['expires']);
  return ok({
    id,
    controller,
    jwk: jwk.value,
    ...(revoked && { revoked }),
    ...(expires && { expires }),
  });
}

function jwkOf(method: JsonObject): Result<JWK> {
  const jwk = method['publicKeyJwk'];
  if (isObject(jwk)) {
    if (typeof jwk['kty'] !== 'string') return fail('key-type', 'publicKeyJwk has no kty');
    if ('d' in jwk) return fail('key-type', 'publicKeyJwk holds a private key');
    // The members that matter are checked by importJWK; nothing else of it is read.
    return ok({ ...jwk } as JWK);
  }
  const multibase = stringOf(method['publicKeyMultibase']);
  if (multibase) return jwkOfMultikey(multibase);
  return fail('key-type', `no key that we can read in a ${String(method['type'])}`);
}

/** An id that begins with # belongs to the document that it stands in. */
function absolute(id: Json | undefined, base: string): string | undefined {
  if (typeof id !== 'string') return undefined;
  return id.startsWith('#') ? `${base}${id}` : id;
}
