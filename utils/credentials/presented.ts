import { isObject, listOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import type { Judgement } from '@/utils/model/verification';

import { type Examined, type Presentation, passed } from './checks/check';
import { proof } from './checks/proof';
import { validityPeriod } from './checks/validity-period';
import type { Expectation } from './proofs/proof';

export const isPresentation = ({ format }: Credential): boolean =>
  format === 'verifiable-presentation';

/** What the credentials in a presentation are told of it: who shows them, and what came of the proof of that. */
export async function presentationOf(
  examined: Examined,
  expectation: Expectation,
): Promise<Presentation> {
  const holder = examined.credential.issuer.id;
  for (const { check } of [proof, validityPeriod]) {
    const { outcome, problem } = await check(examined);
    if (outcome !== 'failed' && outcome !== 'unknown') continue;
    // A presentation is made for a moment; that the moment has passed is no fault of what was shown.
    const over = problem?.code === 'expired';
    return {
      holder,
      proof: over
        ? { outcome: 'unknown', problem: fail('presentation-expired', problem.detail).problem }
        : { outcome, ...(problem && { problem }) },
    };
  }
  const audience = expectation.domain === undefined ? audienceOf(examined.credential) : [];
  const others = audience.join(', ');
  return {
    holder,
    proof: passed(others ? [fail('presented-to', others, { audience: others }).problem] : []),
    signers: examined.proofs.flatMap(({ signer }) => signer ?? []),
    ...(isAsked(expectation) && { asked: true }),
  };
}

export const isAsked = ({ challenge, domain }: Expectation): boolean =>
  challenge !== undefined || domain !== undefined;

/** For whom it was made: the domain of its proof, or the audience of its token. */
function audienceOf({ secured }: Credential): readonly string[] {
  const named =
    secured.kind === 'jws'
      ? listOf(secured.payload['aud'])
      : listOf(secured.document['proof'])
          .filter(isObject)
          .flatMap(({ domain }) => listOf(domain));
  return named.filter((one) => typeof one === 'string');
}

/** With a holder's proof that fails it is the presentation that does not hold, and not the credential in it. */
export const byHolder = ({ code, detail }: Problem): Problem =>
  code === 'invalid-challenge' || code === 'invalid-domain'
    ? { code, detail }
    : fail('vp-invalid', `${code}: ${detail}`).problem;

/** A presentation of one credential is that credential, with what came of its being presented among its checks. */
export function unwrapped(judged: Judgement): Judgement {
  const [only, ...others] = judged.parts ?? [];
  if (!only || others.length > 0) return judged;
  const { subject: _, ...credential } = only;
  return credential;
}
