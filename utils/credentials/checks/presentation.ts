import type { Json } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { Secured } from '@/utils/model/secured';

import { confirmedKey } from '../key-binding';
import { thumbprintOf } from '../keys/thumbprint';
import { because, type Checker, type Examined, passed, skipped } from './check';

/**
 * Who presents it: the holder's own proof is true, or open. Anybody may lawfully present what is about somebody else, and
 * whoever reads the verdict should know.
 */
export const presentation: Checker = {
  id: 'presentation',
  async check(examined) {
    const { credential, presentation: shown } = examined;
    if (!shown) return skipped;
    const { holder, proof } = shown;
    if (proof.outcome !== 'passed') return proof;
    const ids = credential.recipients.filter(({ kind, hashed }) => !hashed && kind !== 'name');
    // The issuer itself names whoever presents it, by whichever of his keys.
    if (holder === undefined || ids.some(({ identity }) => identity === holder))
      return passed(proof.remarks);

    const bound = await isBoundToSigner(examined);
    if (!bound.ok) return because(bound.problem);
    if (bound.value === false && shown.asked)
      return because(fail('vp-invalid', `${holder} does not hold the key it is bound to`).problem);
    const isAnother = ids.length > 0 || bound.value === false;
    return passed([...(proof.remarks ?? []), ...(isAnother ? [byAnother(holder)] : [])]);
  },
};

/** Whether the presentation is signed by the key that the issuer has named (RFC 7800, section 3); nothing where it names none. */
async function isBoundToSigner({
  credential,
  environment,
  presentation: { signers } = { proof: skipped },
}: Examined): Promise<Result<boolean | undefined>> {
  const cnf = confirmationIn(credential.secured);
  if (cnf === undefined || !signers) return ok(undefined);
  const jwk = await confirmedKey(cnf, environment);
  if (!jwk.ok) return outcomeOf(jwk.problem.code) === 'failed' ? ok(false) : jwk;
  const bound = thumbprintOf(jwk.value);
  return ok(signers.some(({ thumbprint }) => thumbprint === bound));
}

const confirmationIn = (secured: Secured): Json | undefined =>
  secured.kind === 'jws'
    ? (secured.selective?.cnf ?? secured.cnf ?? secured.payload['cnf'])
    : undefined;

const byAnother = (holder: string): Problem => ({
  code: 'presented-by-another',
  detail: `${holder} presents it, who is not its subject`,
  facts: { holder },
});
