import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

import { documents } from './documents';

const credential = structuredClone(documents['Open Badges 3.0.3 with status'] ?? {});
const IRI = 'https://www.w3.org/2018/credentials#';

/** The same statements as before, and no member that a reader would look at. */
const disguises: Readonly<Record<string, (name: string, value: Json) => JsonObject>> = {
  'under its full IRI': (name, value) => ({ [IRI + name]: value }),
  'under a compact IRI': (name, value) => ({ [`cred:${name}`]: value }),
  'under @nest': (name, value) => ({ '@nest': { [name]: value } }),
  'under @included': (name, value) => ({
    '@included': [{ id: credential['id'] ?? null, [name]: value }],
  }),
  'under @graph': (name, value) => ({
    '@graph': [{ id: credential['id'] ?? null, [name]: value }],
  }),
  'in an @set': (name, value) => ({ [name]: { '@set': [value] } }),
  'in a nested list': (name, value) => ({ [name]: [[value]] }),
  'on the same node further down': (name, value) => ({
    evidence: { id: credential['id'] ?? null, type: ['VerifiableCredential'], [name]: value },
  }),
};

describe.each(['credentialStatus', 'validUntil', 'validFrom', 'issuer', 'credentialSubject'])(
  'a credential that hides its %s',
  (name) => {
    test.each(Object.entries(disguises))('%s is refused', (_, disguise) => {
      const { [name]: value = null, ...rest } = credential;
      const result = canonicalQuads({ ...rest, ...disguise(name, value) });
      expect(result).toMatchObject({ ok: false, problem: { code: 'proof-transformation-error' } });
    });
  },
);

describe('a member is refused, and named, that would not be signed', () => {
  const cases: readonly (readonly [what: string, member: JsonObject, at: string])[] = [
    ['no context defines it', { nickname: 'x' }, '$.nickname'],
    ['it is a list in a list', { name: [['x']] }, '$.name'],
    ['nothing stands in its list', { name: ['x', null] }, '$.name'],
    ['it names an index', { '@index': 'x' }, '$.@index'],
    ['it names a language for a node', { '@language': 'en' }, '$.@language'],
    ['its node is named by a keyword', { '@id': 'urn:x' }, '$.@id'],
    ['its node is typed by a keyword', { '@type': 'Profile' }, '$.@type'],
    ['its id is relative', { issuer: { id: 'college' } }, '$.issuer.id'],
    ['its id is empty', { issuer: { id: '' } }, '$.issuer.id'],
    ['its id looks like a keyword', { issuer: { id: '@foo' } }, '$.issuer.id'],
    ['its id is null', { issuer: { id: null } }, '$.issuer.id'],
    ['its type is unknown', { evidence: { type: 'Log' } }, '$.evidence.type'],
    ['its type is empty', { evidence: { type: [] } }, '$.evidence.type'],
    ['its type is relative', { evidence: { type: './Log' } }, '$.evidence.type'],
    ['its reference is relative', { image: 'logo.png' }, '$.image'],
    ['its number loses digits', { name: 0.1 + 0.2 }, '$.name'],
    ['its number is too large', { name: 2 ** 53 }, '$.name'],
    ['its number would be a zero', { name: 1e-7 }, '$.name'],
    [
      'its text has a direction',
      { name: { '@value': 'x', '@direction': 'rtl' } },
      '$.name.@direction',
    ],
    ['its language is none', { name: { '@value': 'x', '@language': 'a b' } }, '$.name'],
    ['its language is null', { name: { '@value': 'x', '@language': null } }, '$.name'],
    ['its value is null', { name: { '@value': null } }, '$.name'],
    ['its value has an index', { name: { '@value': 'x', '@index': 'i' } }, '$.name.@index'],
    ['its graph is only an id', { proof: { id: 'urn:proof' } }, '$.proof'],
    ['its graph is empty', { proof: {} }, '$.proof'],
    ['its text holds half a surrogate pair', { name: 'x\ud83d' }, '$'],
  ];

  test.each(cases)('%s', (_, member, at) => {
    const result = canonicalQuads({ ...credential, ...member });
    const detail = expect.stringMatching(`^${at.replaceAll(/[$.]/gu, '\\$&')}: `);
    expect(result).toMatchObject({ problem: { code: 'proof-transformation-error', detail } });
  });

  test('it is named __proto__, even where a vocabulary takes any word', () => {
    const words = { ...documents['words of a vocabulary'] };
    for (const subject of ['{"__proto__":{"a":"b"}}', '{"friend":{"__proto__":"x"}}']) {
      const result = canonicalQuads({ ...words, credentialSubject: JSON.parse(subject) });
      expect(result).toMatchObject({ problem: { code: 'proof-transformation-error' } });
    }
  });
});

describe('whatever is accepted is signed', () => {
  test.each(Object.entries(documents))('so no member of %s can be dropped', (_, document) => {
    const before = canonicalQuads(document);
    for (const [owner, name] of membersOf(document)) {
      const value = owner[name] ?? null;
      delete owner[name];
      const after = canonicalQuads(document);
      owner[name] = value;
      if (after.ok && before.ok && after.value === before.value) {
        expect.soft(isLabel(value) || repeats(document, value), name).toBe(true);
      }
    }
  });
});

function* membersOf(value: Json): Generator<readonly [JsonObject, string]> {
  if (Array.isArray(value)) for (const item of value) yield* membersOf(item);
  if (!isObject(value)) return;
  for (const name of Object.keys(value)) {
    if (name === '@context') continue;
    yield [value, name];
    yield* membersOf(value[name] ?? null);
  }
}

/** The label of a blank node only ties the parts of one document together. */
const isLabel = (value: Json): boolean => typeof value === 'string' && value.startsWith('_:');

/** What is said twice of one node, a repeated profile for instance, is signed once. */
const repeats = (document: JsonObject, value: Json): boolean =>
  JSON.stringify(document).split(JSON.stringify(value)).length > 2;
