import type { Side } from '../measuring/contest';

const entryOf = (name: string): string => `tests/bench/verify/${name}.worker.ts`;

export const ours: Side = { name: 'ours', entry: entryOf('ours') };
export const verifierCore: Side = {
  name: 'verifier-core 1.0.0-beta.11',
  entry: entryOf('verifier-core'),
};
export const bareJose: Side = { name: 'jose 6.2.17', entry: entryOf('bare-jose') };
/** JSON.parse, two SHA-256, the import of the key and its check of the signature, one after the other. */
export const floor: Side = { name: 'sum of its floor', entry: entryOf('floor') };

/** Digital Bazaar's verifier with the one suite that is needed. */
export const digitalBazaar = (suite: string): Side => ({
  name: 'digitalbazaar vc 7.3.0',
  entry: entryOf(`digitalbazaar-${suite}`),
});
