import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

import { fail, ok, type Result } from './result';

export const encodeHex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** Bytes of a text in hexadecimal, in either case. */
export function decodeHex(text: string): Result<Uint8Array> {
  try {
    return ok(hexToBytes(text));
  } catch (cause) {
    return fail('parsing-error', `not hexadecimal: ${String(cause)}`);
  }
}
