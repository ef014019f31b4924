import { base64url, base64urlnopad } from '@scure/base';

import { fail, ok, type Result } from './result';

/** Bytes of a base64url text without padding; a text that another encoder could not have written is refused. */
export function decodeBase64Url(text: string): Result<Uint8Array> {
  try {
    return ok(base64urlnopad.decode(text));
  } catch (cause) {
    return fail('parsing-error', `not base64url: ${String(cause)}`);
  }
}

/** The same where padding may stand, as in encoded status lists. */
export function decodePaddedBase64Url(text: string): Result<Uint8Array> {
  if (!text.includes('=')) return decodeBase64Url(text);
  try {
    return ok(base64url.decode(text));
  } catch (cause) {
    return fail('parsing-error', `not base64url: ${String(cause)}`);
  }
}

export const encodeBase64Url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);
