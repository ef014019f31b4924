import { bls12_381 } from '@noble/curves/bls12-381.js';
import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import { drawn, provedUnderPseudonym } from '../../world/sign/bbs-pseudonym';
import {
  bbsKey,
  closedProof,
  everything,
  openProof,
  shown,
  signForHolder,
} from '../../world/sign/selective-disclosure';
import { online } from '../badge-site';
import { course } from '../issued';
import { proofOf, withProof } from './altered';
import { documentLoader } from './signings';

const DOMAIN = 'https://harbour.example/jobs';
const [BLIND, SECRET, NYM] = [drawn('blind'), drawn('secret'), drawn('nym')];
const ALONE = [BLIND, NYM];
const HOLDER_BOUND = [BLIND, SECRET, NYM];

const key = await bbsKey('school');

/** What the library's holder shows of what its issuer signed, and what that was. */
async function disclosed() {
  const heard: Parameters<typeof key.signer.multisign>[0][] = [];
  const signer = {
    ...key.signer,
    multisign: (signed: (typeof heard)[number]) => {
      heard.push(signed);
      return key.signer.multisign(signed);
    },
  };
  const badge = { ...course({ issuer: key.controller }), description: 'For the harbour office' };
  const told = { key: { ...key, signer }, documentLoader };
  const issued = await signForHolder(badge, 'bbs-2023', told);
  const chosen = everything(issued).filter((path) => path !== '/description');
  const document = await shown(issued, 'bbs-2023', { documentLoader, chosen });
  const [signed] = heard;
  if (!signed) throw new Error('nothing was signed');
  const [, labels, mandatory, indexes, presentationHeader] = openProof(document).parts;
  return { document, signed, labels, mandatory, indexes, presentationHeader };
}

const derived = await disclosed();
const { length: signersMessages } = derived.signed.messages;

type Change = Partial<Parameters<typeof provedUnderPseudonym>[0]>;

/** The parts of a derived proof in their order. */
function partsFor(change: Change = {}): unknown[] {
  const { signed, labels, mandatory, indexes, presentationHeader } = derived;
  const { proof, pseudonym } = provedUnderPseudonym({
    ...signed,
    key,
    // As the library wrote them.
    indexes: indexes as readonly number[],
    presentationHeader: presentationHeader as Uint8Array,
    domain: DOMAIN,
    secrets: ALONE,
    ...change,
  });
  const shownParts = [proof, labels, mandatory, indexes, presentationHeader];
  return [...shownParts, DOMAIN, pseudonym, signersMessages];
}

const [PROOF, MADE_FOR, PSEUDONYM, LENGTH] = [0, 5, 6, 7];
const tags = { alone: 'd95d07', holderBound: 'd95d09' };

const tagged = (parts: readonly unknown[], tag = tags.alone): JsonObject =>
  withProof(derived.document, { proofValue: closedProof(Buffer.from(tag, 'hex'), parts) });

const judged = (document: JsonObject, pseudonymDomain?: string) =>
  verifyFile(new TextEncoder().encode(JSON.stringify(document)), {
    ...online({}),
    ...(pseudonymDomain !== undefined && { pseudonymDomain }),
  });

const proofIn = async (document: JsonObject, pseudonymDomain?: string) => {
  const { proofs } = await judged(document, pseudonymDomain);
  const [one] = proofs;
  return { outcome: one?.outcome, code: one?.problem?.code, detail: one?.problem?.detail };
};

const alone = partsFor();
const holderBound = partsFor({ secrets: HOLDER_BOUND });
/** With a message of the issuer's at the end that is not shown. */
const longer = partsFor({ messages: [...derived.signed.messages, Buffer.from('x')] });
const unnamed = alone.toSpliced(MADE_FOR, 1);

const refuted = (detail?: string) => ({
  outcome: 'failed',
  code: 'proof-verification-error',
  ...(detail !== undefined && { detail: expect.stringContaining(detail) }),
});
const OTHER_PROOF = 'the proof is not of these messages';
const NO_SUCH_PARTS = 'has not the parts';

