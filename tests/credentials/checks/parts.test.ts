import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import type { Judged } from '@/utils/credentials/examine';
import { verdictOf } from '@/utils/credentials/verdict';
import type { Json, JsonObject } from '@/utils/lib/json';

import { signDataIntegrity } from '../../world/sign/data-integrity';
import { type LearnerRecord, learnerRecord } from '../../world/sign/learner-record';
import { validUntil, withOtherAchievement } from '../../world/sign/open-badge-3';
import { NOW } from '../badge-site';
import {
  amara,
  board,
  checkOf,
  college,
  course,
  courseToken,
  eve,
  judge,
  remarksOf,
  school,
  signedCourse,
  signRecord,
  tokenOf,
} from '../issued';

const recordOf = (credentials: readonly Json[], told: Partial<LearnerRecord> = {}): JsonObject =>
  learnerRecord({
    id: 'urn:record:1',
    issuer: college.controller,
    learner: amara.controller,
    credentials,
    ...told,
  });

/** A record is signed as a token here: all of its bytes, whatever stands in it. */
const judgeRecord = (credentials: readonly Json[], told: Partial<LearnerRecord> = {}) =>
  judge(tokenOf(recordOf(credentials, told)));

const names = ({ parts = [] }: Judged) =>
  parts.map(({ credential }) => credential?.achievement.name);

const sealOf = (judged: Judged) => {
  const trusted = [college, school].map((key) => ({
    id: key.controller,
    domain: '',
    thumbprints: judged.proofs.flatMap(({ signer }) => (signer ? [signer.thumbprint] : [])),
    since: '2026-01-01T00:00:00Z',
  }));
  const result = { provider: 'hosted', verifiedAt: NOW.toISOString(), ...judged };
  return appraise(result, { trusted, now: NOW }).seal;
};

describe('a learner record', () => {
  test('is valid with all that it holds, objects and tokens alike', async () => {
    const judged = await judgeRecord([await signedCourse({ title: 'Tides' })], {
      tokens: [courseToken({ title: 'Stars' })],
    });
    expect(names(judged)).toEqual(['Tides', 'Stars']);
    expect(checkOf(judged, 'parts')?.outcome).toBe('passed');
    expect(verdictOf(judged)).toBe('valid');
    expect(sealOf(judged)).toMatchObject({ shape: 'verified' });
  });

  test('signed as a document is judged with its parts as well', async () => {
    const record = recordOf([await signedCourse()], { issuer: board.controller });
    const judged = await judge(await signRecord(record, board));
    expect(judged.assurance).toBe('cryptographically-verified');
    expect(names(judged)).toEqual(['Tides']);
    expect(verdictOf(judged)).toBe('valid');
  });

  test('has each part judged by its own issuer', async () => {
    const judged = await judgeRecord([await signedCourse()], { tokens: [courseToken()] });
    expect(judged.parts?.map(({ credential }) => credential?.issuer.id)).toEqual([
      school.controller,
      college.controller,
    ]);
  });

  test('hands on no part once its own proof has failed', async () => {
    const [header, , signature] = tokenOf(recordOf([await signedCourse()])).split('.');
    const [, payload] = tokenOf(recordOf([await signedCourse({ title: 'Stars' })])).split('.');
    const judged = await judge(`${header}.${payload}.${signature}`);
    expect(checkOf(judged, 'proof')?.outcome).toBe('failed');
    expect(checkOf(judged, 'parts')?.outcome).toBe('skipped');
    expect(judged).not.toHaveProperty('parts');
  });

  test('says so when a part is about somebody else, and stays valid', async () => {
    const judged = await judgeRecord([
      await signedCourse(),
      await signedCourse({ to: eve.controller, title: 'Stars' }),
    ]);
    expect(judged.parts?.map(({ subject }) => subject)).toEqual(['same', 'another']);
    expect(remarksOf(judged, 'parts')).toEqual(['part-of-another']);
    expect(verdictOf(judged)).toBe('valid');
  });
});

/** Genuine, and not in the form that its place is for. */
const asText = JSON.stringify(await signedCourse({ title: 'Stars' }));

describe('a bad part', () => {
  const forged = async () => withOtherAchievement(await signedCourse({ title: 'Stars' }), 'Moons');

  test('does the others no harm, and shows nothing of itself', async () => {
    const judged = await judgeRecord([await signedCourse(), await forged()]);
    expect(names(judged)).toEqual(['Tides', undefined]);
    expect(judged.parts?.map((part) => verdictOf(part))).toEqual(['valid', 'invalid']);
  });

  test('never leaves the whole green', async () => {
    const judged = await judgeRecord([await signedCourse(), await forged()]);
    expect(checkOf(judged, 'parts')).toMatchObject({
      outcome: 'failed',
      problem: { code: 'part-invalid' },
    });
    expect(verdictOf(judged)).toBe('invalid');
    expect(sealOf(judged)).toMatchObject({ shape: 'caution', reason: 'part-invalid' });
  });

  test('leaves the record itself genuine: its issuer has signed what it signed', async () => {
    const judged = await judgeRecord([await forged()]);
    expect(judged).toMatchObject({ assurance: 'cryptographically-verified', status: 'valid' });
    expect(judged.credential?.achievement.name).toBe('Transcript');
  });

  test('that nobody has signed is no credential of anybody', async () => {
    const judged = await judgeRecord([course({ issuer: school.controller })]);
    expect(checkOf(judged, 'parts')?.problem?.code).toBe('part-unknown');
    expect(verdictOf(judged)).toBe('unknown');
    expect(sealOf(judged)).toMatchObject({ shape: 'caution', reason: 'part-unknown' });
  });

  test('that has expired is said to have', async () => {
    const over = validUntil(course({ issuer: school.controller }), '2026-05-01T00:00:00Z');
    const judged = await judgeRecord([await signDataIntegrity(over, school)]);
    expect(checkOf(judged, 'parts')?.problem?.code).toBe('part-expired');
    expect(verdictOf(judged)).toBe('expired');
    expect(judged.status).toBe('valid');
    expect(sealOf(judged)).toMatchObject({ shape: 'caution', reason: 'part-expired' });
  });

  test.each<[string, Json]>([
    ['is no credential', { type: ['Thing'], name: 'x' }],
    ['is a token of nothing', 'e30.e30.AAAA'],
    ['is no token', 'https://riverwell.example/badge'],
    ['is a document in the place of a token', asText],
  ])('%s', async (_, part) => {
    const judged = await judgeRecord([await signedCourse(), part]);
    expect(verdictOf(judged)).not.toBe('valid');
    expect(names(judged)).toEqual(['Tides', undefined]);
  });
});

describe('records in records', () => {
  test('are judged to the bottom', async () => {
    const inner = tokenOf(recordOf([await signedCourse()]));
    const judged = await judgeRecord([], { tokens: [inner] });
    expect(judged.parts?.[0]?.parts?.map((part) => verdictOf(part))).toEqual(['valid']);
    expect(verdictOf(judged)).toBe('valid');
  });

  test('are not followed without end', async () => {
    let token = courseToken();
    for (let depth = 0; depth < 6; depth += 1) token = tokenOf(recordOf([], { tokens: [token] }));
    const judged = await judge(token);
    expect(verdictOf(judged)).toBe('unknown');
    expect(JSON.stringify(judged)).toContain('too-large');
  });
});
