import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import { outcomeOf } from '@/utils/model/problem-outcome';

import type { Environment } from '../environment';
import type { PublicJwk } from './public-jwk';
import { publicKeyOf } from './public-key';

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
  /** The verification method's address. */
  readonly id: string;
  readonly controller: string;
  readonly jwk: PublicJwk;
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
  if (namesNobody(document)) return nobodys(base);
  if (document['id'] !== base)
    return fail(
      'invalid-controlled-identifier-document-id',
      `${base} serves the document of ${String(document['id'])}`,
    );
  const named = listOf(document[relationship]).find((entry) => idOf(entry, base) === address);
  return named === undefined
    ? fail(
        'invalid-relationship-for-verification-method',
        `${address} is not under ${relationship} of ${base}`,
      )
    : keyOf(named, document, base);
}

/** Without an id, or with the number that a notice gives to a request, and then without any key. */
export const namesNobody = ({ id, ...document }: JsonObject): boolean =>
  id === undefined ||
  (!/^(?:did|https?):/iu.test(String(id)) && !KEY_MEMBERS.some((name) => name in document));

const KEY_MEMBERS = ['verificationMethod', 'publicKey', 'assertionMethod', 'authentication'];

/** What names nobody, such as a notice of maintenance, is no document that says anything about its keys. */
export const nobodys = (identifier: string): Failure =>
  fail('did-unresolved', `what ${identifier} serves names nobody`);

/** Keys that could be read, and why others could not: one of them may be the right one. */
export interface ListedKeys {
  readonly keys: readonly VerificationKey[];
  readonly missing?: Failure;
}

/** Every key that the document of an identifier lists for a purpose. */
export function keysIn(document: JsonObject, relationship: Relationship): ListedKeys {
  const base = stringOf(document['id']) ?? '';
  return listedKeys(listOf(document[relationship]).map((entry) => keyOf(entry, document, base)));
}

export function listedKeys(found: readonly Result<VerificationKey>[]): ListedKeys {
  const missing = found
    .filter((key) => !key.ok)
    .find(({ problem }) => outcomeOf(problem.code) === 'unknown');
  return { keys: found.flatMap((key) => (key.ok ? [key.value] : [])), ...(missing && { missing }) };
}

/** A relationship embeds a method, or names one that stands elsewhere in the document. */
function keyOf(entry: Json, document: JsonObject, base: string): Result<VerificationKey> {
  const id = idOf(entry, base);
  const method = isObject(entry)
    ? entry
    : [...listOf(document['verificationMethod']), ...listOf(document['publicKey'])].find(
        (one) => idOf(one, base) === id,
      );
  if (id === undefined || !isObject(method))
    return fail(
      'invalid-relationship-for-verification-method',
      `${base} does not describe ${String(id)}`,
    );
  const { controller = base } = method;
  if (controller !== base)
    return fail('issuer-key-mismatch', `${id} is controlled by ${String(controller)}`);

  const jwk = publicKeyOf(method);
  if (!jwk.ok) return jwk;
  const revoked = dateIn(method['revoked']);
  const expires = dateIn(method['expires']);
  return ok({
    id,
    controller: base,
    jwk: jwk.value,
    ...(revoked !== undefined && { revoked }),
    ...(expires !== undefined && { expires }),
  });
}

/** A date as it is written; what stands there and is none, such as `true`, is taken for a date in the past. */
const dateIn = (value: Json | undefined): string | undefined =>
  value === undefined || value === null || value === false ? undefined : String(value);

/** An id that begins with # belongs to the document that it stands in. */
function idOf(entry: Json, base: string): string | undefined {
  const id = isObject(entry) ? entry['id'] : entry;
  if (typeof id !== 'string') return undefined;
  return id.startsWith('#') ? `${base}${id}` : id;
}

/** `created` is the signer's own word, so a key that was given up or is past its day signs nothing at all. */
export function stillHeld(key: VerificationKey, now: Date): Result<VerificationKey> {
  const { id, revoked, expires } = key;
  if (revoked !== undefined && !(Date.parse(revoked) > now.getTime()))
    return fail('key-revoked', `${id} was given up on ${revoked}`);
  if (expires !== undefined && !(Date.parse(expires) > now.getTime()))
    return fail('key-expired', `${id} held until ${expires}`);
  return ok(key);
}
