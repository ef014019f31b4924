import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import { type JsonObject, listOf } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { proofByHand } from '../../world/sign/linked-data';
import { withOtherAchievement } from '../../world/sign/open-badge-3';
import { course, judge, remarksOf } from '../issued';
import { proofOf, withSignature } from './altered';
import { documentLoader, signed, signingWith } from './signings';

const school = keyPair('Ed25519', 'school');
const document = course({ issuer: school.controller });

const proofWith = (
  proof: JsonObject,
  previousProofs: readonly JsonObject[] = [],
  key = school,
): Promise<JsonObject> =>
  proofByHand(document, {
    key,
    algorithm: 'EdDSA',
    documentLoader,
    member: 'proofValue',
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', ...proof },
    previousProofs,
  });

const FIRST = 'urn:uuid:1';
const SECOND = 'urn:uuid:2';
const first = await proofWith({ id: FIRST });
const second = await proofWith({ id: SECOND, previousProof: FIRST }, [first]);
const third = await proofWith({ previousProof: [FIRST, SECOND] }, [first, second]);

const broken = (proof: JsonObject): JsonObject =>
  proofOf(withSignature({ proof }, Buffer.alloc(64)));

const judgeWith = (...proof: readonly JsonObject[]) => judge({ ...document, proof: [...proof] });

const findingsWith = async (...proof: readonly JsonObject[]) =>
  (await judgeWith(...proof)).proofs.map(({ outcome, problem }) => problem?.code ?? outcome);

describe('a set of proofs', () => {
  test('is valid when every one of them holds', async () => {
    const later = await proofWith({ created: '2026-03-01T00:00:00Z' });
    expect(await findingsWith(await proofWith({}), later)).toEqual(['passed', 'passed']);
  });

  test('may be of different suites', async () => {
    const signing = signingWith('Ed25519Signature2020', 'Ed25519');
    const both = await signing.sign(await signed(signing));
    expect(listOf(both['proof'])).toHaveLength(2);
    expect((await judge(both)).status).toBe('valid');
    expect((await judge(withOtherAchievement(both, 'Astronomy'))).problem?.code).toBe(
      'proof-verification-error',
    );
  });

  test.each([
    ['first', [broken(first), first], ['failed', 'passed']],
    ['last', [first, broken(first)], ['passed', 'failed']],
  ])('is refuted by one broken proof, even the %s, and says which', async (_, set, outcomes) => {
    const { status, problem, proofs } = await judgeWith(...set);
    expect({ status, code: problem?.code }).toEqual({
      status: 'unknown',
      code: 'proof-verification-error',
    });
    expect(proofs.map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  test('may be signed by somebody else too, who is named', async () => {
    const notary = await proofWith({}, [], keyPair('Ed25519', 'notary'));
    const judged = await judgeWith(await proofWith({}), notary);
    expect(verdictOf(judged)).toBe('valid');
    expect(remarksOf(judged, 'issuer-identity')).toEqual(['signed-by-another']);
    expect((await judgeWith(notary)).problem?.code).toBe('issuer-key-mismatch');
  });

  test('is refuted by a proof of somebody else that does not hold', async () => {
    const notary = await proofWith({}, [], keyPair('Ed25519', 'notary'));
    const broken = { ...notary, created: '2026-03-01T00:00:01Z' };
    expect(verdictOf(await judgeWith(await proofWith({}), broken))).toBe('invalid');
  });

  test('stays open with a proof of a suite that nobody knows', async () => {
    const strange = { ...first, cryptosuite: 'falcon-rdfc-2031' };
    const { status, problem } = await judgeWith(await proofWith({}), strange);
    expect({ status, code: problem?.code }).toEqual({
      status: 'unknown',
      code: 'unsupported-proof',
    });
  });

  test('says no more by a proof that stands twice', async () => {
    const twice = await proofWith({});
    expect(await findingsWith(twice, twice)).toEqual(['passed', 'passed']);
  });

  test('of more than twenty is not even begun', async () => {
    expect(await findingsWith(...Array.from({ length: 20 }, () => first))).not.toContain(
      'too-large',
    );
    const proof = Array.from({ length: 1_000 }, () => first);
    const { proofs } = await judge({ ...document, proof });
    expect(proofs).toHaveLength(21);
    expect(new Set(proofs.map(({ problem }) => problem?.code))).toEqual(new Set(['too-large']));
  });
});

describe('a chain of proofs', () => {
  test('is valid when each signs those before it', async () => {
    const { proofs } = await judgeWith(first, second, third);
    const signer = { verificationMethod: school.id, controller: school.controller };
    expect(proofs).toMatchObject(Array.from(proofs, () => ({ outcome: 'passed', signer })));
    expect((await judgeWith(third, first, second)).status).toBe('valid');
  });

  test('is refuted without a proof that a later one names', async () => {
    expect(await findingsWith(first, third)).toEqual(['passed', 'proof-verification-error']);
    expect(await findingsWith(second)).toEqual(['proof-verification-error']);
  });

  test('is refuted when the proof before is another than the one that was signed along', async () => {
    const other = await proofWith({ id: FIRST, created: '2026-03-01T00:00:00Z' });
    expect(await findingsWith(other, second)).toEqual(['passed', 'proof-verification-error']);
  });

  test('is refuted from the first broken link on', async () => {
    const link = broken(first);
    const next = await proofWith({ id: SECOND, previousProof: FIRST }, [link]);
    const last = await proofWith({ previousProof: SECOND }, [next]);
    expect(await findingsWith(link, next, last)).toEqual(
      Array.from({ length: 3 }, () => 'proof-verification-error'),
    );
  });

  test('is refuted when a name in it stands for two proofs', async () => {
    const findings = await findingsWith(first, { ...first }, second);
    expect(findings.at(-1)).toBe('proof-verification-error');
  });

  test('cannot come back to where it began', async () => {
    const ring = [
      { ...first, id: FIRST, previousProof: SECOND },
      { ...second, id: SECOND, previousProof: FIRST },
    ];
    const { proofs } = await judgeWith(...ring);
    expect(proofs.map(({ problem }) => problem?.detail)).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('comes back')),
    );
    expect(await findingsWith({ ...first, previousProof: FIRST })).toEqual([
      'proof-verification-error',
    ]);
  });

  test('is refuted when those before it are a circle of their own', async () => {
    const ring = [
      { ...first, previousProof: SECOND },
      { ...second, previousProof: FIRST },
    ];
    const last = await proofWith({ previousProof: SECOND }, [{ ...second }]);
    expect(await findingsWith(...ring, last)).toEqual(
      Array.from({ length: 3 }, () => 'proof-verification-error'),
    );
  });

  test('ends in what stays open, and not in what is refuted', async () => {
    const strange = { ...first, cryptosuite: 'falcon-rdfc-2031' };
    const next = await proofWith({ previousProof: FIRST }, [strange]);
    expect(await findingsWith(strange, next)).toEqual(['unsupported-proof', 'unsupported-proof']);
  });
});

test('a proof that names another before it many times is refused before any of them is gone through', async () => {
  const twice = await proofWith({ previousProof: [FIRST, FIRST] }, [first]);
  const { proofs } = await judgeWith(first, twice);
  expect(proofs[1]?.problem?.detail).toContain('more than once');
});
