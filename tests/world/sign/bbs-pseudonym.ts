import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { bytesToNumberBE, numberToBytesBE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

import { seededBytes } from '../seeded';
import type { BbsKey } from './selective-disclosure';

const { Fr } = bls12_381.fields;
const G1 = bls12_381.G1.Point;
type Point = typeof G1.BASE;

const SUITE = 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_';
export const PSEUDONYM_API = `${SUITE}H2G_HM2S_PSEUDONYM_`;
const P1 = G1.fromHex(
  'a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd225e7c59698588e70d11406d161b4e28c9',
);

interface Shown {
  readonly key: BbsKey;
  readonly header: Uint8Array;
  /** The issuer's own. */
  readonly messages: readonly Uint8Array[];
  /** Of the messages that are shown. */
  readonly indexes: readonly number[];
  readonly presentationHeader: Uint8Array;
  readonly domain: string;
  /** What the holder had signed along: what hides it, a secret of the holder's or none, and that of the pseudonym. */
  readonly secrets: readonly bigint[];
  /** What a cheat puts in place of what was signed, or was drawn. */
  readonly cheat?: { readonly secret?: bigint; readonly blinding?: bigint; readonly api?: string };
}

interface ProofWithPseudonym {
  readonly proof: Uint8Array;
  readonly pseudonym: Uint8Array;
}

/**
 * Signs for a holder and proves it under a pseudonym, in one go and as the equations stand: no package that is had makes
 * such proofs (draft-irtf-cfrg-bbs-per-verifier-linkability-00, sections 6.1.2 and 7.1).
 */
export function provedUnderPseudonym(shown: Shown): ProofWithPseudonym {
  const { key, header, messages, indexes, presentationHeader, secrets, cheat = {} } = shown;
  const { api = PSEUDONYM_API } = cheat;
  const sk = bytesToNumberBE(key.secretKey);
  const scalars = [
    ...messages.map((message) => toScalar(message, `${api}MAP_MSG_TO_SCALAR_AS_HASH_`)),
    ...secrets,
  ];
  const [q1 = P1, ...own] = generators(api, messages.length + 1);
  const h = [...own, ...generators(`BLIND_${api}`, secrets.length)];
  const domain = toScalar(
    octets(key.publicKey, h.length, q1, ...h, api, header.length, header),
    `${api}H2S_`,
  );
  const b = scalars.reduce(
    (sum, scalar, at) => sum.add((h[at] ?? P1).multiply(scalar)),
    P1.add(q1.multiply(domain)),
  );
  const e = drawn('e');
  const a = b.multiply(Fr.inv(Fr.add(sk, e)));

  const [r1, r2, eBlind, r1Blind, r3Blind] = [
    drawn('r1'),
    drawn('r2'),
    drawn('e~'),
    drawn('r1~'),
    drawn('r3~'),
  ];
  const d = b.multiply(r2);
  const aBar = a.multiply(Fr.mul(r1, r2));
  const bBar = d.multiply(r1).subtract(aBar.multiply(e));
  const last = scalars.length - 1;
  const hidden = scalars
    .map((scalar, at) => ({ scalar, at, blinding: drawn(`m~${at}`) }))
    .filter(({ at }) => !indexes.includes(at))
    .map((one) => (one.at === last ? { ...one, ...blindedAs(cheat.blinding) } : one));
  const t1 = aBar.multiply(eBlind).add(d.multiply(r1Blind));
  const t2 = hidden.reduce(
    (sum, { at, blinding }) => sum.add((h[at] ?? P1).multiplyUnsafe(blinding)),
    d.multiply(r3Blind),
  );
  const base = bls12_381.G1.hashToCurve(new TextEncoder().encode(shown.domain), {
    DST: PSEUDONYM_API,
  });
  const pseudonym = base.multiply(cheat.secret ?? scalars[last] ?? 1n);
  const commitment = base.multiplyUnsafe(hidden.at(-1)?.blinding ?? 1n);
  const named = cheat.api === undefined ? [pseudonym, base, commitment] : [];
  const told = indexes.flatMap((at) => [at, scalars[at] ?? 0n]);
  const challenge = toScalar(
    octets(
      ...[indexes.length, ...told, aBar, bBar, d, t1, t2, ...named, domain],
      ...[presentationHeader.length, presentationHeader],
    ),
    `${api}H2S_`,
  );
  return {
    pseudonym: pseudonym.toBytes(),
    proof: octets(
      ...[aBar, bBar, d],
      Fr.add(eBlind, Fr.mul(e, challenge)),
      Fr.sub(r1Blind, Fr.mul(r1, challenge)),
      Fr.sub(r3Blind, Fr.mul(Fr.inv(r2), challenge)),
      ...hidden.map(({ scalar, blinding }) => Fr.add(blinding, Fr.mul(scalar, challenge))),
      challenge,
    ),
  };
}

const blindedAs = (blinding: bigint | undefined) => (blinding === undefined ? {} : { blinding });

const toScalar = (bytes: Uint8Array, tag: string): bigint =>
  Fr.create(bytesToNumberBE(expanded(bytes, tag)));

const expanded = (bytes: Uint8Array, tag: string): Uint8Array =>
  expand_message_xmd(bytes, new TextEncoder().encode(tag), 48, sha256);

/** Not drawn by chance, so that a test is the same each time. */
export const drawn = (name: string): bigint => toScalar(seededBytes(name, 'BBS'), 'drawn');

function generators(api: string, count: number): readonly Point[] {
  const tag = `${api}SIG_GENERATOR_SEED_`;
  let seed = expanded(octets(`${api}MESSAGE_GENERATOR_SEED`), tag);
  return Array.from({ length: count }, (_, at) => {
    seed = expanded(octets(seed, at + 1), tag);
    return bls12_381.G1.hashToCurve(seed, { DST: `${api}SIG_GENERATOR_DST_` });
  });
}

/** One after the other: a number is a length or a place, a scalar a bigint. */
const octets = (...parts: readonly (Uint8Array | Point | bigint | number | string)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => {
        if (typeof part === 'number') return numberToBytesBE(part, 8);
        if (typeof part === 'bigint') return Fr.toBytes(part);
        if (typeof part === 'string') return Buffer.from(part);
        return part instanceof Uint8Array ? part : part.toBytes();
      }),
    ),
  );
