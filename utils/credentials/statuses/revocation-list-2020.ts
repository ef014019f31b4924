import { listedBits, meaningOf, placeIn } from './listed-bits';
import type { StatusMethod } from './status';

const KIND = { credential: 'RevocationList2020Credential', subject: 'RevocationList2020' };

/** Revocation List 2020 (W3C CCG): a list of bits that has one purpose and does not say so. */
export const revocationList2020: StatusMethod = {
  id: 'revocation-list-2020',
  types: ['RevocationList2020Status'],
  async lookUp({ raw }, credential, environment) {
    const place = placeIn(raw, { url: 'revocationListCredential', index: 'revocationListIndex' });
    if (!place.ok) return place;
    const found = await listedBits({ ...place.value, size: 1 }, KIND, credential, environment);
    return found.ok ? meaningOf(found.value, 'revocation') : found;
  },
};
