import { isObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import type { Challenge, HolderProof } from '@/utils/model/holder-proof';
import { isProved, type Judgement } from '@/utils/model/verification';

import { issuerIdentity } from '../checks/issuer-identity';
import { proof } from '../checks/proof';
import { validityPeriod } from '../checks/validity-period';
import type { Environment } from '../environment';
import { examine } from '../examine';
import { readCredential } from '../formats';
import { isPresentation } from '../presented';
import { verifyProofs } from '../proofs';
import type { Expectation } from '../proofs/proof';
import { sourceIn } from '../source-in';
import { ageFault, isBetween } from './challenge';

/**
 * Whether a holder has answered this very question, in time and for the first time: what is shown is control of a key, and
 * of each credential whether it was issued to that key.
 */
export async function checkAnswer(
  answer: string,
  challenge: Challenge,
  environment: Environment,
  answered: ReadonlySet<string>,
): Promise<Result<HolderProof>> {
  const now = environment.now();
  const late = ageFault(challenge, now);
  if (late) return late;
  if (answered.has(challenge.challenge))
    return fail('challenge-answered', 'somebody has answered it before');

  const source = await sourceIn(new TextEncoder().encode(answer.trim()), [], environment);
  const read = source.ok ? await readCredential(source.value, environment) : source;
  if (!read.ok || !isPresentation(read.value))
    return fail('answer-none', read.ok ? `a ${read.value.format}` : read.problem.detail);
  const presentation = read.value;
  const expectation: Expectation = {
    purpose: 'authentication',
    challenge: challenge.challenge,
    domain: challenge.domain,
  };
  const fault = await holderFault(presentation, environment, expectation);
  if (fault) return fault;
  const at = createdOf(presentation);
  if (at === undefined || !isBetween(challenge, at, now))
    return fail('invalid-challenge', `answered at ${String(at)}, asked at ${challenge.madeAt}`);

  const holder = presentation.issuer.id;
  const judged = await examine(presentation, environment, undefined, expectation);
  const credentials = partsOf(judged, presentation).map((judgement) => ({
    judgement,
    bound: isBound(judgement, holder),
  }));
  return ok({ holder, domain: challenge.domain, at, credentials });
}

/** Every proof must be the holder's own, and hold; one that cannot be judged shows nothing. */
async function holderFault(
  credential: Credential,
  environment: Environment,
  expectation: Expectation,
) {
  const proofs = await verifyProofs(credential, environment, expectation);
  for (const { id, check } of [proof, issuerIdentity, validityPeriod]) {
    const { outcome, problem } = await check({ credential, proofs, environment });
    if (outcome === 'passed' || (outcome === 'skipped' && id === validityPeriod.id)) continue;
    return fail(problem?.code ?? 'no-proof', problem?.detail ?? `${id} is ${outcome}`);
  }
  // A proof that names no key is nobody's.
  return proofs.every(({ signer }) => signer?.controller === credential.issuer.id)
    ? undefined
    : fail('issuer-key-mismatch', 'signed by nobody who is the holder');
}

/** When the latest of its proofs says that it was made. */
function createdOf({ secured }: Credential): string | undefined {
  if (secured.kind === 'jws') {
    const { iat } = secured.payload;
    return typeof iat === 'number' ? new Date(iat * 1000).toISOString() : undefined;
  }
  if (secured.kind !== 'document') return undefined;
  const stamps = listOf(secured.document['proof'])
    .filter(isObject)
    .map(({ created }) => stringOf(created));
  return stamps.length === 1 ? stamps[0] : undefined;
}

/** A presentation of one credential is judged as that credential. */
const partsOf = (judged: Judgement, { parts = [] }: Credential): readonly Judgement[] => {
  if (judged.parts) return judged.parts;
  return parts.length > 0 ? [judged] : [];
};

/** To whom it was issued only its issuer can say, and nobody who has written it without. */
const isBound = (judgement: Judgement, holder: string): boolean =>
  isProved(judgement) &&
  (judgement.credential?.recipients ?? []).some(
    ({ kind, identity, hashed }) => kind === 'did' && !hashed && identity === holder,
  );
