import { fail } from '@/utils/lib/result';

import { because, type Checker, passed, skipped } from './check';

/** The key that signed must be the issuer's own: its controller is the issuer's id, to the letter. */
export const issuerIdentity: Checker = {
  id: 'issuer-identity',
  check({ credential: { issuer }, proofs }) {
    const holding = proofs.filter(({ outcome }) => outcome === 'passed');
    if (holding.length === 0) return skipped;

    const stranger = holding.find(({ signer }) => signer && signer.controller !== issuer.id);
    if (!stranger) return passed();
    const { controller } = stranger.signer ?? { controller: 'nobody' };
    return because(
      fail('issuer-key-mismatch', `${issuer.id} is signed for by ${controller}`).problem,
    );
  },
};
