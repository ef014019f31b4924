import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import type { JsonObject } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { bound, digestOf, disclosure, sdJwt } from '../../world/sign/sd-jwt';
import { certifiedToken, sealed, sealer, sealOf } from '../../world/sign/seal';
import { checkOf, course, judge, remarksOf } from '../issued';
import { badgeToken } from '../proofs/tokens';

const root = await sealer({ name: 'Root', organisation: 'Authority', authority: true });
const college = await sealer({ by: root });
const alone = await sealer();
const eve = await sealer({ name: 'Riverwell' });

const diploma: JsonObject = {
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'http://data.europa.eu/snb/model/context/edc-ap',
  ],
  id: 'urn:credential:1',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: 'Famous University' } },
  issuanceDate: '2026-02-01T00:00:00Z',
  validFrom: '2026-02-01T00:00:00Z',
  displayParameter: { id: 'urn:d', type: 'DisplayParameter', title: { en: 'Micro-Credential' } },
  credentialSubject: {
    id: 'urn:epass:person:1',
    type: 'Person',
    fullName: { en: 'Amara Lindqvist' },
    contactPoint: { emailAddress: { id: 'mailto:amara@mail.example' } },
    hasClaim: {
      id: 'urn:epass:learningAchievement:1',
      type: 'LearningAchievement',
      title: { sv: 'Tidvatten', en: 'Tides' },
      specifiedBy: {
        learningOutcome: [
          {
            id: 'urn:o',
            type: 'LearningOutcome',
            relatedESCOSkill: {
              id: 'http://data.europa.eu/esco/skill/1',
              prefLabel: { en: 'sail' },
            },
          },
        ],
      },
    },
  },
};

const codeOf = async (file: JsonObject | string) => {
  const judged = await judge(file);
  return judged.problem?.code ?? verdictOf(judged);
};

describe('a European Digital Credential', () => {
  test('is valid when its seal holds, and nobody vouches for whom it names', async () => {
    const judged = await judge(sealed(diploma, college));
    expect(verdictOf(judged)).toBe('valid');
    expect(judged.credential).toMatchObject({
      format: 'europass',
      issuer: { name: 'Riverwell College' },
      achievement: {
        name: 'Tides',
        alignments: [{ name: 'sail', url: 'http://data.europa.eu/esco/skill/1' }],
      },
      recipients: [
        { kind: 'email', identity: 'amara@mail.example' },
        { kind: 'name', identity: 'Amara Lindqvist' },
      ],
    });
    expect(judged.proofs).toMatchObject([{ suite: 'jades', outcome: 'passed' }]);
    expect(remarksOf(judged, 'issuer-recognised')).toEqual(['seal-untrusted']);
    expect(judged.standings ?? []).toEqual([]);
  });

  test('is never shown as of whom it says, but as of whom the certificate names', async () => {
    const { credential } = await judge(sealed(diploma, eve));
    expect(JSON.stringify(credential?.issuer)).not.toContain('Famous');
    const first = await judge(sealed(diploma, alone));
    expect(credential?.issuer.id).not.toBe(first.credential?.issuer.id);
  });

  const stamp = { tstTokens: [{ val: 'MIIB' }] };
  const inBase64Url = Buffer.from(JSON.stringify({ sigTst: stamp })).toString('base64url');
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ['a time stamp beside its seal', {}, { etsiU: [{ sigTst: stamp }] }, ['time-stamp-unchecked']],
    ['one in base64url', {}, { etsiU: [inBase64Url] }, ['time-stamp-unchecked']],
    ['one for its archive', {}, { etsiU: ['A', { arcTst: {} }] }, ['time-stamp-unchecked']],
    [
      'one of its payload',
      { adoTst: stamp, crit: ['b64', 'sigT', 'adoTst'] },
      {},
      ['time-stamp-unchecked'],
    ],
    ['other values beside its seal', {}, { etsiU: [{ rVals: {} }, 'A', 7, null] }, []],
    ['something else beside its seal', {}, { sigTst: stamp, kid: 'x' }, []],
  ])('with %s is as good as without, and that is said', async (_, change, header, remarks) => {
    const payload = JSON.stringify(diploma);
    const judged = await judge({
      payload,
      signatures: [{ ...sealOf(payload, college, change), header }],
    });
    expect(verdictOf(judged)).toBe('valid');
    expect(remarksOf(judged, 'proof')).toEqual(remarks);
    const flat = await judge({ payload, ...sealOf(payload, college, change), header });
    expect(remarksOf(flat, 'proof')).toEqual(remarks);
  });

  test('may have its payload in base64url', async () => {
    const payload = Buffer.from(JSON.stringify(diploma)).toString('base64url');
    const change = { b64: true, crit: ['sigT'] };
    expect(await codeOf({ payload, signatures: [sealOf(payload, college, change)] })).toBe('valid');
  });

  test('may be flattened', async () => {
    const payload = JSON.stringify(diploma);
    expect(await codeOf({ payload, ...sealOf(payload, college) })).toBe('valid');
  });

  test('that nobody has sealed proves nothing', async () => {
    const judged = await judge(diploma);
    expect(verdictOf(judged)).toBe('unknown');
    expect(judged.problem?.code).toBe('no-proof');
  });

  test('in XML is known, and not read', async () => {
    const xml = '<?xml version="1.0"?><europassCredential xmlns="http://data.europa.eu/snb"/>';
    const judged = await judge(xml);
    expect(judged.problem).toMatchObject({ code: 'unsupported-format', detail: /European/u });
    expect(verdictOf(judged)).toBe('unknown');
  });
});

