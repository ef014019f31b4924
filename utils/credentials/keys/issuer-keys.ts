import { isObject, type Json, type JsonObject, stringOf } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import { isRetryable } from '@/utils/model/problem-outcome';

import { askJson } from '../ask-json';
import type { Environment } from '../environment';
import { controllerOf } from './index';
import { keysIn, namesNobody, nobodys, type Relationship, type VerificationKey } from './key';
import { publicJwk } from './public-jwk';
import { thumbprintOf } from './thumbprint';

const MOST_KEYS = 50;

/** The keys that are tried, and whether there are more. */
export interface PublishedKeys {
  readonly keys: readonly VerificationKey[];
  readonly cut: boolean;
}

/** Which keys are wanted: those that a `kid` names come first, for no more are read than a bound allows. */
export interface KeyQuestion {
  readonly issuer: string;
  readonly relationship: Relationship;
  readonly kid?: string | undefined;
}

/**
 * Every key that an issuer publishes for a purpose: in its controller document, in a JWK set that its profile
 * names, or in the metadata that JSON Web Token issuers keep at a well-known address (SD-JWT VC, section 4).
 */
export async function issuerKeys(
  question: KeyQuestion,
  environment: Environment,
): Promise<Result<PublishedKeys>> {
  const { issuer } = question;
  const document = await controllerOf(issuer, environment);
  const own = document.ok ? await keysOf(document.value, question, environment) : document;
  if (!issuer.startsWith('https:') || (own.ok && own.value.keys.length > 0)) return own;

  const url = metadataAddress(issuer);
  const metadata = await askJson({ url, shared: true }, environment);
  if (!metadata.ok) return isTelling(metadata.problem.code, own) ? metadata : own;
  const { issuer: named } = metadata.value;
  if (named === issuer) return keysInSets(metadata.value, question, environment);
  return own.ok && named === undefined ? nobodys(url) : own;
}

/** Only metadata that are not there leave an issuer without any key: what could not be read may list some. */
const isTelling = (code: ProblemCode, own: Result<PublishedKeys>): boolean =>
  isRetryable(code) || (own.ok && code !== 'not-found');

async function keysOf(
  document: JsonObject,
  question: KeyQuestion,
  environment: Environment,
): Promise<Result<PublishedKeys>> {
  const { issuer, relationship, kid } = question;
  // A JWK set at the issuer's own address has no id; whatever else lies there must be the issuer's.
  if (Array.isArray(document['keys'])) return keysInSet(document, question);
  if (namesNobody(document)) return nobodys(issuer);
  if (document['id'] !== issuer)
    return fail(
      'invalid-controlled-identifier-document-id',
      `${issuer} serves the document of ${String(document['id'])}`,
    );
  const listed = keysIn(document, relationship);
  return listed.length > 0
    ? ok(bounded(listed, ({ id, jwk }) => isNamed(id, kid) || isNamed(jwk.kid, kid)))
    : keysInSets(document, question, environment);
}

/** The members by which OAuth and OpenID name a JWK set (RFC 8414, section 2). */
async function keysInSets(
  { jwks, jwks_uri: url }: JsonObject,
  question: KeyQuestion,
  environment: Environment,
): Promise<Result<PublishedKeys>> {
  if (isObject(jwks)) return keysInSet(jwks, question);
  if (typeof url !== 'string') return ok({ keys: [], cut: false });
  const set = await askJson({ url, shared: true }, environment);
  return set.ok ? keysInSet(set.value, question) : set;
}

/** What holds no list of keys is no set of them, and tells nothing of any (RFC 7517, section 5.1). */
function keysInSet(
  { keys: members }: JsonObject,
  { issuer, kid: wanted }: KeyQuestion,
): Result<PublishedKeys> {
  if (!Array.isArray(members))
    return fail('did-unresolved', `the set of keys of ${issuer} lists none`);
  const all = members.filter(isObject);
  const { keys, cut } = bounded(all, ({ kid }) => isNamed(kid, wanted));
  return ok({ keys: keys.flatMap((member) => keyOf(member, issuer)), cut });
}

function keyOf(member: JsonObject, issuer: string): readonly VerificationKey[] {
  const jwk = publicJwk(member);
  if (!jwk.ok || jwk.value.use === 'enc') return [];
  const kid = stringOf(member['kid']) ?? thumbprintOf(jwk.value);
  const id = /^(?:did|https):/u.test(kid) ? kid : `${issuer}#${kid.replace(/^#/u, '')}`;
  return [{ id, controller: issuer, jwk: jwk.value }];
}

/** By the same name, of which either side may give the fragment alone. */
const isNamed = (name: Json | undefined, wanted: string | undefined): boolean =>
  wanted !== undefined && typeof name === 'string' && fragmentOf(name) === fragmentOf(wanted);
const fragmentOf = (name: string): string => name.slice(name.lastIndexOf('#') + 1);

function bounded<T>(all: readonly T[], isWanted: (one: T) => boolean) {
  if (all.length <= MOST_KEYS) return { keys: all, cut: false };
  const sorted = [...all.filter(isWanted), ...all.filter((one) => !isWanted(one))];
  return { keys: sorted.slice(0, MOST_KEYS), cut: true };
}

function metadataAddress(issuer: string): string {
  const url = parseUrl(issuer);
  const path = url?.pathname.replace(/\/$/u, '') ?? '';
  return `${url?.origin}/.well-known/jwt-vc-issuer${path}`;
}
