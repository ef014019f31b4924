import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import type { ProofFinding } from '@/utils/model/verification';

import { because, type Checker, passed, skipped } from './check';

/**
 * One key that signed must be the issuer's own: its controller is the issuer's id, to the letter. Others may sign beside it,
 * as a notary does (VC Data Integrity 1.0, section 2.1.1), and are named; what somebody presents is his alone. While a proof
 * cannot be judged, it may be the issuer's, and nobody is accused.
 */
export const issuerIdentity: Checker = {
  id: 'issuer-identity',
  check({ credential: { format, issuer }, proofs }) {
    const holding = proofs.filter(({ outcome }) => outcome === 'passed');
    if (holding.length === 0) return skipped;

    const controllers = holding.flatMap(({ signer }) => (signer ? [signer.controller] : []));
    const others = new Set(controllers.filter((controller) => controller !== issuer.id));
    const [other] = others;
    if (other === undefined) return passed();
    const isPresented = format === 'verifiable-presentation';
    if (controllers.includes(issuer.id) && !isPresented)
      return passed([byAnother([...others].join(', '))]);
    return proofs.some(isOpen) && !isPresented
      ? skipped
      : because(fail('issuer-key-mismatch', `${issuer.id} is signed for by ${other}`).problem);
  },
};

/** One for the holder leaves nothing open, as those beside it are judged without it. */
const isOpen = ({ outcome, problem }: ProofFinding): boolean =>
  outcome === 'unknown' && problem?.code !== 'proof-for-holder';

const byAnother = (signer: string): Problem => ({
  code: 'signed-by-another',
  detail: `${signer} has signed as well`,
  facts: { signer },
});
