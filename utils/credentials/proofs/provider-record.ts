import { fail, ok } from '@/utils/lib/result';

import type { ProofSuite } from './proof';

/**
 * A platform's own record of one credential, read from its own host: only `retrieve-record.ts` makes such a credential,
 * for exactly the id that was asked for. It proves that the platform says so, and not who the issuer is.
 */
export const providerRecord: ProofSuite = {
  id: 'provider-record',
  async verify(_proof, { secured }) {
    return secured.kind === 'provider-record'
      ? ok(undefined)
      : fail('unsupported-proof', 'not read from a platform’s record');
  },
};
