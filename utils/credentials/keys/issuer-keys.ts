import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
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

/**
 * Every key that an issuer publishes for a purpose: in its controller document, in a JWK set that its profile
 * names, or in the metadata that JSON Web Token issuers keep at a well-known address (SD-JWT VC, section 4).
 */
export async function issuerKeys(
  issuer: string,
  relationship: Relationship,
  environment: Environment,
): Promise<Result<readonly VerificationKey[]>> {
  const document = await controllerOf(issuer, environment);
  const own = document.ok
    ? await keysOf(document.value, { issuer, relationship, environment })
    : document;
  if (!issuer.startsWith('https:') || (own.ok && own.value.length > 0)) return own;

  const metadata = await askJson({ url: metadataAddress(issuer), shared: true }, environment);
  if (!metadata.ok && isRetryable(metadata.problem.code)) return metadata;
  if (!metadata.ok || metadata.value['issuer'] !== issuer) return own;
  return keysInSets(metadata.value, issuer, environment);
}

async function keysOf(
  document: JsonObject,
  {
    issuer,
    relationship,
    environment,
  }: { issuer: string; relationship: Relationship; environment: Environment },
): Promise<Result<readonly VerificationKey[]>> {
  // A JWK set at the issuer's own address has no id; whatever else lies there must be the issuer's.
  if (document['keys'] !== undefined) return ok(keysInSet(document, issuer));
  if (document['id'] === undefined) return nobodys(issuer);
  if (document['id'] !== issuer)
    return fail(
      'invalid-controlled-identifier-document-id',
      `${issuer} serves the document of ${String(document['id'])}`,
    );
  const listed = keysIn(document, relationship).slice(0, MOST_KEYS);
  return listed.length > 0 ? ok(listed) : keysInSets(document, issuer, environment);
}

/** The members by which OAuth and OpenID name a JWK set (RFC 8414, section 2). */
async function keysInSets(
  { jwks, jwks_uri: url }: JsonObject,
  issuer: string,
  environment: Environment,
): Promise<Result<readonly VerificationKey[]>> {
  if (isObject(jwks)) return ok(keysInSet(jwks, issuer));
  if (typeof url !== 'string') return ok([]);
  const set = await askJson({ url, shared: true }, environment);
  return set.ok ? ok(keysInSet(set.value, issuer)) : set;
}

function keysInSet({ keys }: JsonObject, issuer: string): readonly VerificationKey[] {
  return listOf(keys)
    .slice(0, MOST_KEYS)
    .filter(isObject)
    .flatMap((member) => {
      const jwk = publicJwk(member);
      if (!jwk.ok || jwk.value.use === 'enc') return [];
      const kid = stringOf(member['kid']) ?? thumbprintOf(jwk.value);
      const id = /^(?:did|https):/u.test(kid) ? kid : `${issuer}#${kid.replace(/^#/u, '')}`;
      return [{ id, controller: issuer, jwk: jwk.value }];
    });
}

function metadataAddress(issuer: string): string {
  const url = parseUrl(issuer);
  const path = url?.pathname.replace(/\/$/u, '') ?? '';
  return `${url?.origin}/.well-known/jwt-vc-issuer${path}`;
}
