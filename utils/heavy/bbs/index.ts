import { bls12_381 } from '@noble/curves/bls12-381.js';
import { concatBytes } from '@noble/curves/utils.js';

import { inSlices, type Steps } from '@/utils/lib/in-slices';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { BbsProof, Heavy } from '@/utils/model/heavy';

import { type G2Point, productIsOneSteps } from './pairing';
import { type ProofParts, proofParts, refused } from './proof-parts';
import { pseudonymSteps } from './pseudonym';
import {
  Fr,
  type G1Point,
  type Generator,
  generatorSteps,
  hashToScalar,
  i2osp,
  interfaces,
  P1,
} from './scheme';
import { sumSteps, type Term } from './sum';

/** A generator takes a millisecond or two. */
const MOST_MESSAGES = 1_024;

/** Whether a proof shows that its maker holds a signature over the messages (draft-irtf-cfrg-bbs-signatures-10, 3.5.4). */
export const bbsProofHolds: Heavy['bbsProofHolds'] = async (proof) => {
  const { signal } = new AbortController();
  const held = await inSlices(steps(proof), { now: () => performance.now(), pause, signal });
  return held ?? fail('internal', 'called off');
};

/** A timer would be held back when it is set again and again. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

function* steps(given: BbsProof): Steps<Result<null>> {
  const parts = proofParts(given.proof);
  if (!parts.ok) return parts;
  yield;
  const signer = signerIn(given.publicKey);
  if (!signer.ok) return signer;
  yield;
  const { indexes, messages, pseudonym } = given;
  const mode = modeOf(given);
  const count = indexes.length + parts.value.commitments.length;
  const signersMessages = given.signersMessages ?? count;
  if (count > MOST_MESSAGES) return fail('too-large', `a proof over ${count} messages`);
  if (indexes.length !== messages.length || (indexes.at(-1) ?? -1) >= signersMessages)
    return refused('the places are not those of the messages');
  if (count - signersMessages < leastSecrets[mode])
    return refused('the proof has no secret of its holder');
  const named = pseudonym ? yield* pseudonymSteps(pseudonym, parts.value) : ok([]);
  if (!named.ok) return named;

  const api = interfaces[mode];
  const own = yield* generatorSteps(api, signersMessages + 1);
  const blind = yield* generatorSteps(`BLIND_${api}`, count - signersMessages);
  const challenge = yield* challengeSteps(given, parts.value, {
    api,
    generators: [...own, ...blind],
    named: named.value,
  });
  if (challenge !== parts.value.challenge) return refused('the proof is not of these messages');
  yield;
  const { aBar, bBar } = parts.value;
  const isSigned = yield* productIsOneSteps([
    [aBar, signer.value],
    [bBar.negate(), bls12_381.G2.Point.BASE],
  ]);
  return isSigned ? ok(null) : refused('the proof is not by this key');
}

type Mode = keyof typeof interfaces;

/** What the holder had signed along: what hides it, and the secret of the pseudonym. */
const leastSecrets = { plain: 0, blind: 1, pseudonym: 2 } satisfies Record<Mode, number>;

function modeOf({ pseudonym, signersMessages }: BbsProof): Mode {
  if (pseudonym) return 'pseudonym';
  return signersMessages === undefined ? 'plain' : 'blind';
}

// Section 4.2.4.6, octets_to_pubkey.
function signerIn(bytes: Uint8Array): Result<G2Point> {
  try {
    const point = bls12_381.G2.Point.fromBytes(bytes);
    return point.is0() ? fail('key-type', 'a key of zero') : ok(point);
  } catch (cause) {
    return fail('key-type', `no key of BLS12-381: ${String(cause)}`);
  }
}

interface Interface {
  readonly api: string;
  readonly generators: readonly Generator[];
  /** What a pseudonym adds to the points of the challenge. */
  readonly named: readonly G1Point[];
}

// Sections 3.7.3 and 3.7.4: what the challenge must be if the proof is of these messages.
function* challengeSteps(
  given: BbsProof,
  { aBar, bBar, d, eHat, r1Hat, r3Hat, commitments, challenge }: ProofParts,
  { api, generators, named }: Interface,
): Steps<bigint> {
  const { publicKey, header, presentationHeader, messages, indexes } = given;
  const domain = hashToScalar(
    concatBytes(
      publicKey,
      i2osp(generators.length - 1),
      ...generators.map(({ bytes }) => bytes),
      new TextEncoder().encode(api),
      i2osp(header.length),
      header,
    ),
    `${api}H2S_`,
  );
  const shown = new Map(
    messages.map((message, at) => [
      indexes[at] ?? -1,
      hashToScalar(message, `${api}MAP_MSG_TO_SCALAR_AS_HASH_`),
    ]),
  );
  yield;

  const t1 = yield* sumSteps([
    [bBar, challenge],
    [aBar, eHat],
    [d, r1Hat],
  ]);
  const hidden = commitments.values();
  const t2 = yield* sumSteps([
    [P1, challenge],
    [d, r3Hat],
    ...generators.map(({ point }, at): Term => {
      const told = at === 0 ? domain : shown.get(at - 1);
      return [point, told === undefined ? (hidden.next().value ?? 0n) : Fr.mul(told, challenge)];
    }),
  ]);
  return hashToScalar(
    concatBytes(
      i2osp(shown.size),
      ...[...shown].flatMap(([index, scalar]) => [i2osp(index), Fr.toBytes(scalar)]),
      ...[aBar, bBar, d, t1, t2, ...named].map((point) => point.toBytes()),
      Fr.toBytes(domain),
      i2osp(presentationHeader.length),
      presentationHeader,
    ),
    `${api}H2S_`,
  );
}
