import { fail } from '@/utils/lib/result';

import { keysOf } from '@/utils/model/verification';

import { tellerOf } from '../keys/told-by';
import { standingsOf } from '../registries';
import { askRegistries } from '../registries/ask-registries';
import { type Checker, passed, skipped, skippedFor } from './check';

/**
 * Whether a public registry knows the issuer. Registries name DIDs, so only a DID that has signed is looked up: in the
 * lists at hand, and only if they do not know it over the network. Nobody's knowing speaks neither for nor against it.
 */
export const issuerRecognised: Checker = {
  id: 'issuer-recognised',
  async check({ credential: { format, issuer }, proofs, environment }) {
    const holding = proofs.filter(({ outcome }) => outcome === 'passed');
    const thumbprints = keysOf(issuer.id, holding);
    if (format === 'verifiable-presentation' || thumbprints.length === 0) return skipped;
    if (issuer.id.startsWith('x509:'))
      return skippedFor([fail('seal-untrusted', `${issuer.id} is on no trusted list`).problem]);
    if (!issuer.id.startsWith('did:') || tellerOf(issuer.id)) return skipped;

    const identified = { id: issuer.id, thumbprints };
    if (standingsOf(identified, []).length > 0) return passed();
    const { standings, remarks } = await askRegistries(identified, environment);
    return standings.length > 0
      ? { ...passed(remarks), found: { standings } }
      : skippedFor(remarks);
  },
};
