import { expect, test } from 'vitest';

import { proof } from '@/utils/credentials/checks/proof';
import { fail } from '@/utils/lib/result';
import type { ProofFinding } from '@/utils/model/verification';

import { examined } from './examined';

const passed: ProofFinding = { suite: 'vc-jwt', outcome: 'passed' };
const { problem: open } = fail('unsupported-proof', '');
const { problem: refuted } = fail('proof-verification-error', '');
const unknown: ProofFinding = { suite: 'strange', outcome: 'unknown', problem: open };
const failed: ProofFinding = { suite: 'vc-jwt', outcome: 'failed', problem: refuted };

test.each<[string, readonly ProofFinding[], string, string | undefined]>([
  ['all of them hold', [passed, passed], 'passed', undefined],
  ['one cannot be judged', [passed, unknown], 'unknown', 'unsupported-proof'],
  ['one fails', [passed, failed], 'failed', 'proof-verification-error'],
  ['one fails behind one that cannot be judged', [unknown, failed], 'failed', refuted.code],
  ['there are none', [], 'unknown', 'no-proof'],
])('a set of proofs: %s', async (_, proofs, outcome, code) => {
  const found = await proof.check(examined({ proofs }));
  expect([found.outcome, found.problem?.code]).toEqual([outcome, code]);
});
