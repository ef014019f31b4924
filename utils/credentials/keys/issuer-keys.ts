import { isObject, type Json, type JsonObject, stringOf } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import { isRetryable } from '@/utils/model/problem-outcome';

import { askJson } from '../ask-json';
import type { Environment } from '../environment';
import { controllerOf } from './index';
import {
  keysIn,
  type ListedKeys,
  listedKeys,
  namesNobody,
  nobodys,
  type Relationship,
  type VerificationKey,
} from './key';
import { publicJwk } from './public-jwk';
import { thumbprintOf } from './thumbprint';

const MOST_KEYS = 50;

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
): Promise<Result<ListedKeys>> {
  const { issuer } = question;
  const document = await controllerOf(issuer, environment);
  const own = document.ok ? await keysOf(document.value, question, environment) : document;
  if (!issuer.startsWith('https:') || (own.ok && own.value.keys.length > 0)) return own;

  const url = metadataAddress(issuer);
  const metadata = await askJson({ url, shared: true }, environment);
  if (!metadata.ok) return isTelling(metadata.problem.code, own) ? metadata : own;
  const { issuer: named } = metadata.value;
  if (named === issuer) {
    const listed = await keysInSets(metadata.value, question, environment);
    return listed.ok && own.ok ? ok({ ...own.value, ...listed.value }) : listed;
  }
  return own.ok && named === undefined ? nobodys(url) : own;
}

/** Only metadata that are not there leave an issuer without any key: what could not be read may list some. */
const isTelling = (code: ProblemCode, own: Result<ListedKeys>): boolean =>
  isRetryable(code) || (own.ok && code !== 'not-found');

async function keysOf(
  document: JsonObject,
  question: KeyQuestion,
  environment: Environment,
): Promise<Result<ListedKeys>> {
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
  if (listed.keys.length > 0) {
    const isWanted = ({ id, jwk }: VerificationKey) => isNamed(id, kid) || isNamed(jwk.kid, kid);
    return ok({ ...listed, ...bounded(listed.keys, isWanted, issuer) });
  }
  const inSets = await keysInSets(document, question, environment);
  return inSets.ok ? ok({ ...listed, ...inSets.value }) : inSets;
}

/** The members by which OAuth and OpenID name a JWK set (RFC 8414, section 2). */
async function keysInSets(
  { jwks, jwks_uri: url }: JsonObject,
  question: KeyQuestion,
  environment: Environment,
): Promise<Result<ListedKeys>> {
  if (isObject(jwks)) return keysInSet(jwks, question);
  if (typeof url !== 'string') return ok({ keys: [] });
  const set = await askJson({ url, shared: true }, environment);
  return set.ok ? keysInSet(set.value, question) : set;
}

/** What holds no list of keys is no set of them, and tells nothing of any (RFC 7517, section 5.1). */
function keysInSet(
  { keys: members }: JsonObject,
  { issuer, kid: wanted }: KeyQuestion,
): Result<ListedKeys> {
  if (!Array.isArray(members))
    return fail('did-unresolved', `the set of keys of ${issuer} lists none`);
  const all = members.filter(isObject);
  const { keys, ...rest } = bounded(all, ({ kid }) => isNamed(kid, wanted), issuer);
  const signing = keys.filter(({ use }) => use !== 'enc');
  return ok({ ...listedKeys(signing.map((member) => keyOf(member, issuer))), ...rest });
}

function keyOf(member: JsonObject, issuer: string): Result<VerificationKey> {
  const jwk = publicJwk(member);
  if (!jwk.ok) return jwk;
  const kid = stringOf(member['kid']) ?? thumbprintOf(jwk.value);
  const id = /^(?:did|https):/u.test(kid) ? kid : `${issuer}#${kid.replace(/^#/u, '')}`;
  return ok({ id, controller: issuer, jwk: jwk.value });
}

/** By the same name, of which either side may give the fragment alone. */
const isNamed = (name: Json | undefined, wanted: string | undefined): boolean =>
  wanted !== undefined && typeof name === 'string' && fragmentOf(name) === fragmentOf(wanted);
const fragmentOf = (name: string): string => name.slice(name.lastIndexOf('#') + 1);

function bounded<T>(all: readonly T[], isWanted: (one: T) => boolean, issuer: string) {
  if (all.length <= MOST_KEYS) return { keys: all };
  const sorted = [...all.filter(isWanted), ...all.filter((one) => !isWanted(one))];
  const missing = fail('too-large', `${issuer} lists more keys than are tried`);
  return { keys: sorted.slice(0, MOST_KEYS), missing };
}

function metadataAddress(issuer: string): string {
  const url = parseUrl(issuer);
  const path = url?.pathname.replace(/\/$/u, '') ?? '';
  return `${url?.origin}/.well-known/jwt-vc-issuer${path}`;
}