describe('a seal is refuted', () => {
  const good = sealed(diploma, college);
  const [seal] = [good['signatures']].flat();
  const payload = String(good['payload']);
  test('over another payload', async () => {
    expect(await codeOf({ ...good, payload: payload.replace('Tides', 'Tiles') })).toBe(
      'proof-verification-error',
    );
    expect(await codeOf({ ...good, payload: `${payload} ` })).toBe('proof-verification-error');
  });
  test('with another header', async () => {
    const other = sealOf(payload, college, { sigT: '2026-03-01T00:00:00Z' });
    const mixed = { ...other, signature: (seal as JsonObject)['signature'] ?? null };
    expect(await codeOf({ payload, signatures: [mixed] })).toBe('proof-verification-error');
  });
  test('by another key than the certificate’s', async () => {
    const forged = sealOf(payload, { ...eve, certificates: college.certificates });
    expect(await codeOf({ payload, signatures: [forged] })).toBe('proof-verification-error');
  });
  test('that was made for another certificate', async () => {
    const digest = (text = '') =>
      createHash('sha256').update(Buffer.from(text, 'base64')).digest('base64url');
    const named = (text: string | undefined) =>
      codeOf(sealed(diploma, college, { 'x5t#S256': digest(text) }));
    expect(await named(college.certificates[0])).toBe('valid');
    expect(await named(eve.certificates[0])).toBe('proof-verification-error');
  });
  test('with one of several that fails', async () => {
    const twice = sealOf(payload, college, { sigT: '2026-03-01T00:00:00Z' });
    expect(await codeOf({ payload, signatures: [seal ?? null, twice] })).toBe('valid');
    const forged = { ...twice, signature: (seal as JsonObject)['signature'] ?? null };
    expect(await codeOf({ payload, signatures: [seal ?? null, forged] })).toBe(
      'proof-verification-error',
    );
  });
  test.each(['none', 'HS256'])('with the algorithm %s', async (alg) =>
    expect(await codeOf(sealed(diploma, college, { alg }))).toBe('alg-forbidden'),
  );
  test('with an algorithm of another kind of key', async () =>
    expect(await codeOf(sealed(diploma, college, { alg: 'ES256' }))).toBe('key-type'));
});

