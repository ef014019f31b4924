import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import type { Judged } from '@/utils/credentials/examine';
import { verdictOf } from '@/utils/credentials/verdict';
import type { JsonObject } from '@/utils/lib/json';

import { signJwt } from '../../world/sign/jwt';
import { enveloped, presentation, signPresentation } from '../../world/sign/presentation';
import { NOW } from '../badge-site';
import {
  amara,
  checkOf,
  college,
  courseToken,
  eve,
  judge,
  remarksOf,
  school,
  signedCourse,
  tokenKey,
} from '../issued';

const asked = { purpose: 'authentication', challenge: 'c-1', domain: 'shop.example' } as const;

const byAmara = async (credentials: readonly JsonObject[], domain?: string) =>
  signPresentation(presentation(credentials, amara.controller), amara, {
    challenge: 'c-1',
    ...(domain && { domain }),
  });

const sealOf = (judged: Judged) =>
  appraise({ verifiedAt: NOW.toISOString(), ...judged }, { trusted: [], now: NOW }).seal;

describe('a presentation of one credential', () => {
  test('is that credential, with its being presented among its checks', async () => {
    const judged = await judge(await byAmara([await signedCourse()]));
    expect(judged.credential?.achievement.name).toBe('Tides');
    expect(judged.credential?.issuer.id).toBe(school.controller);
    expect(checkOf(judged, 'presentation')).toEqual({ id: 'presentation', outcome: 'passed' });
    expect(verdictOf(judged)).toBe('valid');
  });

  test('that nobody has signed leaves open who presents it, and the credential genuine', async () => {
    const judged = await judge(presentation([await signedCourse()], amara.controller));
    expect(checkOf(judged, 'presentation')).toMatchObject({
      outcome: 'unknown',
      problem: { code: 'no-proof' },
    });
    expect(judged).toMatchObject({ assurance: 'cryptographically-verified', status: 'valid' });
    expect(verdictOf(judged)).toBe('unknown');
  });

  test('is no better than the credential', async () => {
    const forged = { ...(await signedCourse()), name: 'Moons' };
    const judged = await judge(await byAmara([forged]));
    expect(verdictOf(judged)).toBe('invalid');
    expect(judged).not.toHaveProperty('credential');
  });
});

describe('a presentation of several', () => {
  test('holds each by itself', async () => {
    const both = [await signedCourse({ title: 'Tides' }), await signedCourse({ title: 'Stars' })];
    const judged = await judge(await byAmara(both));
    expect(judged.credential?.format).toBe('verifiable-presentation');
    expect(judged.parts?.map((part) => checkOf(part, 'presentation')?.outcome)).toEqual([
      'passed',
      'passed',
    ]);
    expect(verdictOf(judged)).toBe('valid');
  });

  test('is as good as the worst of them, whoever its holder is', async () => {
    const forged = { ...(await signedCourse({ title: 'Stars' })), name: 'Moons' };
    const good = await judge(await byAmara([await signedCourse(), await signedCourse()]));
    const bad = await judge(await byAmara([await signedCourse(), forged]));
    expect(sealOf(good)).toMatchObject({ shape: 'caution', reason: 'issuer-unknown' });
    expect(sealOf(bad)).toMatchObject({ shape: 'problem', reason: 'forged' });
    expect(verdictOf(bad)).toBe('invalid');
  });

  test('of nothing is a proof of who holds a key', async () => {
    expect(verdictOf(await judge(await byAmara([])))).toBe('valid');
  });
});

describe('the holder’s proof', () => {
  test('that answers our question passes', async () => {
    const judged = await judge(await byAmara([await signedCourse()], 'shop.example'), {
      expectation: asked,
    });
    expect(verdictOf(judged)).toBe('valid');
  });

  test.each([
    ['for another domain', { ...asked, domain: 'bank.example' }, 'invalid-domain'],
    ['in answer to another challenge', { ...asked, challenge: 'c-2' }, 'invalid-challenge'],
  ] as const)('replayed %s is refused, and nothing is shown', async (_, expectation, code) => {
    const judged = await judge(await byAmara([await signedCourse()], 'shop.example'), {
      expectation,
    });
    expect(judged.problem?.code).toBe(code);
    expect(verdictOf(judged)).toBe('invalid');
    expect(judged).not.toHaveProperty('credential');
    expect(judged).not.toHaveProperty('parts');
    expect(sealOf(judged)).toMatchObject({ shape: 'problem', reason: 'holder-proof-failed' });
  });

  test('made for somebody else is said to be, where nobody asked', async () => {
    const judged = await judge(await byAmara([await signedCourse()], 'shop.example'));
    expect(remarksOf(judged, 'presentation')).toEqual(['presented-to']);
  });

  test('with a changed presentation refutes it, and no part is believed', async () => {
    const signed = await byAmara([await signedCourse()]);
    const judged = await judge({
      ...signed,
      verifiableCredential: [await signedCourse({ title: 'Stars' })],
    });
    expect(judged.problem?.code).toBe('vp-invalid');
    expect(sealOf(judged)).toMatchObject({ reason: 'holder-proof-failed' });
    expect(judged).not.toHaveProperty('parts');
  });

  test('by another key than the holder’s is none', async () => {
    const stolen = presentation([await signedCourse()], amara.controller);
    const judged = await judge(await signPresentation(stolen, eve));
    expect(checkOf(judged, 'issuer-identity')?.outcome).toBe('failed');
    expect(judged.problem?.code).toBe('vp-invalid');
    expect(verdictOf(judged)).toBe('invalid');
  });

  test('cannot be an assertion', async () => {
    const credential = await signedCourse();
    const { proof = null } = credential;
    const judged = await judge({ ...presentation([credential], school.controller), proof });
    expect(verdictOf(judged)).toBe('invalid');
  });
});

