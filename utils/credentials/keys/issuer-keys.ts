import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import { isRetryable } from '@/utils/model/problem-outcome';

import { askJson } from '../ask-json';
import type { Environment } from '../environment';
import { controllerOf } from './index';
import { keysIn, nobodys, type Relationship, type VerificationKey } from './key';
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

  const metadata = await askJson({ url: metadataAddress(issuer), shared: true }, environment);
  if (!metadata.ok && isRetryable(metadata.problem.code)) return metadata;
  if (!metadata.ok || metadata.value['issuer'] !== issuer) return own;
  return keysInSets(metadata.value, question, environment);
}

async function keysOf(
  document: JsonObject,
  question: KeyQuestion,
  environment: Environment,
): Promise<Result<PublishedKeys>> {
  const { issuer, relationship, kid } = question;
  // A JWK set at the issuer's own address has no id; whatever else lies there must be the issuer's.
  if (document['keys'] !== undefined) return ok(keysInSet(document, question));
  if (document['id'] === undefined) return nobodys(issuer);
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
  if (isObject(jwks)) return ok(keysInSet(jwks, question));
  if (typeof url !== 'string') return ok({ keys: [], cut: false });
  const set = await askJson({ url, shared: true }, environment);
  return set.ok ? ok(keysInSet(set.value, question)) : set;
}

function keysInSet({ keys: members }: JsonObject, { issuer, kid: wanted }: KeyQuestion) {
  const all = listOf(members).filter(isObject);
  const { keys, cut } = bounded(all, ({ kid }) => isNamed(kid, wanted));
  return { keys: keys.flatMap((member) => keyOf(member, issuer)), cut };
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
