import { describe, expect, test } from 'vitest';

import { issuerIdentity } from '@/utils/credentials/checks/issuer-identity';
import { issuerRecognised } from '@/utils/credentials/checks/issuer-recognised';
import { fail } from '@/utils/lib/result';
import type { ProofFinding } from '@/utils/model/verification';

import { online } from '../badge-site';
import { credentialWith, examined } from './examined';

const ISSUER = 'did:web:school.example';

const by = (controller: string, outcome: ProofFinding['outcome'] = 'passed'): ProofFinding => ({
  suite: 'vc-jwt',
  outcome,
  signer: { verificationMethod: `${controller}#1`, controller, thumbprint: 'x' },
});

describe('the issuer’s identity', () => {
  const outcomeOf = async (...proofs: readonly ProofFinding[]) =>
    (await issuerIdentity.check(examined({ proofs }))).outcome;

  test('is shown by one key that has signed, whoever else has signed beside it', async () => {
    expect(await outcomeOf(by(ISSUER))).toBe('passed');
    expect(await outcomeOf(by('did:web:eve.example'))).toBe('failed');
    expect(await outcomeOf(by(ISSUER), by('did:web:eve.example'))).toBe('passed');
    expect(await outcomeOf({ suite: 'anchor', outcome: 'passed' }, by('did:web:eve.example'))).toBe(
      'failed',
    );
    expect(await outcomeOf(by('did:web:school.example.evil.example'))).toBe('failed');
  });

  test('is open, and nobody accused, while a proof that may be the issuer’s cannot be judged', async () => {
    expect(await outcomeOf(by(ISSUER, 'unknown'), by('did:web:notary.example'))).toBe('skipped');
    expect(await outcomeOf(by(ISSUER, 'failed'), by('did:web:eve.example'))).toBe('failed');
  });

  test('is not shown by a copy for the holder', async () => {
    const { problem } = fail('proof-for-holder', '');
    const base: ProofFinding = { suite: 'ecdsa-sd-2023', outcome: 'unknown', problem };
    expect(await outcomeOf(base, by('did:web:eve.example'))).toBe('failed');
  });

  test('is shown by lying at the issuer’s address, where no key has signed', async () => {
    expect(await outcomeOf({ suite: 'hosted', outcome: 'passed' })).toBe('passed');
  });

  test('is the holder’s alone, where somebody presents', async () => {
    const credential = credentialWith({ format: 'verifiable-presentation' });
    const proofs = [by(ISSUER), by('did:web:eve.example')];
    expect((await issuerIdentity.check(examined({ credential, proofs }))).outcome).toBe('failed');
    const open = [by(ISSUER, 'unknown'), by('did:web:eve.example')];
    expect((await issuerIdentity.check(examined({ credential, proofs: open }))).outcome).toBe(
      'failed',
    );
  });

  test('names who else has signed', async () => {
    const proofs = [by(ISSUER), by('did:web:one.example'), by('did:web:two.example')];
    expect((await issuerIdentity.check(examined({ proofs }))).remarks).toMatchObject([
      { code: 'signed-by-another', facts: { signer: 'did:web:one.example, did:web:two.example' } },
    ]);
  });

  test('is no question while no proof holds', async () => {
    expect(await outcomeOf()).toBe('skipped');
    expect(await outcomeOf({ suite: 'vc-jwt', outcome: 'unknown' })).toBe('skipped');
    expect(await outcomeOf(by(ISSUER, 'unknown'), by('did:web:eve.example', 'failed'))).toBe(
      'skipped',
    );
  });
});

describe('whether a registry knows the issuer', () => {
  const [known, registered] = ['did:web:digitalcredentials.odl.mit.edu', by(ISSUER)];

  test.each<[string, Parameters<typeof examined>[0]]>([
    ['while no proof holds', { proofs: [by(known, 'unknown')] }],
    ['where no key has signed', { proofs: [{ suite: 'hosted', outcome: 'passed' }] }],
    [
      'of who presents credentials',
      { credential: credentialWith({ format: 'verifiable-presentation', issuer: { id: known } }) },
    ],
    ['of an address', { credential: credentialWith({ issuer: { id: 'https://school.example' } }) }],
  ])('is not asked %s', async (_, change) => {
    const environment = online({});
    const credential = credentialWith({ issuer: { id: known } });
    const proofs = [registered];
    const told = examined({ credential, proofs, environment, ...change });
    expect(await issuerRecognised.check(told)).toEqual({ outcome: 'skipped' });
    expect(environment.asked).toEqual([]);
  });

  test('is known at once of an issuer in the lists at hand', async () => {
    const environment = online({});
    const credential = credentialWith({ issuer: { id: known } });
    const told = examined({ credential, proofs: [by(known)], environment });
    expect(await issuerRecognised.check(told)).toEqual({ outcome: 'passed' });
    expect(environment.asked).toEqual([]);
  });
});
