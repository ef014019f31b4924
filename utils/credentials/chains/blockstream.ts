import type { Explorer } from './chain';
import { esploraAt } from './esplora';

/** documented: github.com/Blockstream/esplora, API.md. */
export const blockstream: Explorer = {
  id: 'blockstream',
  ...esploraAt({
    bitcoinMainnet: 'https://blockstream.info/api',
    bitcoinTestnet: 'https://blockstream.info/testnet/api',
  }),
};
