import type { TrustedIssuer } from '@/utils/model/issuer';

import type { Registry } from './registry';

/** The user's own list, and that of the organisation. Trust is in the keys that an issuer had then: with new ones it has to be given again. */
export const ownList = (trusted: readonly TrustedIssuer[]): Registry => ({
  id: 'own-list',
  find({ id, thumbprints }) {
    const issuer = trusted.find((one) => one.id === id);
    if (!issuer) return [];
    const { by = 'you', since, anyKey = false } = issuer;
    const told = { by, ...(since !== '' && { since }) };
    const keyChanged = !anyKey && !thumbprints.every((key) => issuer.thumbprints.includes(key));
    if (keyChanged) return [{ standing: 'self-declared', ...told, keyChanged }];
    return [{ standing: 'recognised', ...told }];
  },
});
