import { NO_KEY, type TrustedIssuer } from '@/utils/model/issuer';

import type { Registry } from './registry';

/** The user's own list, and that of the organisation. Trust is in the keys that an issuer had then: with new ones it has to be given again. */
export const ownList = (trusted: readonly TrustedIssuer[]): Registry => ({
  id: 'own-list',
  find({ id, thumbprints }) {
    const issuer = trusted.find((one) => one.id === id);
    if (!issuer) return [];
    const { by = 'you', since, anyKey = false, thumbprints: pinned } = issuer;
    // A page of the issuer's host vouches for it with no key at all, and others may write there.
    const keyless = pinned.length > 0 && thumbprints.length === 0 && !pinned.includes(NO_KEY);
    if (keyless && !anyKey) return [];
    const told = { by, ...(since !== '' && { since }) };
    const keyChanged = !anyKey && !thumbprints.every((key) => pinned.includes(key));
    if (keyChanged) return [{ standing: 'self-declared', ...told, keyChanged }];
    return [{ standing: 'recognised', ...told }];
  },
});
