import { describe, expect, test } from 'vitest';

import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { bitstringList, statusEntry, statusListCredential } from '../../world/sign/bitstring-list';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { keyPair } from '../../world/sign/key-pair';
import { validUntil, withStatus } from '../../world/sign/open-badge-3';
import { course, eve, school } from '../issued';
import { signingWith } from '../proofs/signings';
import { attempt, invalid, judged, unknown, VALID } from './attempt';
import { signsAlike } from './signs-alike';

const LIST = 'https://school.example/list';
const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const REMOTE = 'https://eve.example/context';

const listOfSchool = (revoked: readonly number[]) =>
  signDataIntegrity(
    statusListCredential({
      id: LIST,
      issuer: school.controller,
      validFrom: '2026-01-01T00:00:00Z',
      encodedList: bitstringList({ revoked }),
    }),
    school,
  );

/** It is revoked, will end, and has evidence: enough to hide. */
const badge = await signDataIntegrity(
  validUntil(
    withStatus(course({ issuer: school.controller }), statusEntry(LIST, 7)),
    '2027-01-01T00:00:00Z',
  ),
  school,
);
const { id = null, type = null, issuer: profile = null } = badge;
const issuer = isObject(profile) ? profile : {};
const revoked = { [LIST]: await listOfSchool([7]) };
const fine = { [LIST]: await listOfSchool([8]) };

test('a badge whose members all lie open is valid until it is revoked', async () => {
  expect(await attempt(badge, fine)).toEqual(VALID);
  expect(await attempt(badge, revoked)).toEqual({ verdict: 'revoked', code: 'revoked' });
});

describe('S32: context substitution', () => {
  const { name = null, ...rest } = badge;
  /** The title that was signed hides under a word of the forger's, and another one stands in its place. */
  const words = { '@context': { motto: 'https://schema.org/name', name: 'urn:nothing' } };
  const contexts = [...listOf(badge['@context'])];

  test('inline', async () => {
    const renaming = { title: 'https://schema.org/name' };
    const forged = { ...rest, '@context': [...contexts, renaming], title: name };
    expect(await signsAlike(forged, badge)).toBe(true);
    expect(await attempt(forged, fine)).toEqual(unknown('unknown-context'));
  });

  test('remote', async () => {
    const forged = { ...rest, '@context': [...contexts, REMOTE], motto: name };
    const remote = { '@context': { motto: words['@context'].motto } };
    expect(await signsAlike(forged, badge, { [REMOTE]: remote })).toBe(true);
    expect(await attempt(forged, { ...fine, [REMOTE]: remote })).toEqual(
      unknown('unknown-context'),
    );
  });

  test('and nothing that it says is handed on', async () => {
    const renaming = { title: 'https://schema.org/name' };
    const forged = { ...rest, '@context': [...contexts, renaming], title: name };
    expect((await judged(badge, fine)).credential).toBeDefined();
    expect((await judged(forged, fine)).credential).toBeUndefined();
  });

  test('nested in a part', async () => {
    const subject = isObject(badge['credentialSubject']) ? badge['credentialSubject'] : {};
    const nested = { ...subject, '@context': { achievement: 'urn:nothing' } };
    expect(await attempt({ ...badge, credentialSubject: nested }, fine)).toEqual(
      unknown('unknown-context'),
    );
  });
});

