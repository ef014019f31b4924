import { listOf, stringOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';

import type { Explorer } from './chain';
import { objectOf, rootsIn } from './esplora';
import { rootOf, withPrefix } from './ethereum-data';

const paths: Readonly<Record<string, string>> = {
  bitcoinMainnet: 'btc/main',
  bitcoinTestnet: 'btc/test3',
  ethereumMainnet: 'eth/main',
};

/** documented: www.blockcypher.com/dev. It writes what Ethereum holds without the prefix. */
export const blockcypher: Explorer = {
  id: 'blockcypher',
  address: ({ id: chain, family }, id) =>
    paths[chain] &&
    `https://api.blockcypher.com/v1/${paths[chain]}/txs/${family === 'ethereum' ? id.slice(2) : id}?limit=500`,
  read({ confirmations, confirmed, inputs, outputs }, { family }) {
    if (confirmations === 0) return fail('anchor-not-found', 'it stands in no block yet');
    const from = stringOf(listOf(objectOf(listOf(inputs)[0])['addresses'])[0]);
    const time = stringOf(confirmed);
    if (from === undefined || time === undefined || listOf(outputs).length === 0)
      return fail('parsing-error', 'this is no transaction');
    const scripts = listOf(outputs).map((output) => objectOf(output)['script']);
    return family === 'ethereum'
      ? ok({ written: scripts.flatMap(rootOf), from: withPrefix(from), time })
      : ok({ written: rootsIn(scripts), from, time });
  },
};
