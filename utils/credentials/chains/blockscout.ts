import { stringOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';

import type { Explorer } from './chain';
import { objectOf } from './esplora';
import { rootOf } from './ethereum-data';

const hosts: Readonly<Record<string, string>> = {
  ethereumMainnet: 'eth.blockscout.com',
  ethereumSepolia: 'eth-sepolia.blockscout.com',
};

/** documented: docs.blockscout.com, REST API v2. */
export const blockscout: Explorer = {
  id: 'blockscout',
  address: ({ id: chain }, id) =>
    hosts[chain] && `https://${hosts[chain]}/api/v2/transactions/${id}`,
  read({ from, raw_input: data, timestamp, confirmations }) {
    const address = stringOf(objectOf(from)['hash']);
    const time = stringOf(timestamp);
    if (address === undefined || data === undefined)
      return fail('parsing-error', 'this is no transaction of Ethereum');
    return time === undefined || confirmations === 0
      ? fail('anchor-not-found', 'it stands in no block yet')
      : ok({ written: rootOf(data), from: address, time });
  },
};
