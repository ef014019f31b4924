import type { Problem } from '@/utils/lib/problem';
import type { Reference } from '@/utils/model/credential';
import { domainOf } from '@/utils/model/issuer';

import { type Checker, skipped, skippedFor } from './check';

/** A place where the issuer may have a newer version is named and not asked: the one in hand is what was shown. */
export const refresh: Checker = {
  id: 'refresh',
  check: ({ credential: { refreshServices = [] } }) =>
    refreshServices.length === 0 ? skipped : skippedFor(refreshServices.slice(0, 1).map(offered)),
};

const offered = ({ id }: Reference): Problem => ({
  code: 'refresh-offered',
  detail: id,
  facts: { host: domainOf(id) },
});
