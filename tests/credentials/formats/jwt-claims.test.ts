import { describe, expect, test } from 'vitest';

import { documentInClaims } from '@/utils/credentials/formats/jwt-claims';
import type { JsonObject } from '@/utils/lib/json';

const COLLEGE = 'did:example:college';
const AMARA = 'did:example:amara';
const JWT = { typ: 'JWT' };

const credential = (change: JsonObject = {}): JsonObject => ({
  type: ['VerifiableCredential'],
  issuer: COLLEGE,
  credentialSubject: { id: AMARA, degree: 'BSc' },
  ...change,
});

const read = (payload: JsonObject, header: JsonObject = JWT) =>
  documentInClaims(payload, { header });

describe('members that a credential leaves to the claims of its token', () => {
  const { issuer: _, ...anonymous } = credential();

  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['its issuer', anonymous, { iss: COLLEGE }, { issuer: COLLEGE }],
    [
      'the id of an issuer that it describes',
      credential({ issuer: { name: 'College' } }),
      { iss: COLLEGE },
      { issuer: { id: COLLEGE, name: 'College' } },
    ],
    ['its id', credential(), { jti: 'urn:badge:1' }, { id: 'urn:badge:1' }],
    [
      'the id of its subject',
      credential({ credentialSubject: { degree: 'BSc' } }),
      { sub: AMARA },
      { credentialSubject: { degree: 'BSc', id: AMARA } },
    ],
    [
      'the id of its subject in a list',
      credential({ credentialSubject: [{ degree: 'BSc' }] }),
      { sub: AMARA },
      { credentialSubject: { degree: 'BSc', id: AMARA } },
    ],
  ])('are taken from there: %s', (__, vc, claims, expected) => {
    const found = read({ vc, ...claims });
    expect(found).toEqual({ ok: true, value: { ...vc, ...expected } });
  });

  test('stay as they are where no claim is a text', () => {
    const claims = { iss: 7, jti: 7, sub: 7 };
    for (const [name, claim] of Object.entries(claims))
      expect
        .soft(read({ vc: { type: ['VerifiableCredential'] }, [name]: claim }))
        .toEqual({ ok: true, value: { type: ['VerifiableCredential'] } });
  });

  test('are no id where a token is but numbered, and contradict none', () => {
    const number = '3978344f-8596-4c3a-a978-8fcaba3903c5';
    const vp = { type: ['VerifiablePresentation'] };
    const named = credential({ id: 'urn:badge:1' });
    for (const vc of [credential(), named])
      expect.soft(read({ vc, jti: number })).toEqual({ ok: true, value: vc });
    expect(read({ vp, jti: number })).toEqual({ ok: true, value: vp });
    expect(read({ vc: named, jti: 'urn:badge:2' })).toMatchObject({
      problem: { code: 'claim-mismatch' },
    });
  });

  test('are not given to one of several subjects', () => {
    const credentialSubject = [{ degree: 'BSc' }, { degree: 'MSc' }];
    const vc = credential({ credentialSubject });
    expect(read({ vc, sub: AMARA })).toEqual({ ok: true, value: vc });
  });

  test('are the holder and the id of a presentation', () => {
    const vp = { type: ['VerifiablePresentation'] };
    expect(read({ vp, iss: AMARA, jti: 'urn:p' })).toEqual({
      ok: true,
      value: { holder: AMARA, id: 'urn:p', ...vp },
    });
    expect(read({ vp })).toEqual({ ok: true, value: vp });
    expect(read({ vp: { ...vp, holder: COLLEGE }, iss: AMARA })).toMatchObject({
      problem: { code: 'claim-mismatch' },
    });
  });
});

