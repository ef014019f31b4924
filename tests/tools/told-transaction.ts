import type { TransactionLookup } from '@/utils/credentials/chains/chain';
import { fail, ok } from '@/utils/lib/result';

import type { Canned } from './network-file';

/** A transaction as the source of a case tells of it, whatever explorer it asked. */
interface Told {
  readonly remoteHash: string;
  readonly issuingAddress: string;
  readonly time: string;
}

/** Answers for the one transaction of a case. */
export const transactionIn =
  (table: ReadonlyMap<string, Canned>): TransactionLookup =>
  async (chain, id) => {
    // The corpus' own contract; a case of another shape fails loudly where it is used.
    const told = table.get('chain:lookForTx')?.answer as Told | undefined;
    if (!told) return fail('unreachable', `${chain.id} is not in the network file: ${id}`);
    const { remoteHash, issuingAddress: from, time } = told;
    return ok({ written: [remoteHash], from, time });
  };
