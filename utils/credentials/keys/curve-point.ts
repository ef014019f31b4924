/** y² = x³ + ax + b over the field of p; for all of these p ≡ 3 (mod 4), so a root is one power. */
export interface Curve {
  readonly crv: string;
  readonly bytes: number;
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
}

/** SEC 2, sections 2.4.1, 2.4.2 and 2.5.1. */
export const curves = {
  'P-256': {
    crv: 'P-256',
    bytes: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    a: -3n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    crv: 'P-384',
    bytes: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    a: -3n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  secp256k1: {
    crv: 'secp256k1',
    bytes: 32,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2fn,
    a: 0n,
    b: 7n,
  },
} as const satisfies Record<string, Curve>;

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

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

const integerOf = (bytes: Uint8Array): bigint =>
  bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

function bytesOf(value: bigint, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = length - 1, rest = value; at >= 0; at -= 1, rest >>= 8n)
    bytes[at] = Number(rest & 0xffn);
  return bytes;
}
