import { stringOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';

import type { Explorer } from './chain';
import { rootOf } from './ethereum-data';

/** documented: github.com/EverexIO/Ethplorer, wiki; `freekey` is for everybody. */
export const ethplorer: Explorer = {
  id: 'ethplorer',
  address: ({ id: chain }, id) =>
    chain === 'ethereumMainnet'
      ? `https://api.ethplorer.io/getTxInfo/${id}?apiKey=freekey`
      : undefined,
  read({ from, input, timestamp, confirmations }) {
    const address = stringOf(from);
    if (address === undefined || typeof timestamp !== 'number' || typeof input !== 'string')
      return fail('parsing-error', 'this is no transaction of Ethereum');
    return confirmations === 0
      ? fail('anchor-not-found', 'it stands in no block yet')
      : ok({
          written: rootOf(input),
          from: address,
          time: new Date(timestamp * 1000).toISOString(),
        });
  },
};
