import { fail } from '@/utils/lib/result';
import type { StatusEntry } from '@/utils/model/credential';

import { bitstringStatusList } from './bitstring-status-list';
import { blockcertsRevocationList } from './blockcerts-revocation-list';
import { oneEdTechRevocationList } from './one-edtech-revocation-list';
import { openBadges2 } from './open-badges-2';
import { providerRecord } from './provider-record';
import { revocationList2020 } from './revocation-list-2020';
import type { StatusLookup, StatusMethod } from './status';
import { statusList2021 } from './status-list-2021';
import { tokenStatusList } from './token-status-list';

/** The newest list first; a platform's own word last. */
export const statusMethods: readonly StatusMethod[] = [
  bitstringStatusList,
  tokenStatusList,
  statusList2021,
  revocationList2020,
  oneEdTechRevocationList,
  openBadges2,
  blockcertsRevocationList,
  providerRecord,
];

/** A status of a kind that nobody here can read is a question left open, never a good sign. */
export function statusMethodOf({ type }: StatusEntry): StatusLookup {
  const method = statusMethods.find(({ types }) => types.includes(type));
  return method?.lookUp ?? (async () => fail('status-unsupported', type));
}