/** Ways of moving a member to where its statements stay the same and nobody reads it. */
const disguises: Readonly<Record<string, (name: string, value: Json) => JsonObject>> = {
  'under its full IRI': (name, value) => ({ [CREDENTIALS + name]: written(value) }),
  'under @nest': (name, value) => ({ '@nest': { [name]: value } }),
  'under @nest, nested again': (name, value) => ({ '@nest': [{ '@nest': { [name]: value } }] }),
  'under @included': (name, value) => ({ '@included': [{ id, type, [name]: value }] }),
  'under @included in a part': (name, value) => ({
    issuer: { ...issuer, '@included': { id, type, [name]: value } },
  }),
  'in an @set': (name, value) => ({ [name]: { '@set': [written(value)] } }),
  'in a list': (name, value) => ({ [name]: { '@list': [value] } }),
  'in a nested list': (name, value) => ({ [name]: [[value]] }),
  'in an @graph': (name, value) => ({ '@graph': [{ id, type, [name]: value }] }),
  'under @reverse': (name, value) => ({
    '@included': [{ ...written(value), '@reverse': { [CREDENTIALS + name]: { id } } }],
  }),
  'on the same node further down': (name, value) => ({
    issuer: { ...issuer, 'https://schema.org/subjectOf': { id, type, [name]: value } },
  }),
  'behind an alias of its own': (name, value) => ({
    '@context': [...listOf(badge['@context']), { alias: CREDENTIALS + name }],
    alias: written(value),
  }),
  'behind a scoped context': (name, value) => ({
    '@context': [
      ...listOf(badge['@context']),
      { box: { '@id': '@nest', '@context': { [name]: CREDENTIALS + name } } },
    ],
    box: { [name]: value },
  }),
  'with @index beside it': (name, value) => ({
    [name]: { ...written(value), '@index': 'x' },
  }),
  'behind @type in place of type': (name, value) => ({ [name]: renamed(value, 'type', '@type') }),
  'behind @id in place of id': (name, value) => ({ [name]: renamed(value, 'id', '@id') }),
  'written out as a value': (name, value) => ({
    [name]: isObject(value) ? { '@value': value } : written(value),
  }),
  'under another letter case': (name, value) => ({ [name.toUpperCase()]: value }),
  'twice, as a list with nothing': (name, value) => ({ [name]: [value, null] }),
};

const renamed = (value: Json, from: string, to: string): Json => {
  if (!isObject(value)) return { [to]: value };
  const { [from]: moved = null, ...others } = value;
  return { ...others, [to]: moved };
};

/** A date with its type, as its own member would have given it one. */
const written = (value: Json): JsonObject =>
  isObject(value) ? value : { '@value': value, '@type': `${XSD}dateTime` };

const hidden = (name: string, disguise: (typeof disguises)[string]): JsonObject => {
  const { [name]: value = null, ...rest } = badge;
  return { ...rest, ...disguise(name, value) };
};

describe.each(['credentialStatus', 'validUntil', 'validFrom', 'issuer', 'credentialSubject'])(
  '%s hidden',
  (name) => {
    test.each(Object.entries(disguises))('%s', async (_, disguise) => {
      const { verdict, code } = await attempt(hidden(name, disguise), fine);
      expect(['invalid', 'unknown']).toContain(verdict);
      expect([
        'malformed-value',
        'proof-transformation-error',
        'proof-verification-error',
        'unknown-context',
      ]).toContain(code);
    });
  },
);

test('most of these leave every statement as it was signed, so that the signature is true of them', async () => {
  const alike = async (name: string) => {
    const found = await Promise.all(
      Object.entries(disguises).map(async ([title, disguise]) => {
        const same = await signsAlike(hidden(name, disguise), badge).catch(() => false);
        return same ? title : '';
      }),
    );
    return found.filter((title) => title !== '');
  };
  expect(await alike('credentialStatus')).toHaveLength(14);
  for (const name of ['validUntil', 'validFrom', 'issuer', 'credentialSubject'])
    expect((await alike(name)).length, name).toBeGreaterThan(8);
});

describe('hidden in evidence, which the school says is the badge itself', () => {
  const ownEvidence = { id, type: ['Evidence', 'VerifiableCredential'] };
  const { proof: _, ...unsigned } = badge;

  test.each(['credentialStatus', 'validUntil'])('%s', async (name) => {
    const whole = await signDataIntegrity({ ...unsigned, evidence: [ownEvidence] }, school);
    const { [name]: value = null, ...rest } = whole;
    const forged = { ...rest, evidence: [{ ...ownEvidence, [name]: value }] };
    expect(await signsAlike(forged, whole)).toBe(true);
    expect(await attempt(whole, fine)).toEqual(VALID);
    expect(await attempt(whole, revoked)).toEqual({ verdict: 'revoked', code: 'revoked' });
    expect(await attempt(forged, revoked)).toEqual(invalid('proof-transformation-error'));
  });
});

