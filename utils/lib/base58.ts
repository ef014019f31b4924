import { fail, ok, type Result } from './result';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Keys, signatures and receipts are shorter by far. The time it takes grows with the square of the length. */
const MOST_LETTERS = 4_096;
/** So many letters are taken at a time, and so many bits of the number lie together: their product is exact. */
const LETTERS = 5;
const LIMB = 2 ** 16;

/** Bytes of a text in base58 with Bitcoin's alphabet; fails for other letters and for more than 4,096 of them. */
export function decodeBase58(text: string): Result<Uint8Array> {
  if (text.length > MOST_LETTERS)
    return fail('parsing-error', `base58 of ${text.length} letters, ${MOST_LETTERS} at the most`);
  const digits = Array.from(text, (letter) => ALPHABET.indexOf(letter));
  const stranger = digits.indexOf(-1);
  if (stranger >= 0)
    return fail('parsing-error', `not base58: ${JSON.stringify([...text][stranger])}`);
  const zeros = zerosOf(digits);
  const bytes = limbsOf(digits)
    .reverse()
    .flatMap((limb) => [limb >> 8, limb & 0xff]);
  const number = bytes.slice(zerosOf(bytes));
  return ok(Uint8Array.from([...digits.slice(0, zeros), ...number]));
}

/** The number that base58 digits write, in parts of 16 bits from its lowest on. */
function limbsOf(digits: readonly number[]): number[] {
  const limbs: number[] = [];
  for (let from = 0; from < digits.length; from += LETTERS) {
    const some = digits.slice(from, from + LETTERS);
    const factor = 58 ** some.length;
    let carry = some.reduce((sum, digit) => sum * 58 + digit, 0);
    for (let at = 0; at < limbs.length || carry > 0; at += 1) {
      carry += (limbs[at] ?? 0) * factor;
      limbs[at] = carry % LIMB;
      carry = Math.floor(carry / LIMB);
    }
  }
  return limbs;
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