describe('a presentation around somebody else’s credential', () => {
  test('is said to be by another than the recipient', async () => {
    const stolen = presentation([await signedCourse({ to: amara.controller })], eve.controller);
    const judged = await judge(await signPresentation(stolen, eve));
    expect(remarksOf(judged, 'presentation')).toEqual(['presented-by-another']);
  });

  test('does not make the one who presents it the recipient', async () => {
    const stolen = presentation([await signedCourse({ to: amara.controller })], eve.controller);
    const result = await judge(await signPresentation(stolen, eve));
    const { recipient } = appraise(
      { verifiedAt: NOW.toISOString(), ...result },
      { trusted: [], now: NOW, person: { name: 'Eve Mallory', profiles: [], emails: [] } },
    );
    expect(recipient).toBe('another');
  });
});

describe('a presentation in a token', () => {
  const holder = tokenKey('holder');
  const token = (claims: JsonObject, typ?: string): string =>
    signJwt({ iss: holder.controller, ...claims }, holder.privateKey, {
      alg: 'ES256',
      kid: holder.id,
      ...(typ && { typ }),
    });
  const payload = (presented: readonly JsonObject[]): JsonObject =>
    presentation(presented, holder.controller);
  const claim = (...tokens: readonly string[]): JsonObject => ({
    vp: {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [...tokens],
    },
  });
  const mine = () => courseToken({ to: holder.controller });

  test('of version 2.0 holds enveloped credentials', async () => {
    const judged = await judge(token(payload([enveloped(mine())]), 'vp+jwt'));
    expect(judged.credential?.issuer.id).toBe(college.controller);
    expect(verdictOf(judged)).toBe('valid');
  });

  test('of version 1.1 holds tokens in its vp claim', async () => {
    expect(verdictOf(await judge(token(claim(mine()))))).toBe('valid');
  });

  test.each([
    ['a credential that is not enveloped', async () => signedCourse()],
    ['an envelope without a token', async () => ({ ...enveloped(''), id: 'not-a-credential' })],
    ['an envelope around a link', async () => ({ ...enveloped(''), id: 'https://x.example/vc' })],
  ])('of version 2.0 must not hold %s', async (_, presented) => {
    const judged = await judge(token(payload([await presented()]), 'vp+jwt'));
    expect(judged.problem?.code).toBe('vp-invalid');
    expect(verdictOf(judged)).toBe('invalid');
  });

  test('around a token without its signature proves nothing of its credential', async () => {
    const [head, body] = mine().split('.');
    const judged = await judge(token(payload([enveloped(`${head}.${body}.`)]), 'vp+jwt'));
    expect(verdictOf(judged)).not.toBe('valid');
    expect(judged.assurance).toBe('link-shape-only');
  });

  test.each([
    ['audience', { aud: 'bank.example', nonce: 'c-1' }, 'invalid-domain'],
    ['nonce', { aud: 'shop.example', nonce: 'c-2' }, 'invalid-challenge'],
    ['audience at all', { nonce: 'c-1' }, 'invalid-domain'],
  ])('replayed with another %s is refused', async (_, claims, code) => {
    const judged = await judge(token({ ...claim(mine()), ...claims }), { expectation: asked });
    expect(judged.problem?.code).toBe(code);
    expect(judged).not.toHaveProperty('credential');
  });

  test('for us and in answer to us passes', async () => {
    const claims = { aud: ['shop.example'], nonce: 'c-1' };
    const judged = await judge(token({ ...claim(mine()), ...claims }), { expectation: asked });
    expect(verdictOf(judged)).toBe('valid');
  });

  test('that has run out says so, and leaves the credential as it is', async () => {
    const judged = await judge(token({ ...claim(mine()), exp: 1_700_000_000 }));
    expect(checkOf(judged, 'presentation')?.problem?.code).toBe('presentation-expired');
    expect(judged.status).toBe('valid');
    expect(verdictOf(judged)).toBe('unknown');
  });

  test('whose holder is not its issuer is refused', async () => {
    const other = { ...payload([enveloped(mine())]), holder: amara.controller };
    expect((await judge(token(other, 'vp+jwt'))).problem?.code).toBe('claim-mismatch');
  });

  test('passed off as a credential is none', async () => {
    const judged = await judge(token(payload([enveloped(mine())]), 'vc+jwt'));
    expect(verdictOf(judged)).toBe('invalid');
  });
});

test('an enveloped credential by itself is the credential in it', async () => {
  const judged = await judge(enveloped(courseToken()));
  expect(judged.credential?.achievement.name).toBe('Tides');
  expect(verdictOf(judged)).toBe('valid');
});