describe('the dates of a token', () => {
  const day = (date: string) => Date.parse(date) / 1000;
  const dated = { validFrom: '2026-02-01T00:00:00Z', validUntil: '2027-02-01T00:00:00Z' };
  const BARE = { typ: 'vc+jwt' };

  test('that say the same leave those of the credential as they are written', () => {
    const claims = { nbf: day(dated.validFrom), exp: day(dated.validUntil) };
    const same = credential({
      validFrom: '2026-02-01T01:00:00+01:00',
      validUntil: dated.validUntil,
    });
    expect(read({ vc: same, ...claims })).toEqual({ ok: true, value: same });
    expect(read({ ...same, ...claims }, BARE)).toEqual({ ok: true, value: { ...same, ...claims } });
  });

  test.each<[string, JsonObject]>([
    ['earlier by rounding', { nbf: day(dated.validFrom) - 1, exp: day(dated.validUntil) - 1 }],
    ['later by two looks at a clock', { nbf: day(dated.validFrom) + 7 }],
    ['five minutes earlier', { nbf: day(dated.validFrom) - 300 }],
    ['five minutes later', { exp: day(dated.validUntil) + 300 }],
  ])('that all but say the same are forgiven, and never widen it: %s', (_, claims) => {
    const found = read({ vc: credential(dated), ...claims });
    const { validFrom, validUntil } = found.ok ? found.value : {};
    expect(found.ok).toBe(true);
    expect(Date.parse(String(validFrom))).toBeGreaterThanOrEqual(Date.parse(dated.validFrom));
    expect(Date.parse(String(validUntil))).toBeLessThanOrEqual(Date.parse(dated.validUntil));
  });

  test.each<[string, JsonObject]>([
    ['an earlier beginning', { nbf: day(dated.validFrom) - 301 }],
    ['a later beginning', { nbf: day(dated.validFrom) + 301 }],
    ['an earlier end', { exp: day(dated.validUntil) - 301 }],
    ['a later end', { exp: day(dated.validUntil) + 301 }],
  ])('that say something else are not: %s', (_, claims) =>
    expect(read({ vc: credential(dated), ...claims })).toMatchObject({
      problem: { code: 'claim-mismatch' },
    }),
  );

  test.each<[string, JsonObject, Omit<Parameters<typeof documentInClaims>[1], 'header'>]>([
    ['credential', {}, {}],
    ['badge in a message of COSE', { type: ['OpenBadgeCredential'] }, { cose: true }],
    ['badge with disclosures', { type: ['OpenBadgeCredential'] }, { selective: { digest: 'x' } }],
  ])('narrow a %s that is the payload itself', (_, change, kind) => {
    const narrower = { nbf: day('2026-03-01'), exp: day('2026-12-01') };
    const wider = { nbf: day('2026-01-01'), exp: day('2028-12-01') };
    const of = (claims: JsonObject) =>
      documentInClaims(
        { ...credential({ ...dated, ...change }), ...claims },
        { header: JWT, ...kind },
      );
    expect(of(narrower)).toMatchObject({
      value: { validFrom: '2026-03-01T00:00:00.000Z', validUntil: '2026-12-01T00:00:00.000Z' },
    });
    expect(of(wider)).toMatchObject({ value: dated });
  });

  test.each([
    'OpenBadgeCredential',
    'AchievementCredential',
    'EndorsementCredential',
    'ClrCredential',
  ])('are those of a %s in a plain token, to the minute', (type) => {
    const badge = credential({ ...dated, type: ['VerifiableCredential', type] });
    expect(read({ ...badge, exp: day('2026-12-01') })).toMatchObject({
      problem: { code: 'claim-mismatch' },
    });
  });

  test('stand under the names of version 1.1 where its context does', () => {
    const V1 = { '@context': ['https://www.w3.org/2018/credentials/v1'] };
    const [nbf, exp] = [1_769_904_000, 1_801_440_000];
    const [begun, ended] = ['2026-02-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'];
    expect(read({ vc: credential(V1), nbf, exp })).toEqual({
      ok: true,
      value: credential({ ...V1, issuanceDate: begun, expirationDate: ended }),
    });
    const both = credential({ ...V1, validFrom: '2026-01-31T23:59:00Z' });
    expect(read({ vc: both, nbf })).toEqual({ ok: true, value: { ...both, validFrom: begun } });
  });

  test('bound a credential beside which a presentation stands', () =>
    expect(
      read({ vc: credential(), vp: {}, nbf: day('2019-01-01'), exp: day('2020-01-01') }),
    ).toMatchObject({
      value: { validFrom: '2019-01-01T00:00:00.000Z', validUntil: '2020-01-01T00:00:00.000Z' },
    }));

  test('stand where the credential has none', () =>
    expect(read({ vc: credential(), nbf: 1_769_904_000, exp: 1_801_440_000 })).toMatchObject({
      value: { validFrom: '2026-02-01T00:00:00.000Z', validUntil: '2027-02-01T00:00:00.000Z' },
    }));

  test.each<[string, JsonObject, JsonObject]>([
    ['a later beginning', { nbf: day('2026-03-01') }, { validFrom: '2026-03-01T00:00:00.000Z' }],
    ['an earlier beginning', { nbf: day('2026-01-01') }, dated],
    ['an earlier end', { exp: day('2026-12-01') }, { validUntil: '2026-12-01T00:00:00.000Z' }],
    ['a later end', { exp: day('2028-01-01') }, dated],
  ])('of a token that is the credential narrow it and never widen it: %s', (_, claims, expected) =>
    expect(read({ ...credential(dated), ...claims }, BARE)).toMatchObject({
      value: { ...dated, ...expected },
    }),
  );
});
