import { stringOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';

import { listedBits, meaningOf, placeIn } from './listed-bits';
import type { StatusMethod } from './status';

const KIND = {
  credential: 'StatusList2021Credential',
  subject: 'StatusList2021',
  heir: { credential: 'BitstringStatusListCredential', subject: 'BitstringStatusList' },
};

/** Status List 2021 (W3C CCG), from which Bitstring Status List comes. */
export const statusList2021: StatusMethod = {
  id: 'status-list-2021',
  types: ['StatusList2021Entry'],
  async lookUp({ raw }, credential, environment) {
    const place = placeIn(raw, { url: 'statusListCredential', index: 'statusListIndex' });
    if (!place.ok) return place;
    const purpose = stringOf(raw['statusPurpose']);
    if (!purpose) return fail('malformed-value', 'a status entry without a purpose');
    const entry = { ...place.value, size: 1, purpose };
    const found = await listedBits(entry, KIND, credential, environment);
    return found.ok ? meaningOf(found.value, purpose) : found;
  },
};
