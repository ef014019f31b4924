import { decodeBase58 } from './base58';
import { decodeBase64Url } from './base64url';
import { fail, type Result } from './result';

/** Bytes of a Multibase text: `z` is base58btc, `u` base64url without padding (Controlled Identifiers 1.0, 2.4). */
export function decodeMultibase(text: string): Result<Uint8Array> {
  const rest = text.slice(1);
  if (text.startsWith('u')) return decodeBase64Url(rest);
  if (text.startsWith('z')) return decodeBase58(rest);
  return fail('parsing-error', 'the Multibase prefix is neither z nor u');
}
