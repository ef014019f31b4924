import { type Json, stringOf } from '@/utils/lib/json';

/** A transaction of Ethereum that anchors something carries the root and nothing else as its data. */
export const rootOf = (data: Json | undefined): string[] => {
  const [, root] = /^(?:0x)?([0-9a-f]{64})$/u.exec(stringOf(data)?.toLowerCase() ?? '') ?? [];
  return root === undefined ? [] : [root];
};

export const withPrefix = (address: string): string =>
  address.startsWith('0x') ? address : `0x${address}`;
