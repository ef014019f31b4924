import { bytesOf, integerOf, power } from './integers';

/** y² = x³ + ax + b over the field of p; for all of these p ≡ 3 (mod 4), so a root is one power. */
export interface Curve {
  readonly crv: string;
  readonly bytes: number;
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
}

/** SEC 2, sections 2.4.1, 2.4.2, 2.5.1 and 2.6.1. */
export const curves: readonly Curve[] = [
  {
    crv: 'P-256',
    bytes: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    a: -3n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  {
    crv: 'P-384',
    bytes: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    a: -3n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  {
    crv: 'P-521',
    bytes: 66,
    p: 2n ** 521n - 1n,
    a: -3n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
  {
    crv: 'secp256k1',
    bytes: 32,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2fn,
    a: 0n,
    b: 7n,
  },
];

/** Both coordinates of a compressed point (SEC 1, section 2.3.4), or nothing when it is not on the curve. */
export function decompress(
  point: Uint8Array,
  { bytes, p, a, b }: Curve,
): { readonly x: Uint8Array; readonly y: Uint8Array } | undefined {
  const sign = point[0];
  if (point.length !== bytes + 1 || (sign !== 2 && sign !== 3)) return undefined;

  const x = integerOf(point.subarray(1));
  if (x >= p) return undefined;
  const square = modulo(x ** 3n + a * x + b, p);
  const root = power(square, (p + 1n) / 4n, p);
  if ((root * root) % p !== square) return undefined;

  const y = Number(root & 1n) === (sign & 1) ? root : p - root;
  return { x: point.slice(1), y: bytesOf(y, bytes) };
}

const modulo = (value: bigint, p: bigint): bigint => ((value % p) + p) % p;
