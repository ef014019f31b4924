import { fail, ok, type Result } from './result';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** By character code; what is not in the alphabet is 64. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code));
  return value < 0 ? 64 : value;
});

/** Bytes of a base64url text without padding; a text that another encoder could not have written is refused. */
export function decodeBase64Url(text: string): Result<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let pending = 0;
  let bits = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? 64;
    if (value === 64) return fail('parsing-error', `not base64url: ${JSON.stringify(text[at])}`);
    pending = ((pending << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = pending >> bits;
    length += 1;
  }
  // What is left is less than a character, and zero.
  const whole = bits < 6 && (pending & ((1 << bits) - 1)) === 0;
  return whole ? ok(bytes) : fail('parsing-error', 'not base64url: bits that no encoder leaves');
}

export function encodeBase64Url(bytes: Uint8Array): string {
  const byteAt = (at: number): number => bytes[at] ?? 0;
  const letter = (bits: number): string => ALPHABET.charAt(bits & 63);
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (byteAt(at) << 16) | (byteAt(at + 1) << 8) | byteAt(at + 2);
    text += letter(bits >> 18) + letter(bits >> 12);
    if (at + 1 < bytes.length) text += letter(bits >> 6);
    if (at + 2 < bytes.length) text += letter(bits);
  }
  return text;
}