describe('everything hidden', () => {
  test('in an @graph', async () => {
    const { '@context': context = null, ...rest } = badge;
    const forged = { '@context': context, '@graph': [rest] };
    expect(await attempt(forged, fine)).toEqual(unknown('not-a-credential'));
  });

  test('in an @graph, behind another badge', async () => {
    const other = await signDataIntegrity(course({ issuer: eve.controller, title: 'Moons' }), eve);
    expect(await attempt(other)).toEqual(VALID);
    const { '@context': _, ...rest } = badge;
    expect(await attempt({ ...other, '@graph': [rest] }, fine)).toEqual(
      invalid('proof-transformation-error'),
    );
  });
});

describe('the recipient hidden', () => {
  const subject = isObject(badge['credentialSubject']) ? badge['credentialSubject'] : {};
  const { identifier = null, ...bare } = subject;
  const { id: learner = null, type: kind = null } = subject;

  test.each<[string, JsonObject, JsonObject]>([
    ['on the same subject further down', bare, { id: learner, type: kind, identifier }],
    ['under a full IRI', { ...bare, [`${OB}identifier`]: identifier }, {}],
    ['under @nest', { ...bare, '@nest': { identifier } }, {}],
  ])('%s', async (_, credentialSubject, evidence) => {
    const forged = {
      ...badge,
      credentialSubject,
      ...(Object.keys(evidence).length > 0 && { evidence }),
    };
    expect((await attempt(forged, fine)).verdict).toBe('invalid');
  });
});

describe('an identity written in another way, which signs the same', () => {
  const subject = isObject(badge['credentialSubject']) ? badge['credentialSubject'] : {};
  const [identity] = listOf(subject['identifier']).filter(isObject);
  const recipientsOf = async (document: JsonObject) =>
    (await judged(document, fine)).credential?.recipients;

  const notations: Readonly<Record<string, (value: Json) => Json>> = {
    'in a list': (value) => [value],
    'in a list, twice': (value) => [value, value],
    'as a value object': (value) => (typeof value === 'string' ? { '@value': value } : value),
    'as a value object in a list': (value) =>
      typeof value === 'string' ? [{ '@value': value }] : [value],
    'as a text': (value) => String(value),
  };

  test.each(Object.entries(notations))('%s is nobody else’s', async (_, notation) => {
    for (const [name, value] of Object.entries(identity ?? {})) {
      if (name === 'type') continue;
      const identifier = [{ ...identity, [name]: notation(value) }];
      const forged = { ...badge, credentialSubject: { ...subject, identifier } };
      expect(await signsAlike(forged, badge), name).toBe(true);
      expect(await attempt(forged, fine), name).toEqual(VALID);
      expect(await recipientsOf(forged), name).toEqual(await recipientsOf(badge));
    }
  });
});

describe('a badge that is signed as JSON', () => {
  const signing = signingWith('eddsa-jcs-2022', 'Ed25519');

  test('says no more than its plain members, and none of them can be moved', async () => {
    const key = keyPair('Ed25519', 'school');
    const plain = withStatus(course({ issuer: key.controller }), statusEntry(LIST, 7));
    const whole = await signing.sign(validUntil(plain, '2027-01-01T00:00:00Z'), { key });
    expect(await attempt(whole, fine)).toEqual(VALID);
    for (const [title, disguise] of Object.entries(disguises)) {
      const { credentialStatus = null, ...rest } = whole;
      const forged = { ...rest, ...disguise('credentialStatus', credentialStatus) };
      const { verdict } = await attempt(forged, fine);
      expect.soft(['invalid', 'unknown'], title).toContain(verdict);
    }
  });

  test('is read in no other contexts than those that its proof names', async () => {
    const key = keyPair('Ed25519', 'school');
    const plain = course({ issuer: key.controller });
    const contexts = [...listOf(plain['@context'])];
    const whole = await signing.sign(plain, { key, proof: { '@context': contexts } });
    const older = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
    const [first = null, ...others] = contexts;
    expect(await attempt({ ...whole, '@context': [...contexts, older] })).toEqual(VALID);
    for (const context of [[first, older], [first, older, ...others], [...others, first], first])
      expect((await attempt({ ...whole, '@context': context })).verdict).toBe('invalid');
  });
});
