import { describe, expect, test } from 'vitest';

import { followsSchema } from '@/utils/heavy/schemas/follows-schema';
import type { Json, JsonObject } from '@/utils/lib/json';

const badge: JsonObject = {
  type: ['VerifiableCredential'],
  issuer: 'did:example:1',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { name: 'Amara', level: 3 },
};

const codeOf = (schema: JsonObject, document = badge) => {
  const followed = followsSchema(document, schema);
  return followed.ok ? 'ok' : followed.problem.code;
};

describe('a schema', () => {
  test.each<[string, JsonObject]>([
    ['types', { properties: { issuer: { type: 'string' } } }],
    ['required members', { required: ['issuer', 'credentialSubject'] }],
    ['choices', { properties: { issuer: { anyOf: [{ type: 'object' }, { type: 'string' }] } } }],
    ['items', { properties: { type: { contains: { const: 'VerifiableCredential' } } } }],
    [
      'definitions',
      { $defs: { name: { type: 'string' } }, properties: { issuer: { $ref: '#/$defs/name' } } },
    ],
    ['tame patterns', { properties: { issuer: { pattern: '^did:[a-z]+:' } } }],
    ['formats', { properties: { validFrom: { format: 'date-time' } } }],
    [
      'a member called type',
      { properties: { credentialSubject: { properties: { type: { type: 'array' } } } } },
    ],
  ])('is followed in its %s', (_, schema) => expect(codeOf(schema)).toBe('ok'));

  test.each<[string, JsonObject]>([
    ['types', { properties: { issuer: { type: 'number' } } }],
    ['required members', { required: ['grade'] }],
    ['choices', { properties: { issuer: { oneOf: [{ type: 'object' }, { type: 'array' }] } } }],
    [
      'definitions',
      { $defs: { name: { type: 'number' } }, properties: { issuer: { $ref: '#/$defs/name' } } },
    ],
    ['tame patterns', { properties: { issuer: { pattern: '^urn:' } } }],
    ['formats', { properties: { issuer: { format: 'date-time' } } }],
    [
      'nested members',
      { properties: { credentialSubject: { properties: { level: { maximum: 2 } } } } },
    ],
    ['closed objects', { properties: { type: {} }, additionalProperties: false }],
  ])('is not followed in its %s', (_, schema) => expect(codeOf(schema)).toBe('schema-invalid'));

  test('of draft 4 knows a true maximum by its own name', () => {
    const schema = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      properties: {
        credentialSubject: { properties: { level: { maximum: 3, exclusiveMaximum: true } } },
      },
    };
    expect(codeOf(schema)).toBe('schema-invalid');
  });

  test.each<[string, string]>([
    ['http://json-schema.org/draft-04/schema#', 'ok'],
    ['http://json-schema.org/draft-06/schema#', 'ok'],
    ['http://json-schema.org/draft-07/schema#', 'ok'],
    ['https://json-schema.org/draft/2019-09/schema', 'schema-invalid'],
    ['https://json-schema.org/draft/2020-12/schema', 'schema-invalid'],
    ['', 'schema-invalid'],
  ])('of %j knows what that draft knows', ($schema, outcome) =>
    // Up to draft 7 a reference stands alone, whatever is written beside it.
    expect(codeOf({ $schema, $defs: { any: {} }, $ref: '#/$defs/any', required: ['grade'] })).toBe(
      outcome,
    ),
  );

  test('says where it is not followed', () => {
    const followed = followsSchema(badge, { properties: { issuer: { type: 'number' } } });
    expect(followed).toMatchObject({ problem: { detail: expect.stringContaining('#/issuer') } });
  });

  const bySubject = (credentialSubject: JsonObject): JsonObject => ({
    properties: { credentialSubject },
  });
  // A literal with a member of this name is taken for a promise by the linter.
  const conditional = (asked: JsonObject): JsonObject => ({
    if: { required: ['issuer'] },
    ...Object.fromEntries([['then', asked]]),
  });
  const graded = { required: ['grade'] };
  const named = { properties: { name: { type: 'number' } } };

  test.each<[string, JsonObject]>([
    ['a member', graded],
    ['several members', { minProperties: 9 }],
    ['a member beside another', { dependentRequired: { issuer: ['grade'] } }],
    ['a member beside another, in older words', { dependencies: { issuer: ['grade'] } }],
    ['an item', { properties: { type: { contains: { const: 'Diploma' } } } }],
    ['several items', { properties: { type: { minItems: 2 } } }],
    ['a member further down', bySubject(graded)],
    [
      'a member of a definition',
      { $defs: { graded }, properties: { issuer: {} }, $ref: '#/$defs/graded' },
    ],
    ['a member by a condition', conditional(graded)],
    ['a member by every choice', bySubject({ anyOf: [graded, named] })],
    ['what tells choices apart', bySubject({ oneOf: [{ properties: { grade: {} } }, {}] })],
    ['a member in each of several', { allOf: [graded], oneOf: [graded, { type: 'array' }] }],
  ])('may not be followed for want of %s alone', (_, schema) =>
    expect(followsSchema(badge, schema)).toMatchObject({
      problem: { code: 'schema-invalid', facts: { cause: 'absence' } },
    }),
  );

  test.each<[string, JsonObject]>([
    ['a value', bySubject(named)],
    ['a value beside what is not there', bySubject({ ...graded, ...named })],
    ['a value behind what is not there', { allOf: [graded, bySubject(named)] }],
    ['a member too many', { properties: { type: {} }, additionalProperties: false }],
    ['a member that must not be there', { not: { required: ['issuer'] } }],
    ['a value in every choice', bySubject({ anyOf: [named, { maxProperties: 1 }] })],
    ['a value that a condition asks for', conditional(bySubject(named))],
  ])('is not followed in %s, whatever is not there', (_, schema) => {
    const followed = followsSchema(badge, schema);
    expect(followed).toMatchObject({ problem: { code: 'schema-invalid' } });
    expect(followed).not.toHaveProperty('problem.facts');
  });

  test('knows a member by the name of a keyword', () => {
    const schema = { properties: { required: { type: 'number' }, contains: { minLength: 9 } } };
    const document = { ...badge, required: 'yes', contains: 'nuts' };
    expect(followsSchema(document, schema)).not.toHaveProperty('problem.facts');
    expect(codeOf(schema, document)).toBe('schema-invalid');
  });

  test('may name a format that is a mere note', () =>
    expect(codeOf({ properties: { issuer: { format: 'url' } } })).toBe('ok'));
});

