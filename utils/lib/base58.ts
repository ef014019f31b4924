import { fail, ok, type Result } from './result';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes of a text in base58 with Bitcoin's alphabet. */
export function decodeBase58(text: string): Result<Uint8Array> {
  const digits = Array.from(text, (letter) => ALPHABET.indexOf(letter));
  const stranger = digits.indexOf(-1);
  return stranger < 0
    ? ok(Uint8Array.from(inBase(256, { digits, base: 58 })))
    : fail('parsing-error', `not base58: ${JSON.stringify([...text][stranger])}`);
}

export const encodeBase58 = (bytes: Uint8Array): string =>
  inBase(58, { digits: [...bytes], base: 256 })
    .map((digit) => ALPHABET[digit])
    .join('');

/** The same number in another base, from its highest digit on; each zero in front is kept. */
function inBase(
  to: number,
  { digits, base }: { readonly digits: readonly number[]; readonly base: number },
): number[] {
  const zeros = digits.findIndex((digit) => digit !== 0);
  const [front, number] = zeros < 0 ? [digits, []] : [digits.slice(0, zeros), digits.slice(zeros)];
  const low: number[] = [];
  for (const digit of number) {
    let carry = digit;
    for (let at = 0; at < low.length || carry > 0; at += 1) {
      carry += (low[at] ?? 0) * base;
      low[at] = carry % to;
      carry = Math.floor(carry / to);
    }
  }
  return [...front, ...low.reverse()];
}
