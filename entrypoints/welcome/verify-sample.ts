import { browser } from 'wxt/browser';

import { labelOfSample } from '@/components/sample-words';
import { appraise } from '@/utils/credentials/appraise';
import { verifyFile } from '@/utils/credentials/verify-file';
import { fail } from '@/utils/lib/result';
import { domainOf } from '@/utils/model/issuer';
import { keysOf } from '@/utils/model/verification';

/** Who issued the sample; its key was used for that and thrown away. */
const SAMPLE_ISSUER = 'did:key:z6MkkbakCoQKPoPd1JukBg7ZiRrzgWdLh8AVjwvrJ4qV8Q4Z';

/**
 * Verifies the badge in the package for real, with a network that answers nothing and a trust list of its
 * own: neither the user's list nor any host has a part in it.
 */
export async function verifySample(): Promise<string> {
  const file = await fetch(browser.runtime.getURL('/sample-badge.json'));
  const now = new Date();
  const judged = await verifyFile(new Uint8Array(await file.arrayBuffer()), {
    ask: async () => fail('offline', 'the sample asks nobody'),
    now: () => now,
  });
  const { credential, proofs } = judged;
  const id = SAMPLE_ISSUER;
  const thumbprints = keysOf(id, proofs);
  const { seal } = appraise(
    { ...judged, verifiedAt: now.toISOString() },
    {
      trusted: [{ id, domain: domainOf(id), thumbprints, since: now.toISOString() }],
      now,
    },
  );
  const { achievement, issuer } = credential ?? {};
  return labelOfSample(seal.shape, achievement?.name ?? '', issuer?.name ?? domainOf(id));
}