describe('a seal is an open question', () => {
  test.each<[string, JsonObject]>([
    ['that demands what nobody here knows', { crit: ['b64', 'exp'], exp: 1 }],
    ['that demands what is not there', { crit: ['b64', 'sigT', 'sigPl'] }],
    ['that does not demand b64', { crit: ['sigT'] }],
    ['of something elsewhere', { sigD: { mId: 'x' } }],
    ['from the future', { sigT: '2026-12-01T00:00:00Z' }],
    ['from no time', { sigT: 'then' }],
    ['from before its certificate', { sigT: '2024-12-01T00:00:00Z' }],
    ['with an iat from before its certificate', { iat: 1 }],
  ])('%s', async (_, change) => {
    const judged = await judge(sealed(diploma, college, change));
    expect(checkOf(judged, 'proof')?.outcome).toBe('unknown');
    expect(verdictOf(judged)).toBe('unknown');
  });

  const outcomeOf = async (change: Partial<Parameters<typeof sealer>[0]>, by = root) =>
    codeOf(sealed(diploma, await sealer({ by, ...change })));
  test('by a certificate whose time was over, or that signs no documents', async () => {
    const over = { from: '2025-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z' };
    expect(await outcomeOf(over)).toBe('untrusted-key-source');
    expect(await outcomeOf({ usage: { keyEncipherment: true } })).toBe('untrusted-key-source');
    const since = { until: '2026-03-01T00:00:00Z' };
    expect(await outcomeOf(since)).toBe('valid');
  });

  test('by a certificate that the next one has not made', async () => {
    const [own = ''] = college.certificates;
    const other = await sealer({ name: 'Root', organisation: 'Authority', authority: true });
    for (const certificates of [
      [own, ...other.certificates],
      [own, ...alone.certificates],
    ])
      expect
        .soft(await codeOf(sealed(diploma, { ...college, certificates })))
        .toBe('untrusted-key-source');
    expect(await outcomeOf({}, await sealer({ name: 'Nobody' }))).toBe('untrusted-key-source');
  });

  test.each([
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
  ] as const)('by a chain on %s it is not', async (curve, alg) => {
    const by = await sealer({ curve, authority: true, name: 'Root' });
    const own = await sealer({ curve, by });
    expect(await codeOf(sealed(diploma, own, { alg }))).toBe('valid');
    const other = await sealer({ curve, authority: true, name: 'Root' });
    const certificates = [own.certificates[0] ?? '', ...other.certificates];
    expect(await codeOf(sealed(diploma, { ...own, certificates }, { alg }))).toBe(
      'untrusted-key-source',
    );
  });

  test.each<[string, JsonObject]>([
    ['without a certificate', { x5c: [] }],
    ['with something else for one', { x5c: ['AAAA'] }],
    ['with too many', { x5c: Array.from({ length: 11 }, () => college.certificates[0] ?? '') }],
  ])('%s it does not hold', async (_, change) =>
    expect(verdictOf(await judge(sealed(diploma, college, change)))).not.toBe('valid'),
  );

  test.each<[string, JsonObject]>([
    ['with no signature', { payload: '{}', signatures: [] }],
    ['with a signature that is none', { payload: '{}', signatures: [{}] }],
    [
      'with a header that is none',
      { payload: '{}', signatures: [{ protected: 'x', signature: 'x' }] },
    ],
    ['around what is no JSON', sealed(diploma, college, {})],
  ])('%s it is damaged', async (name, file) => {
    const damaged = name.startsWith('around') ? { ...file, payload: '{' } : file;
    expect(await codeOf(damaged)).toBe('jose-malformed');
  });
});

describe('a token written as JSON', () => {
  const school = keyPair('P-256', 'school');
  const written = (token: string): JsonObject => {
    const [head = '', payload = '', signature = ''] = token.split('.');
    return { payload, protected: head, signature };
  };

  test('is what it is in one line', async () => {
    const token = badgeToken({ key: school, algorithm: 'ES256' });
    expect(await codeOf(written(token))).toBe('valid');
    const { payload = null, ...signature } = written(token);
    expect(await codeOf({ payload, signatures: [signature] })).toBe('valid');
    expect(await codeOf({ payload, signatures: [signature, signature] })).toBe(
      'unsupported-format',
    );
  });

  test('discloses in a header that is not signed', async () => {
    const holder = keyPair('Ed25519', 'amara');
    const given = disclosure('Amara', 'given_name');
    const claims = {
      iss: school.controller,
      vct: 'course',
      cnf: { jwk: holder.publicKeyJwk },
      _sd: [digestOf(given)],
    };
    const header = { typ: 'dc+sd-jwt', kid: school.id };
    const shown = sdJwt(claims, [given], { key: school, header });
    const [token = ''] = shown.split('~');
    const binding = bound(shown, { key: holder, algorithm: 'EdDSA' }).slice(shown.length);
    const beside = { disclosures: [given], kb_jwt: binding };
    const judged = await judge({ ...written(token), header: beside });
    expect(verdictOf(judged)).toBe('valid');
    expect(remarksOf(judged, 'presentation')).toEqual(['presented-to']);
    const fewer = await judge({ ...written(token), header: { ...beside, disclosures: [] } });
    expect(verdictOf(fewer)).toBe('invalid');
  });
});

describe('a token that brings a certificate', () => {
  const token = certifiedToken(course({ issuer: 'urn:riverwell' }), college, { typ: 'vc+jwt' });
  const claims = `${certifiedToken({ vct: 'course' }, college, { typ: 'dc+sd-jwt' })}~`;

  test.each([
    ['and names an issuer is not known to be of them', token],
    ['and names nobody is not known to be of whom the certificate names', claims],
  ])('%s', async (_, file) => {
    const judged = await judge(file);
    expect(judged.problem?.code).toBe('untrusted-key-source');
    expect(verdictOf(judged)).toBe('unknown');
  });

  test.each([
    ['a token', token],
    ['claims', `${claims.slice(0, -1)}`],
  ])('is refuted where %s is signed by another key', async (_, file) => {
    const [head, body] = file.split('.');
    const forged = `${head}.${body}.${Buffer.alloc(256).toString('base64url')}`;
    expect(await codeOf(file === token ? forged : `${forged}~`)).toBe('proof-verification-error');
  });
});
