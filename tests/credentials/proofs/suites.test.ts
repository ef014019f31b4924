import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import { proofSuites } from '@/utils/credentials/proofs';
import { verdictOf } from '@/utils/credentials/verdict';
import type { JsonObject } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { withOtherAchievement } from '../../world/sign/open-badge-3';
import { judge } from '../issued';
import { proofOf, signatureIn, withoutOneMember, withProof, withSignature } from './altered';
import { signed, signings } from './signings';

const codeOf = async (document: JsonObject) => (await judge(document)).problem?.code;
const isValid = async (document: JsonObject) => verdictOf(await judge(document)) === 'valid';

describe.each(signings)('a badge signed by $suite with $algorithm', (signing) => {
  const { suite, kind, badge, sign } = signing;
  const school = keyPair(kind, 'school');
  const eve = keyPair(kind === 'RSA' ? 'P-256' : kind, 'eve');

  test('is valid, and its signer is known', async () => {
    const judged = await judge(await signed(signing));
    const signer = { verificationMethod: school.id, controller: school.controller };
    expect(verdictOf(judged)).toBe('valid');
    expect(judged.proofs).toMatchObject([{ suite, outcome: 'passed', signer }]);
  });

  test('is refuted once a word of it is another, and shows nothing of what it claims', async () => {
    const forged = await judge(withOtherAchievement(await signed(signing), 'Astronomy'));
    expect(forged.problem?.code).toBe('proof-verification-error');
    expect(forged.proofs).toMatchObject([{ suite, verificationMethod: school.id }]);
    expect(JSON.stringify(forged)).not.toContain('Astronomy');
  });

  test('is not valid without any one of its members, those of the proof included', async () => {
    for (const [path, mutilated] of withoutOneMember(await signed(signing)))
      expect.soft(await isValid(mutilated), path).toBe(false);
  });

  test('is refuted with any one byte of its signature changed', async () => {
    const document = await signed(signing);
    const signature = signatureIn(document);
    for (const at of [0, 1, signature.length >> 1, signature.length - 1]) {
      const bytes = Buffer.from(signature);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      expect.soft(await codeOf(withSignature(document, bytes))).toBe('proof-verification-error');
    }
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['one byte longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1)])],
    ['empty', () => Buffer.alloc(0)],
    ['of zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['in DER', inDer],
  ])('is refuted with a signature that is %s', async (_, change) => {
    const document = await signed(signing);
    const changed = withSignature(document, change(signatureIn(document)));
    expect(await codeOf(changed)).toBe('proof-verification-error');
  });

  test('is refuted with the proof of another badge', async () => {
    const { proof = null } = await sign({ ...badge(school.controller), name: 'Another' });
    const document = { ...(await signed(signing)), proof };
    expect(await codeOf(document)).toBe('proof-verification-error');
  });

  test('is refuted when its proof names the key of somebody else', async () => {
    const changed = withProof(await signed(signing), { verificationMethod: eve.id });
    expect(await isValid(changed)).toBe(false);
  });

  test('is refuted under the name of any other suite', async () => {
    const document = await signed(signing);
    const { type, cryptosuite } = proofOf(document);
    for (const { id } of proofSuites.filter((one) => one.id !== suite)) {
      const names = [
        { type: id },
        { type: 'DataIntegrityProof', cryptosuite: id },
        { cryptosuite: id },
      ];
      for (const name of names) {
        const renamed = withProof(document, { type: type ?? null, ...name });
        expect.soft(await isValid(renamed), JSON.stringify(name)).toBe(false);
      }
    }
    expect(cryptosuite ?? type).toBe(suite);
  });

  test('holds until the proof expires, and what is forged does not become merely expired', async () => {
    const lasting = await signed(signing, { proof: { expires: '2026-06-02T00:00:00Z' } });
    const justOver = await signed(signing, { proof: { expires: '2026-06-01T11:55:00Z' } });
    const past = await signed(signing, { proof: { expires: '2026-06-01T11:54:00Z' } });
    expect(await isValid(lasting)).toBe(true);
    expect(await isValid(justOver)).toBe(true);
    expect(await judge(past)).toMatchObject({
      status: 'expired',
      problem: { code: 'expired', facts: { date: '2026-06-01T11:54:00Z' } },
    });
    expect(await codeOf(withOtherAchievement(past, 'Astronomy'))).toBe('proof-verification-error');
  });

  test('cannot have been made in the future, but for five minutes', async () => {
    const soon = await signed(signing, { proof: { created: '2026-06-01T12:05:00Z' } });
    const later = await signed(signing, { proof: { created: '2026-06-01T12:06:00Z' } });
    expect(await isValid(soon)).toBe(true);
    expect(await codeOf(later)).toBe('proof-verification-error');
  });
});

/** The two integers as X.509 writes them; for other algorithms a wrapping that means nothing. */
function inDer(signature: Buffer): Buffer {
  const half = signature.length / 2;
  const integers = [signature.subarray(0, half), signature.subarray(half)].map((integer) =>
    Buffer.concat([Buffer.from([2, half + 1, 0]), integer]),
  );
  const content = Buffer.concat(integers);
  return Buffer.concat([Buffer.from([0x30, content.length & 0xff]), content]);
}

test('what is empty says nothing, and takes nothing from a badge', async () => {
  const [first] = signings;
  if (!first) throw new Error('no suite');
  const badge = first.badge(keyPair(first.kind, 'school').controller);
  const credentialSubject = {
    ...(badge['credentialSubject'] as JsonObject),
    result: [],
    narrative: null,
  };
  const said = await first.sign({ ...badge, credentialSubject, evidence: [], endorsement: [] });
  expect(await isValid(said)).toBe(true);

  const { proof: _, ...unsigned } = said;
  expect(canonicalQuads(unsigned)).toEqual(canonicalQuads(badge));
  expect(await isValid({ ...said, credentialStatus: [] })).toBe(true);
});
