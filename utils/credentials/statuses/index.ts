import { fail } from '@/utils/lib/result';
import type { StatusEntry } from '@/utils/model/credential';

import { bitstringStatusList } from './bitstring-status-list';
import type { StatusLookup, StatusMethod } from './status';

/** The newest first. */
export const statusMethods: readonly StatusMethod[] = [bitstringStatusList];

/** A status of a kind that nobody here can read is a question left open, never a good sign. */
export function statusMethodOf({ type }: StatusEntry): StatusLookup {
  const method = statusMethods.find(({ types }) => types.includes(type));
  return method?.lookUp ?? (async () => fail('status-unsupported', type));
}
