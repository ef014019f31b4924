import type { Explorer } from './chain';
import { esploraAt } from './esplora';

/** documented: mempool.space/docs/api/rest. */
export const mempoolSpace: Explorer = {
  id: 'mempool-space',
  ...esploraAt({
    bitcoinMainnet: 'https://mempool.space/api',
    bitcoinTestnet: 'https://mempool.space/testnet/api',
  }),
};
