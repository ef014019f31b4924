import { encodeBase58 } from '@/utils/lib/base58';

/** The two bytes before a public key, as one number (Controlled Identifiers 1.0, section 2.2.2; did:key). */
export const codecs = {
  Ed25519: 0xed01,
  X25519: 0xec01,
  secp256k1: 0xe701,
  'P-256': 0x8024,
  'P-384': 0x8124,
  'P-521': 0x8224,
  RSA: 0x8524,
  BLS12381_G1: 0xea01,
  BLS12381_G2: 0xeb01,
  /** A point of each group, one behind the other. */
  BLS12381_G1G2: 0xee01,
} as const;

/** The Multikey of a key's bytes. */
export const multikeyOf = (codec: number, key: Uint8Array): string =>
  `z${encodeBase58(Uint8Array.of(codec >> 8, codec & 0xff, ...key))}`;
