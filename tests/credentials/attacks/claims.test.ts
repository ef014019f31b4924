import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';

import { keyPair } from '../../world/sign/key-pair';
import { validUntil } from '../../world/sign/open-badge-3';
import { amara, course, eve } from '../issued';
import { badgeToken } from '../proofs/tokens';
import { attempt, invalid, VALID } from './attempt';

const college = keyPair('P-256', 'college');
const badge = validUntil(course({ issuer: college.controller }), '2027-01-01T00:00:00Z');

const seconds = (date: string): number => Date.parse(date) / 1000;

const claims = {
  iss: college.controller,
  sub: amara.controller,
  jti: badge['id'] ?? null,
  nbf: seconds('2026-02-01T00:00:00Z'),
  exp: seconds('2027-01-01T00:00:00Z'),
};

const tokenOf = (payload: JsonObject, typ = 'JWT') =>
  badgeToken({ key: college, algorithm: 'ES256', header: { typ }, payload });

describe.each<[string, (claims: JsonObject) => JsonObject]>([
  ['beside the credential', (said) => ({ ...badge, ...said })],
  ['around it', (said) => ({ vc: badge, ...said })],
])('claims %s', (_, payloadWith) => {
  test('that say the same as its members are valid', async () => {
    expect(await attempt(tokenOf(payloadWith(claims)))).toEqual(VALID);
  });

  test.each<[string, JsonObject]>([
    ['issuer', { iss: eve.controller }],
    ['subject', { sub: eve.controller }],
    ['id', { jti: 'urn:badge:moons' }],
    ['earlier beginning', { nbf: seconds('2026-01-01T00:00:00Z') }],
    ['later end', { exp: seconds('2036-01-01T00:00:00Z') }],
  ])('that name another %s', async (_member, said) => {
    expect(await attempt(tokenOf(payloadWith({ ...claims, ...said })))).toEqual(
      invalid('claim-mismatch'),
    );
  });
});

describe('a credential with the dates of both versions', () => {
  const dated = (said: JsonObject) => attempt(tokenOf({ vc: { ...badge, ...said }, ...claims }));

  test.each<[string, JsonObject]>([
    [
      'as its claims and the older members have them',
      {
        validFrom: '2022-12-31T00:00:00Z',
        issuanceDate: '2026-02-01T00:00:00Z',
        validUntil: '2036-01-01T00:00:00Z',
        expirationDate: '2027-01-01T00:00:00Z',
      },
    ],
    [
      'as its claims and the newer members have them',
      {
        issuanceDate: '2022-12-31T00:00:00Z',
        expirationDate: '2036-01-01T00:00:00Z',
      },
    ],
  ])('is valid %s', async (_, said) => expect(await dated(said)).toEqual(VALID));

  test('holds no longer than its claims do', async () => {
    const ended = { validUntil: '2036-01-01T00:00:00Z', expirationDate: '2026-05-01T00:00:00Z' };
    const payload = { vc: { ...badge, ...ended }, ...claims, exp: seconds('2026-05-01T00:00:00Z') };
    expect(await attempt(tokenOf(payload))).toEqual({ verdict: 'expired', code: 'expired' });
  });

  test('holds no longer than the earlier of two ends that it states', async () => {
    const ends = { validUntil: '2027-01-01T00:00:00Z', expirationDate: '2026-05-01T00:00:00Z' };
    expect(await dated(ends)).toEqual({ verdict: 'expired', code: 'expired' });
  });

  test('holds no sooner than the later of two beginnings that it states', async () => {
    const { nbf: _, ...undated } = claims;
    const begins = { validFrom: '2025-01-01T00:00:00Z', issuanceDate: '2027-01-01T00:00:00Z' };
    expect(await attempt(tokenOf({ vc: { ...badge, ...begins }, ...undated }))).toEqual({
      verdict: 'not-yet-valid',
      code: 'not-yet-valid',
    });
  });

  test('is dated by neither when its claims are by neither', async () => {
    const said = { validFrom: '2022-12-31T00:00:00Z', issuanceDate: '2023-12-31T00:00:00Z' };
    expect(await dated(said)).toEqual(invalid('claim-mismatch'));
  });
});

describe('a token that is the credential itself', () => {
  const bare = (said: JsonObject = {}) => attempt(tokenOf({ ...badge, ...said }, 'vc+jwt'));

  test('is valid', async () => expect(await bare()).toEqual(VALID));

  test.each<[string, JsonObject]>([
    ['credential', { vc: course({ issuer: college.controller, title: 'Astronomy' }) }],
    ['credential of no kind', { vc: 'Astronomy' }],
    ['presentation', { vp: { type: ['VerifiablePresentation'], verifiableCredential: [badge] } }],
  ])('holds no other %s in a claim', async (_, said) => {
    expect(await bare(said)).toEqual(invalid('claim-mismatch'));
  });

  test('has run out when its signature has', async () => {
    expect(await bare({ exp: seconds('2026-05-01T00:00:00Z') })).toEqual({
      verdict: 'expired',
      code: 'expired',
    });
  });

  test('does not hold before its signature does', async () => {
    expect(await bare({ nbf: seconds('2026-07-01T00:00:00Z') })).toEqual({
      verdict: 'not-yet-valid',
      code: 'not-yet-valid',
    });
  });

  test.each<JsonObject>([
    { exp: '1777593600' },
    { exp: '2026-05-01T00:00:00Z' },
    { exp: null },
    { nbf: '1782864000' },
    { nbf: [1_782_864_000] },
  ])('is not dated by what is no number: %j', async (said) => {
    expect(await bare(said)).toEqual(invalid('malformed-value'));
  });
});
