import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import { tellerOf } from '../keys/told-by';
import { because, type Checker, type Examined, leftOut, passed } from './check';

/**
 * All proofs must hold: one that fails refutes the set, and one that cannot be judged leaves it open (VC
 * Data Integrity 1.0, section 4.6; Open Badges 3.0 would let a verifier be content with one). A proof that is for the holder
 * is for no verifier to judge, where one stands beside it that shows who signed; an anchor does not, and leans on the proofs
 * beside it.
 */
export const proof: Checker = {
  id: 'proof',
  check({ proofs: written, credential }) {
    const forVerifiers = written.filter(({ problem }) => problem?.code !== 'proof-for-holder');
    const proofs = forVerifiers.some(({ signer }) => signer) ? forVerifiers : written;
    const bad =
      proofs.find(({ outcome }) => outcome === 'failed') ??
      proofs.find(({ outcome }) => outcome !== 'passed');
    if (bad?.problem) return because(bad.problem);
    if (proofs.length === 0) return because(fail('no-proof', 'nothing is signed').problem);
    const detail = 'a proof of which the holder may leave out parts';
    return passed([
      ...leftOut({ proofs, credential }, { code: 'disclosed-in-part', detail }),
      ...toldKeys({ proofs, credential }),
      ...timeStamps(credential),
    ]);
  },
};

/** Whom a time stamp is by nobody here can tell, so when something was sealed stays the sealer's word. */
const timeStamps = ({ proofs }: Credential): readonly Problem[] =>
  proofs.some(({ suite, raw }) => suite === 'jades' && raw['timeStamped'] === true)
    ? [fail('time-stamp-unchecked', 'a time stamp of the seal').problem]
    : [];

/** Keys of which only a resolver says that they are the issuer's; those of others say nothing for him. */
function toldKeys({
  proofs,
  credential: { issuer },
}: Pick<Examined, 'proofs' | 'credential'>): readonly Problem[] {
  const isIssuers = proofs.some(({ signer }) => signer?.controller === issuer.id);
  const host = isIssuers ? tellerOf(issuer.id) : undefined;
  return host ? [fail('key-told-by-resolver', host, { host }).problem] : [];
}
