import { sha384 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-384, for keys on P-384. */
export const sha384 = (text: string): Uint8Array => digest(utf8ToBytes(text));

export const sha384Hex = (text: string): string => bytesToHex(sha384(text));
