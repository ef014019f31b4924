import { describe, expect, test } from 'vitest';

import { parts } from '@/utils/credentials/checks/parts';
import { presentation } from '@/utils/credentials/checks/presentation';
import type { Credential } from '@/utils/model/credential';
import type { Judgement } from '@/utils/model/verification';

import { credentialWith, examined, recipient } from './examined';

const AMARA = 'did:web:amara.example';
const EVE = 'did:web:eve.example';

/** Identities that are no ids: they are compared with a person, and never with each other. */
const namesAlone: readonly [string, Credential['recipients']][] = [
  ['nobody', []],
  ['a name', [recipient({ kind: 'name', identity: 'Amara Lindqvist' })]],
  ['a hashed address', [recipient({ kind: 'email', identity: 'sha256$1', hashed: true })]],
];

describe('a part is about', () => {
  const judgedAs = (credential: Credential | undefined): Judgement => ({
    assurance: 'cryptographically-verified',
    status: 'valid',
    checks: [],
    proofs: [],
    ...(credential && { credential }),
  });
  const subjectIn = async (whole: Credential, part: Credential | undefined) => {
    const credential = { ...whole, parts: [{ source: {} }] };
    const { found, remarks = [] } = await parts.check(
      examined({ credential, judge: async () => judgedAs(part) }),
    );
    return [found?.parts?.[0]?.subject, ...remarks.map(({ code }) => code)];
  };
  const amara = credentialWith({ recipients: [recipient()] });
  const eve = credentialWith({ recipients: [recipient({ identity: EVE })] });

  test('the same person or another, by their ids', async () => {
    expect(await subjectIn(amara, amara)).toEqual(['same']);
    expect(await subjectIn(amara, eve)).toEqual(['another', 'part-of-another']);
    const both = credentialWith({ recipients: [recipient({ identity: EVE }), recipient()] });
    expect(await subjectIn(amara, both)).toEqual(['same']);
  });

  test.each(namesAlone)('whom one cannot tell, where either names %s', async (_, recipients) => {
    const unnamed = credentialWith({ recipients });
    for (const [whole, part] of [
      [amara, unnamed],
      [unnamed, amara],
      [unnamed, unnamed],
    ] as const)
      expect(await subjectIn(whole, part)).toEqual(['not-comparable']);
  });

  test('whom one cannot tell, where it cannot be read', async () => {
    expect(await subjectIn(amara, undefined)).toEqual(['not-comparable']);
  });

  test('the holder of a presentation, or another', async () => {
    const shown = credentialWith({ format: 'verifiable-presentation', issuer: { id: AMARA } });
    expect(await subjectIn(shown, amara)).toEqual(['same']);
    expect(await subjectIn(shown, eve)).toEqual(['another', 'part-of-another']);
  });

  test('nobody knows whom, where there are too many of them', async () => {
    const many = (count: number) =>
      credentialWith({ parts: Array.from({ length: count }, () => ({ source: {} })) });
    const judge = async () => judgedAs(amara);
    const outcomeOf = async (count: number) =>
      (await parts.check(examined({ credential: many(count), judge }))).outcome;
    expect(await outcomeOf(1000)).toBe('passed');
    expect(await outcomeOf(1001)).toBe('unknown');
  });
});

describe('who presents a credential', () => {
  const remarksFor = async (recipients: Credential['recipients']) => {
    const { outcome, remarks = [] } = await presentation.check(
      examined({
        credential: credentialWith({ recipients }),
        presentation: { holder: AMARA, proof: { outcome: 'passed' } },
      }),
    );
    return [outcome, ...remarks.map(({ code, facts }) => [code, facts])];
  };

  test('is its subject, or is said to be another', async () => {
    expect(await remarksFor([recipient()])).toEqual(['passed']);
    expect(await remarksFor([recipient({ identity: EVE }), recipient()])).toEqual(['passed']);
    expect(await remarksFor([recipient({ identity: EVE })])).toEqual([
      'passed',
      ['presented-by-another', { holder: AMARA }],
    ]);
  });

  test.each(namesAlone)('is not compared with %s', async (_, recipients) =>
    expect(await remarksFor(recipients)).toEqual(['passed']),
  );
});
