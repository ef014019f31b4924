import { expect, test } from 'vitest';

import { proof } from '@/utils/credentials/checks/proof';
import { fail } from '@/utils/lib/result';
import type { ProofFinding } from '@/utils/model/verification';

import { credentialWith, examined } from './examined';

const signer = { verificationMethod: 'did:example:a#1', controller: 'did:example:a' };
const passed: ProofFinding = { suite: 'vc-jwt', outcome: 'passed', signer } as ProofFinding;
const anchor: ProofFinding = { suite: 'MerkleProof2019', outcome: 'passed' };
const { problem: open } = fail('unsupported-proof', '');
const { problem: refuted } = fail('proof-verification-error', '');
const { problem: held } = fail('proof-for-holder', '');
const base: ProofFinding = { suite: 'ecdsa-sd-2023', outcome: 'unknown', problem: held };
const unknown: ProofFinding = { suite: 'strange', outcome: 'unknown', problem: open };
const failed: ProofFinding = { suite: 'vc-jwt', outcome: 'failed', problem: refuted };

test.each<[string, readonly ProofFinding[], string, string | undefined]>([
  ['all of them hold', [passed, passed], 'passed', undefined],
  ['one cannot be judged', [passed, unknown], 'unknown', 'unsupported-proof'],
  ['one fails', [passed, failed], 'failed', 'proof-verification-error'],
  ['one fails behind one that cannot be judged', [unknown, failed], 'failed', refuted.code],
  ['one is for the holder', [passed, base], 'passed', undefined],
  ['one is for the holder beside one that fails', [base, failed], 'failed', refuted.code],
  ['one is for the holder beside one that cannot be judged', [base, unknown], 'unknown', held.code],
  ['one is for the holder beside a mere anchor', [anchor, base], 'unknown', held.code],
  ['all are for the holder', [base, base], 'unknown', held.code],
  ['there are none', [], 'unknown', 'no-proof'],
])('a set of proofs: %s', async (_, proofs, outcome, code) => {
  const found = await proof.check(examined({ proofs }));
  expect([found.outcome, found.problem?.code]).toEqual([outcome, code]);
});

test('a resolver’s word for a key is said of the issuer’s own, and of nobody beside him', async () => {
  const id = `did:ion:${'E'.repeat(46)}`;
  const told = { ...passed, signer: { ...signer, controller: id, thumbprint: 'x' } };
  const remarksOf = async (issuer: string, ...proofs: readonly ProofFinding[]) =>
    (
      await proof.check(
        examined({ credential: credentialWith({ issuer: { id: issuer } }), proofs }),
      )
    ).remarks ?? [];
  expect(await remarksOf(id, told, passed)).toMatchObject([{ code: 'key-told-by-resolver' }]);
  expect(await remarksOf(signer.controller, told, passed)).toEqual([]);
});