describe('a schema that is a bomb', () => {
  const doubling = (depth: number): JsonObject => ({
    $defs: Object.fromEntries(
      Array.from({ length: depth }, (_, at): [string, Json] => [
        `s${at}`,
        at === depth - 1
          ? {}
          : { allOf: [{ $ref: `#/$defs/s${at + 1}` }, { $ref: `#/$defs/s${at + 1}` }] },
      ]),
    ),
    $ref: '#/$defs/s0',
  });

  test('of references that double is left after so many steps', () =>
    expect(codeOf(doubling(40))).toBe('schema-unchecked'));
  test('of a few such references is still applied', () => expect(codeOf(doubling(8))).toBe('ok'));

  test('that refers to itself comes to an end', () =>
    expect(codeOf({ $ref: '#' })).toBe('schema-unchecked'));

  test.each(['^(a+)+$', '^(?:a|a)*$', '(.*)*'])('by its pattern %s is not run', (pattern) =>
    expect(codeOf({ properties: { issuer: { pattern } } })).toBe('schema-unchecked'),
  );
  test('by the pattern of a name is not run', () =>
    expect(codeOf({ patternProperties: { '(x+)+y': {} } })).toBe('schema-unchecked'));
  test('by a pattern among several choices is not run', () =>
    expect(codeOf({ anyOf: [{}, { pattern: '(x+)+y' }] })).toBe('schema-unchecked'));

  test('of unique items is not put to a document without measure', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => at);
    const schema = { properties: { many: { uniqueItems: true } } };
    expect(codeOf(schema, { ...badge, many })).toBe('schema-unchecked');
    // Null is a value, an array and its document are one each.
    const just = (count: number) => ({ many: Array.from({ length: count }, () => null) });
    expect(codeOf({}, just(19_998))).toBe('ok');
    expect(codeOf({}, just(19_999))).toBe('schema-unchecked');
  });
});

test.each<[string, JsonObject]>([
  ['another document', { $ref: 'https://elsewhere.example/schema.json' }],
  ['another document further down', { properties: { issuer: { $ref: 'other.json#/$defs/x' } } }],
])('a schema that refers to %s is not judged by', (_, schema) =>
  expect(codeOf(schema)).toBe('schema-unchecked'),
);
