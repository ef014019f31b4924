import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { SelectiveDisclosure } from '@/utils/model/secured';

import { type Presentation, passed, skippedFor } from './checks/check';
import type { Environment } from './environment';
import { verificationKey } from './keys';
import { type PublicJwk, publicJwk } from './keys/public-jwk';
import { byHolder, isAsked } from './presented';
import { tokenSignature } from './proofs/jose-header';
import type { Expectation } from './proofs/proof';
import { signatureHolds } from './proofs/signature';
import { audienceFault, mediaType, tokenParts } from './proofs/signed-token';

const SKEW_MS = 5 * 60_000;

type KeyBinding = NonNullable<SelectiveDisclosure['keyBinding']>;

/**
 * Who shows a credential of which claims are disclosed: whoever holds the key that the issuer has bound it to (RFC 9901,
 * section 7.3). Nothing where the issuer has bound it to nobody, and nobody claims to be bound.
 */
export async function keyBindingOf(
  { secured, format }: Credential,
  environment: Environment,
  expectation: Expectation,
): Promise<Presentation | undefined> {
  if (secured.kind !== 'jws' || !secured.selective) return undefined;
  const { digest, keyBinding, cnf = secured.payload['cnf'] } = secured.selective;
  if (!keyBinding) {
    if (format === 'verifiable-presentation') return undefined;
    const missing = fail('key-binding-missing', 'nobody shows to hold its key').problem;
    if (isAsked(expectation)) return { proof: { outcome: 'failed', problem: byHolder(missing) } };
    return cnf === undefined ? undefined : { proof: skippedFor([missing]) };
  }

  const held = await bindingHolds(keyBinding, { digest, cnf, expectation, environment });
  if (!held.ok) {
    const outcome = outcomeOf(held.problem.code);
    const problem = outcome === 'failed' ? byHolder(held.problem) : held.problem;
    return { proof: { outcome, problem } };
  }
  const audience = listOf(keyBinding.payload['aud']).join(', ');
  const remarks = [fail('presented-to', audience, { audience }).problem];
  return { proof: passed(expectation.domain === undefined ? remarks : []) };
}

interface Bound {
  readonly digest: string;
  readonly cnf: JsonObject[string] | undefined;
  readonly expectation: Expectation;
  readonly environment: Environment;
}

/** Section 7.3, step 5. */
async function bindingHolds(
  { token, header, payload }: KeyBinding,
  { digest, cnf, expectation, environment }: Bound,
): Promise<Result<null>> {
  if (mediaType(header['typ']) !== 'kb+jwt')
    return fail('typ-mismatch', `a key binding of type ${String(header['typ'])}`);
  const said = tokenSignature(header);
  if (!said.ok) return said;
  const parts = tokenParts(token, said.value.algorithm);
  if (!parts.ok) return parts;
  const jwk = await confirmedKey(cnf, environment);
  if (!jwk.ok) return jwk;
  const holds = await signatureHolds({ ...parts.value, jwk: jwk.value }, environment);
  if (!holds.ok) return holds;

  const { iat, aud, nonce, sd_hash: shown } = payload;
  if (typeof iat !== 'number' || typeof aud !== 'string' || typeof nonce !== 'string')
    return fail('claim-mismatch', 'a key binding without its time, audience or nonce');
  if (iat * 1000 > environment.now().getTime() + SKEW_MS)
    return fail('claim-mismatch', `a key binding made at ${iat}`);
  if (shown !== digest) return fail('claim-mismatch', 'a key binding of other disclosures');
  return audienceFault(payload, expectation) ?? periodFault(payload, environment.now()) ?? ok(null);
}

/** What holds for any token (RFC 7519, sections 4.1.4 and 4.1.5); asked last, for only of one that is true is it worth saying. */
function periodFault({ exp, nbf }: JsonObject, now: Date): Failure | undefined {
  if ([exp, nbf].some((date) => date !== undefined && typeof date !== 'number'))
    return fail('claim-mismatch', 'a date of the key binding is no number');
  if (Number(nbf ?? 0) * 1000 > now.getTime() + SKEW_MS)
    return fail('claim-mismatch', `a key binding from ${String(nbf)} on`);
  return exp !== undefined && Number(exp) * 1000 < now.getTime() - SKEW_MS
    ? fail('presentation-expired', `the key binding held until ${String(exp)}`)
    : undefined;
}

/** The key that the issuer has named (RFC 7800, section 3): itself, or a DID's. */
export async function confirmedKey(
  cnf: JsonObject[string] | undefined,
  environment: Environment,
): Promise<Result<PublicJwk>> {
  const { jwk, kid } = isObject(cnf) ? cnf : {};
  if (isObject(jwk)) return publicJwk(jwk);
  if (typeof kid === 'string' && kid.startsWith('did:')) {
    const key = await verificationKey(kid, 'authentication', environment);
    return key.ok ? ok(key.value.jwk) : key;
  }
  return cnf === undefined
    ? fail('issuer-key-mismatch', 'the issuer has bound it to no key')
    : fail('key-binding-missing', 'the issuer has bound it to a key in another way');
}