describe('a badge that its holder shows under a pseudonym', () => {
  test.each([
    ['alone', tagged(alone)],
    ['with a secret of theirs', tagged(holderBound, tags.holderBound)],
    ['alone, under the tag of the test vectors', tagged(alone, tags.holderBound)],
    ['for a domain in bytes', tagged(alone.with(MADE_FOR, Buffer.from(DOMAIN)))],
  ])('is valid %s', async (_, document) => expect(verdictOf(await judged(document))).toBe('valid'));

  test('is held by nobody whom it does not name', async () => {
    const { credential } = await judged(tagged(alone));
    const plain = await judged(derived.document);
    expect(credential?.recipients).toEqual(plain.credential?.recipients);
  });

  test('says that it cannot judge a pseudonym of which nobody says for whom it was made', async () => {
    expect(await proofIn(tagged(unnamed))).toMatchObject({
      outcome: 'unknown',
      code: 'unsupported-proof',
    });
    expect(await proofIn(tagged(unnamed), DOMAIN)).toMatchObject({ outcome: 'passed' });
    expect(await proofIn(tagged(unnamed), `${DOMAIN}/`)).toMatchObject(refuted(OTHER_PROOF));
  });

  test('is refuted by a verifier for whom it was not made', async () => {
    expect(await proofIn(tagged(alone), DOMAIN)).toMatchObject({ outcome: 'passed' });
    expect(await proofIn(tagged(alone), 'https://other.example/')).toMatchObject(
      refuted(OTHER_PROOF),
    );
  });

  test.each<[string, unknown[], string]>([
    [
      'the pseudonym of another secret',
      partsFor({ cheat: { secret: drawn('other') } }),
      OTHER_PROOF,
    ],
    [
      'a pseudonym from another proof',
      alone.with(PSEUDONYM, partsFor({ domain: 'x' })[PSEUDONYM]),
      OTHER_PROOF,
    ],
    ['another domain', alone.with(MADE_FOR, 'https://other.example/'), OTHER_PROOF],
    ['a pseudonym of zero', alone.with(PSEUDONYM, pointOf(0xc0, 0n)), 'is zero'],
    ['a pseudonym beside the curve', alone.with(PSEUDONYM, pointOf(0x80, beside())), 'is none'],
    [
      'a pseudonym outside of the group',
      alone.with(PSEUDONYM, pointOf(0x80, outside())),
      'is none: Error: bad point: not in prime-order subgroup',
    ],
    [
      'the pseudonym at length',
      alone.with(PSEUDONYM, long(alone[PSEUDONYM])),
      'a point of 96 bytes',
    ],
    ['an empty pseudonym', alone.with(PSEUDONYM, new Uint8Array()), 'a point of 0 bytes'],
    ['a pseudonym as text', alone.with(PSEUDONYM, 'harbour'), NO_SUCH_PARTS],
    ['a number for a domain', alone.with(MADE_FOR, 7), NO_SUCH_PARTS],
    ['the parts swapped', [...alone.slice(0, 5), ...swapped(alone.slice(5))], NO_SUCH_PARTS],
    ['swapped commitments', alone.with(PROOF, withSwappedCommitments(alone[PROOF])), OTHER_PROOF],
    ['a message less', longer.with(LENGTH, signersMessages), OTHER_PROOF],
    ['less messages than places', alone.with(LENGTH, signersMessages - 1), 'the places are not'],
    ['a message more', alone.with(LENGTH, signersMessages + 1), 'no secret of its holder'],
    ['nothing but messages', alone.with(LENGTH, signersMessages + 2), 'no secret of its holder'],
    ['nothing that hides the secret', partsFor({ secrets: [NYM] }), 'no secret of its holder'],
    [
      'the secret given away',
      partsFor({ cheat: { blinding: 0n } }),
      'gives the secret of the pseudonym away',
    ],
    ['a part less', alone.toSpliced(MADE_FOR, 2), NO_SUCH_PARTS],
    ['no number of messages', alone.slice(0, -1), NO_SUCH_PARTS],
    ['a part more', [...alone, 1], NO_SUCH_PARTS],
    ['none of its parts', alone.slice(0, 5), NO_SUCH_PARTS],
  ])('is refuted with %s', async (_, parts, detail) =>
    expect(await proofIn(tagged(parts))).toMatchObject(refuted(detail)),
  );

  test.each([
    ['its parts under the tag of a derived proof', alone, 'd95d03', NO_SUCH_PARTS],
    ['its parts under the tag of a bound one', alone, 'd95d05', NO_SUCH_PARTS],
    ['its proof under the tag of a derived one', alone.slice(0, 5), 'd95d03', OTHER_PROOF],
    [
      'its proof under the tag of a bound one',
      [...alone.slice(0, 5), signersMessages],
      'd95d05',
      OTHER_PROOF,
    ],
  ])('is refuted with %s', async (_, parts, tag, detail) =>
    expect(await proofIn(tagged(parts, tag))).toMatchObject(refuted(detail)),
  );

  test.each([
    ['of an issuer', 'd95d06'],
    ['of an issuer for a bound one', 'd95d08'],
  ])('is not judged under the tag %s', async (_, tag) =>
    expect(await proofIn(tagged(alone, tag))).toMatchObject({
      outcome: 'unknown',
      code: 'proof-for-holder',
    }),
  );

  test('is not made of a bound proof by adding a pseudonym', async () => {
    const api = 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_BLIND_H2G_HM2S_';
    const bound = partsFor({ cheat: { api } });
    const told = [...bound.slice(0, 5), signersMessages];
    expect(verdictOf(await judged(tagged(told, 'd95d05')))).toBe('valid');
    expect(await proofIn(tagged(bound))).toMatchObject(refuted(OTHER_PROOF));
  });

  test.each([
    ['another statement', (all: JsonObject) => ({ ...all, name: 'Sailing' })],
    ['a statement less', ({ name: _, ...others }: JsonObject) => others],
  ])('is refuted with %s', async (_, change) =>
    expect(await proofIn(change(tagged(alone)))).toMatchObject(refuted()),
  );

  test('is refuted with the key of somebody else', async () => {
    const eve = await bbsKey('eve');
    const theirs = withProof(tagged(alone), { verificationMethod: eve.id });
    expect(await proofIn(theirs)).toMatchObject(refuted());
    expect(proofOf(tagged(alone))['verificationMethod']).not.toBe(eve.id);
  });
});

