import { fail, ok } from '@/utils/lib/result';

import type { StatusMethod } from './status';

/** What a platform's own record says of the credential today; in any other document it says nothing. */
export const providerRecord: StatusMethod = {
  id: 'provider-record',
  types: ['provider-record'],
  async lookUp({ raw: { standing, reason } }, { secured }) {
    if (secured.kind !== 'provider-record')
      return fail('status-unsupported', 'not read from a platform’s record');
    const facts = typeof reason === 'string' ? { reason } : undefined;
    if (standing === 'revoked' || standing === 'suspended' || standing === 'expired')
      return fail(standing, `the platform says so: ${standing}`, facts);
    return standing === 'holds' ? ok([]) : fail('status-unsupported', String(standing));
  },
};
