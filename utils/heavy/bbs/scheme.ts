import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { bytesToNumberBE, concatBytes, numberToBytesBE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

import type { Steps } from '@/utils/lib/in-slices';

export const { Fr } = bls12_381.fields;
export const G1 = bls12_381.G1.Point;
export type G1Point = ReturnType<typeof G1.fromHex>;

const SCALAR_BYTES = 48;

/** The ciphersuite BLS12-381-SHA-256 (draft-irtf-cfrg-bbs-signatures-10, section 7.2.2). */
const SUITE = 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_';
export const P1 = G1.fromHex(
  'a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd225e7c59698588e70d11406d161b4e28c9',
);

/** What keeps the hashes of one interface apart from those of another. */
export const interfaces = {
  plain: `${SUITE}H2G_HM2S_`,
  blind: `${SUITE}BLIND_H2G_HM2S_`,
  pseudonym: `${SUITE}H2G_HM2S_PSEUDONYM_`,
} as const;

const octets = (text: string): Uint8Array => new TextEncoder().encode(text);

export const i2osp = (value: number): Uint8Array => numberToBytesBE(value, 8);

/** Section 4.2.2. */
export const hashToScalar = (message: Uint8Array, domain: string): bigint =>
  Fr.create(bytesToNumberBE(expand_message_xmd(message, octets(domain), SCALAR_BYTES, sha256)));

export interface Generator {
  readonly point: G1Point;
  readonly bytes: Uint8Array;
}

interface Series {
  seed: Uint8Array;
  readonly made: Generator[];
}

const series = new Map<string, Series>();

/** The first generators of an interface (section 4.1.1). They are the same for everybody, so they are made once. */
export function* generatorSteps(api: string, count: number): Steps<readonly Generator[]> {
  const seedDomain = octets(`${api}SIG_GENERATOR_SEED_`);
  const known = series.get(api) ?? {
    seed: expand_message_xmd(
      octets(`${api}MESSAGE_GENERATOR_SEED`),
      seedDomain,
      SCALAR_BYTES,
      sha256,
    ),
    made: [],
  };
  series.set(api, known);
  while (known.made.length < count) {
    const input = concatBytes(known.seed, i2osp(known.made.length + 1));
    known.seed = expand_message_xmd(input, seedDomain, SCALAR_BYTES, sha256);
    const point = bls12_381.G1.hashToCurve(known.seed, { DST: `${api}SIG_GENERATOR_DST_` });
    known.made.push({ point, bytes: point.toBytes() });
    yield;
  }
  return known.made.slice(0, count);
}
