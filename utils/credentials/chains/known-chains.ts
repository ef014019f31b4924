import type { Chain } from './chain';

const bitcoinMainnet: Chain = {
  id: 'bitcoinMainnet',
  family: 'bitcoin',
  isTest: false,
  code: [0, 1],
};
const bitcoinTestnet: Chain = {
  id: 'bitcoinTestnet',
  family: 'bitcoin',
  isTest: true,
  code: [0, 3],
};
const ethereumMainnet: Chain = {
  id: 'ethereumMainnet',
  family: 'ethereum',
  isTest: false,
  code: [1, 1],
};
const ethereumTest = { family: 'ethereum', isTest: true } as const;
const none = { family: 'none', isTest: true } as const;

/** Blockcerts 2 writes the name, MerkleProof2019 the numbers of its "blink" key map. */
const knownChains: readonly Chain[] = [
  bitcoinMainnet,
  ethereumMainnet,
  bitcoinTestnet,
  { id: 'ethereumRopsten', ...ethereumTest, code: [1, 3] },
  { id: 'ethereumRinkeby', ...ethereumTest, code: [1, 4] },
  { id: 'ethereumGoerli', ...ethereumTest, code: [1, 5] },
  { id: 'ethereumSepolia', ...ethereumTest, code: [1, 11155111] },
  { id: 'bitcoinRegtest', ...none, code: [] },
  { id: 'mockchain', ...none, code: [-1] },
];

export const chainNamed = (name: string): Chain | undefined =>
  knownChains.find(({ id }) => id === name);

/** By number; the chain that is none has no networks worth telling apart. */
export const chainNumbered = (chain: number, network: number | undefined): Chain | undefined =>
  knownChains.find(({ code: [first, second] }) =>
    second === undefined ? first === chain : first === chain && second === network,
  );

/** The first certificates name no chain: an address tells which it is for. */
export function chainOfAddress(address: string): Chain {
  if (address.startsWith('0x')) return ethereumMainnet;
  return /^(?:[13]|bc1)/u.test(address) ? bitcoinMainnet : bitcoinTestnet;
}
