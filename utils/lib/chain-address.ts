import { ripemd160 } from '@noble/hashes/legacy.js';
import { keccak_256 } from '@noble/hashes/sha3.js';

import { encodeBase58 } from './base58';
import { encodeHex } from './hexadecimal';
import { sha256 } from './sha256';

/** The address of a public key in Bitcoin (P2PKH), from its point in full; the version tells its networks apart. */
export function bitcoinAddress(point: Uint8Array, version: number): string {
  const sign = 2 + ((point[64] ?? 0) & 1);
  const compressed = Uint8Array.of(sign, ...point.subarray(1, 33));
  const payload = Uint8Array.of(version, ...ripemd160(sha256(compressed)));
  return encodeBase58(Uint8Array.of(...payload, ...sha256(sha256(payload)).subarray(0, 4)));
}

/** The address of a public key in Ethereum, from its point in full. */
export const ethereumAddress = (point: Uint8Array): string =>
  `0x${encodeHex(keccak_256(point.subarray(1)).subarray(12))}`;
