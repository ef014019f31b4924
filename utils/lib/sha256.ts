import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 without a promise: texts are small here, and WebCrypto's round trip costs more than the hash. */
export const sha256 = (data: string | Uint8Array): Uint8Array =>
  digest(typeof data === 'string' ? utf8ToBytes(data) : data);

export const sha256Hex = (data: string | Uint8Array): string => bytesToHex(sha256(data));
