import { isObject, listOf } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { askJson } from '../ask-json';
import type { Environment } from '../environment';
import { verificationKey } from '../keys';
import { issuerKeys } from '../keys/issuer-keys';
import type { Relationship, VerificationKey } from '../keys/key';
import { type PublicJwk, publicJwk } from '../keys/public-jwk';
import { thumbprintOf } from '../keys/thumbprint';
import { asTold } from '../keys/told-by';
import type { TokenSignature } from './jose-header';

/** Keys that a controller publishes, with why others that may have signed are not tried; or one that comes with the token and that nothing ties to the issuer. */
export type TokenKeys =
  | { readonly published: readonly VerificationKey[]; readonly missing?: Failure }
  | { readonly unproven: PublicJwk };

/** What `kid` may stand for: a verification method, a name in the issuer's document, an address, nothing at all. */
export async function tokenKeys(
  { kid, jwk, certified }: TokenSignature,
  issuer: string,
  purpose: Relationship,
  environment: Environment,
): Promise<Result<TokenKeys>> {
  if (kid?.startsWith('did:')) return keysOfDid(kid, purpose, environment);

  const asked = await issuerKeys({ issuer, relationship: purpose, kid }, environment);
  const listed = asked.ok ? ok(asked.value.keys) : asked;
  const missing = asked.ok ? asked.value.missing : undefined;
  if (jwk) return listedOrUnproven(jwk, listed);
  if (!listed.ok && !kid?.startsWith('https:') && !certified) return listed;
  const published = listed.ok ? listed.value.filter((key) => answersTo(key, kid, issuer)) : [];
  if (published.length > 0)
    return ok({ published, ...(missing && kid === undefined && { missing }) });
  // A certificate says whose its key is, and nobody here knows whether to believe that.
  if (certified) return listedOrUnproven(certified, listed);

  if (!kid?.startsWith('https:'))
    return (
      missing ??
      asTold(
        issuer,
        fail(
          'invalid-relationship-for-verification-method',
          `${issuer} lists no key ${kid ?? 'at all'}`,
        ),
      )
    );
  const found = await keyAt(kid, issuer, environment);
  return found.ok ? listedOrUnproven(found.value, listed) : (missing ?? found);
}

/** A DID names one method by its fragment, or by itself all of its methods. */
async function keysOfDid(
  kid: string,
  purpose: Relationship,
  environment: Environment,
): Promise<Result<TokenKeys>> {
  if (!kid.includes('#')) {
    const asked = await issuerKeys({ issuer: kid, relationship: purpose }, environment);
    if (!asked.ok) return asked;
    const { keys: published, ...rest } = asked.value;
    return ok({ published, ...rest });
  }
  const key = await verificationKey(kid, purpose, environment);
  return key.ok ? ok({ published: [key.value] }) : key;
}

/** Before a thumbprint that is written as an address (RFC 9278, section 3). */
const THUMBPRINT = 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:';

/** By its address, in full or relative to the issuer's; by its own kid; or by its thumbprint. */
function answersTo({ id, jwk }: VerificationKey, kid: string | undefined, issuer: string): boolean {
  if (kid === undefined) return true;
  const address = kid.startsWith('#') ? issuer + kid : `${issuer}#${kid}`;
  return (
    id === kid ||
    id === address ||
    jwk.kid === kid ||
    thumbprintOf(jwk) === kid.replace(THUMBPRINT, '')
  );
}

/** A key from anywhere is the issuer's if the issuer lists the same one. */
function listedOrUnproven(
  jwk: PublicJwk,
  listed: Result<readonly VerificationKey[]>,
): Result<TokenKeys> {
  const thumbprint = thumbprintOf(jwk);
  const same = listed.ok && listed.value.find((key) => thumbprintOf(key.jwk) === thumbprint);
  return ok(same ? { published: [same] } : { unproven: jwk });
}

/** The key at an address of the issuer's own (Open Badges 3.0, section 8.2.3); others are not even asked. */
async function keyAt(
  kid: string,
  issuer: string,
  environment: Environment,
): Promise<Result<PublicJwk>> {
  const [url = '', name] = kid.split('#');
  if (parseUrl(url)?.origin !== parseUrl(issuer)?.origin)
    return fail('untrusted-key-source', `${kid} is no address of ${issuer}`);
  const document = await askJson({ url, shared: true }, environment);
  if (!document.ok) return document;
  const inSet = listOf(document.value['keys'])
    .filter(isObject)
    .find((key) => key['kid'] === kid || key['kid'] === name);
  const jwk = publicJwk(inSet ?? document.value);
  return jwk.ok || jwk.problem.code === 'unsupported-proof'
    ? jwk
    : fail('untrusted-key-source', `${kid}: ${jwk.problem.detail}`);
}
