import { describe, expect, test } from 'vitest';

import type { Expectation } from '@/utils/credentials/proofs/proof';
import { optionFault } from '@/utils/credentials/proofs/proof-options';
import type { JsonObject } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { proofByHand } from '../../world/sign/linked-data';
import { course, judge } from '../issued';
import { documentLoader } from './signings';

const school = keyPair('Ed25519', 'school');

/** A badge with a proof that says what it likes, signed as it stands. */
async function signedWith(proof: JsonObject): Promise<JsonObject> {
  const document = course({ issuer: school.controller });
  const said = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', ...proof };
  const signer = { key: school, algorithm: 'EdDSA', documentLoader, member: 'proofValue' } as const;
  return { ...document, proof: await proofByHand(document, { ...signer, proof: said }) };
}

const verdictOn = async (document: JsonObject, expectation?: Expectation) => {
  const { problem, status } = await judge(document, { ...(expectation && { expectation }) });
  return problem?.code ?? status;
};

describe('a proof of a credential', () => {
  test('is an assertion, and nothing else', async () => {
    expect(await verdictOn(await signedWith({}))).toBe('valid');
    for (const proofPurpose of ['authentication', 'keyAgreement', 'capabilityInvocation'])
      expect
        .soft(await verdictOn(await signedWith({ proofPurpose })))
        .toBe('proof-verification-error');
  });

  test('is called what proofs of its suite are called', async () => {
    const ofOlderSuite = await signedWith({ cryptosuite: 'Ed25519Signature2020' });
    expect(await verdictOn(ofOlderSuite)).toBe('proof-verification-error');
  });

  test.each([
    ['created', 'yesterday'],
    ['created', '2026-13-01T00:00:00Z'],
    ['expires', 'never'],
  ])('has dates that are dates: %s %s', async (member, value) =>
    expect(await verdictOn(await signedWith({ [member]: value }))).toBe('proof-verification-error'),
  );

  test.each([7, true, ['2026-02-01T00:00:00Z'], null])(
    'has dates that are texts: %j',
    (created) => {
      const type = 'DataIntegrityProof';
      const expected = { type, purpose: 'assertionMethod', now: new Date('2026-06-01') } as const;
      const fault = optionFault({ type, proofPurpose: 'assertionMethod', created }, expected);
      expect(fault?.problem.code).toBe('proof-verification-error');
    },
  );

  test('may leave out when it was made, and may write it without a time zone', async () => {
    expect(await verdictOn(await signedWith({ created: '2026-06-01T12:04:00' }))).toBe('valid');
    expect(await verdictOn(await signedWith({ created: '2026-06-01T12:06:00' }))).toBe(
      'proof-verification-error',
    );
  });
});

describe('a proof for somebody', () => {
  const expectation = { purpose: 'assertionMethod', domain: 'https://jobs.example' } as const;

  test('is for the one who asked', async () => {
    const document = await signedWith({ domain: 'https://jobs.example' });
    expect(await verdictOn(document, expectation)).toBe('valid');
    expect(await verdictOn(document)).toBe('valid');
  });

  test.each([
    ['somebody else', { domain: 'https://evil.example' }],
    ['nobody', {}],
    ['somebody else as well', { domain: ['https://jobs.example', 'https://evil.example'] }],
  ])('is refused when it was made for %s', async (_, proof) =>
    expect(await verdictOn(await signedWith(proof), expectation)).toBe('invalid-domain'),
  );

  test('may be for several, in any order', async () => {
    const domain = ['https://b.example', 'https://a.example'];
    for (const named of [domain, domain.toReversed()])
      expect(await verdictOn(await signedWith({ domain: named }), { ...expectation, domain })).toBe(
        'valid',
      );
  });

  test('answers the question that was asked', async () => {
    const document = await signedWith({ challenge: 'blue' });
    const asking = (challenge: string): Expectation => ({ purpose: 'assertionMethod', challenge });
    expect(await verdictOn(document, asking('blue'))).toBe('valid');
    expect(await verdictOn(document, asking('green'))).toBe('invalid-challenge');
    expect(await verdictOn(await signedWith({}), asking('blue'))).toBe('invalid-challenge');
  });
});
