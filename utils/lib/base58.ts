import { fail, ok, type Result } from './result';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Keys, signatures and receipts are shorter by far. The time it takes grows with the square of the length. */
const MOST_LETTERS = 4_096;
/** So many letters are taken at a time, and so many bits of the number lie together: their product is exact. */
const LETTERS = 5;
const LIMB = 2 ** 16;

const STRANGER = /[^1-9A-HJ-NP-Za-km-z]/u;
/** What each letter stands for, by its code. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))),
);

/** Bytes of a text in base58 with Bitcoin's alphabet; fails for other letters and for more than 4,096 of them. */
export function decodeBase58(text: string): Result<Uint8Array> {
  if (text.length > MOST_LETTERS)
    return fail('parsing-error', `base58 of ${text.length} letters, ${MOST_LETTERS} at the most`);
  const stranger = STRANGER.exec(text);
  if (stranger) return fail('parsing-error', `not base58: ${JSON.stringify(stranger[0])}`);
  const number = bytesOf(limbsOf(text));
  const zeros = text.search(/[^1]|$/u);
  const bytes = new Uint8Array(zeros + number.length);
  bytes.set(number, zeros);
  return ok(bytes);
}

/** The number that base58 digits write, in parts of 16 bits from its lowest on. */
function limbsOf(text: string): number[] {
  const limbs: number[] = [];
  for (let from = 0; from < text.length; from += LETTERS) {
    const to = Math.min(from + LETTERS, text.length);
    let carry = 0;
    let factor = 1;
    for (let at = from; at < to; at += 1) {
      carry = carry * 58 + (DIGITS[text.charCodeAt(at)] ?? 0);
      factor *= 58;
    }
    for (let at = 0; at < limbs.length || carry > 0; at += 1) {
      carry += (limbs[at] ?? 0) * factor;
      const above = Math.floor(carry / LIMB);
      limbs[at] = carry - above * LIMB;
      carry = above;
    }
  }
  return limbs;
}

/** The number's bytes from its highest on, none of them too many. */
function bytesOf(limbs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(limbs.length * 2);
  for (const [at, limb] of limbs.entries()) {
    bytes[bytes.length - 1 - 2 * at] = limb;
    bytes[bytes.length - 2 - 2 * at] = limb >> 8;
  }
  return bytes.subarray(bytes[0] === 0 ? 1 : 0);
}

/** How many zeros a number begins with. */
function zerosOf(digits: readonly number[]): number {
  const first = digits.findIndex((digit) => digit !== 0);
  return first < 0 ? digits.length : first;
}

export function encodeBase58(bytes: Uint8Array): string {
  const zeros = zerosOf([...bytes]);
  const low: number[] = [];
  for (const byte of bytes.subarray(zeros)) {
    let carry = byte;
    for (let at = 0; at < low.length || carry > 0; at += 1) {
      carry += (low[at] ?? 0) * 256;
      low[at] = carry % 58;
      carry = Math.floor(carry / 58);
    }
  }
  const digits = [...bytes.subarray(0, zeros), ...low.reverse()];
  return digits.map((digit) => ALPHABET[digit]).join('');
}
