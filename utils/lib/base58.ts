import { base58 } from '@scure/base';

import { fail, ok, type Result } from './result';

/** Bytes of a text in base58 with Bitcoin's alphabet. */
export function decodeBase58(text: string): Result<Uint8Array> {
  try {
    return ok(base58.decode(text));
  } catch (cause) {
    return fail('parsing-error', `not base58: ${String(cause)}`);
  }
}

export const encodeBase58 = (bytes: Uint8Array): string => base58.encode(bytes);