function pointOf(flags: number, x: bigint): Uint8Array {
  const bytes = Buffer.from(x.toString(16).padStart(96, '0'), 'hex');
  bytes[0] = (bytes[0] ?? 0) | flags;
  return new Uint8Array(bytes);
}

/** The least x with which the curve has no point. */
function beside(): bigint {
  for (let x = 1n; ; x += 1n) if (rootAt(x) === undefined) return x;
}

/** The least x of a point of the curve, of which next to none is in the group. */
function outside(): bigint {
  for (let x = 1n; ; x += 1n) if (rootAt(x) !== undefined) return x;
}

function rootAt(x: bigint): bigint | undefined {
  const { Fp } = bls12_381.fields;
  try {
    return Fp.sqrt(Fp.add(Fp.pow(x, 3n), 4n));
  } catch {
    return undefined;
  }
}

/** The same point with both of its coordinates. */
const long = (bytes: unknown): Uint8Array =>
  bls12_381.G1.Point.fromBytes(bytes as Uint8Array).toBytes(false);

const swapped = ([first, second, ...others]: readonly unknown[]) => [second, first, ...others];

/** The last two scalars before the challenge. */
function withSwappedCommitments(proof: unknown): Uint8Array {
  const bytes = Buffer.from(proof as Uint8Array);
  const [front, one, two, end] = [
    bytes.subarray(0, -96),
    bytes.subarray(-96, -64),
    bytes.subarray(-64, -32),
    bytes.subarray(-32),
  ];
  return new Uint8Array(Buffer.concat([front, two, one, end]));
}
