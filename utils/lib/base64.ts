import { base64 } from '@scure/base';

import { fail, ok, type Result } from './result';

/** Bytes of a text in base64 with its padding (RFC 4648, section 4). */
export function decodeBase64(text: string): Result<Uint8Array> {
  try {
    return ok(base64.decode(text));
  } catch (cause) {
    return fail('parsing-error', `not base64: ${String(cause)}`);
  }
}

export const encodeBase64 = (bytes: Uint8Array): string => base64.encode(bytes);
