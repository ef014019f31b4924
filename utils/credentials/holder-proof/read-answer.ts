import { isObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential, Embedded } from '@/utils/model/credential';
import type { Challenge, HolderProof } from '@/utils/model/holder-proof';

import { issuerIdentity } from '../checks/issuer-identity';
import { proof } from '../checks/proof';
import { validityPeriod } from '../checks/validity-period';
import type { Environment } from '../environment';
import { readCredential } from '../formats';
import { isPresentation } from '../presented';
import { verifyProofs } from '../proofs';
import type { Expectation } from '../proofs/proof';
import { sourceIn } from '../source-in';
import { ageFault, isBetween } from './challenge';

/** What an answer shows by itself, and what came with it: credentials of whose truth it says nothing. */
export interface Answer extends Omit<HolderProof, 'credentials'> {
  readonly credentials: readonly Uint8Array<ArrayBuffer>[];
}

/** Identifiers that are their own key: nobody is asked for it, and nobody can put another in its place. */
const OWN_KEY = /^did:(?:key|jwk):/u;
/** Nobody reads through more. */
const MOST_CREDENTIALS = 100;

/**
 * Whether a holder has answered this very question, in time and for the first time: what is shown is control of a key.
 * The credentials in it are handed on as they are, each to be judged by itself.
 */
export async function readAnswer(
  answer: string,
  challenge: Challenge,
  environment: Environment,
  answered: ReadonlySet<string>,
): Promise<Result<Answer>> {
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
  const { issuer, parts = [] } = presentation;
  if (!OWN_KEY.test(issuer.id)) return fail('holder-key-elsewhere', issuer.id);
  if (parts.length > MOST_CREDENTIALS) return fail('too-large', `${parts.length} credentials`);
  const fault = await holderFault(presentation, environment, {
    purpose: 'authentication',
    challenge: challenge.challenge,
    domain: challenge.domain,
  });
  if (fault) return fault;
  const at = createdOf(presentation);
  if (at === undefined || !isBetween(challenge, at, now))
    return fail('invalid-challenge', `answered at ${String(at)}, asked at ${challenge.madeAt}`);
  return ok({
    holder: issuer.id,
    domain: challenge.domain,
    at,
    credentials: parts.map(bytesOf),
  });
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

/** When its one proof says that it was made. */
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

const bytesOf = ({ source }: Embedded): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typeof source === 'string' ? source : JSON.stringify(source, null, 2));
