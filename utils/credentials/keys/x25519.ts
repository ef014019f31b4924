import { bytesOf, integerOf, power } from './integers';

const P = 2n ** 255n - 19n;
const SIGN = 1n << 255n;

/** The X25519 key that belongs to an Ed25519 key: u = (1 + y) / (1 - y) (RFC 7748, section 4.1). */
export function montgomeryKey(edwards: Uint8Array): Uint8Array {
  // Both curves write their least significant byte first; the last bit is the sign of x.
  const y = integerOf(edwards.toReversed()) % SIGN;
  const u = ((1n + y) * power(P + 1n - y, P - 2n, P)) % P;
  return bytesOf(u, 32).reverse();
}
