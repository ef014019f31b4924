import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import type { JsonObject } from '@/utils/lib/json';

const IDENTITY = {
  type: 'IdentityObject',
  hashed: false,
  identityHash: 'Ines Okafor-Brandt',
  identityType: 'name',
};
const ISSUER = {
  id: 'did:web:harbour-college.example',
  type: ['Profile'],
  name: 'Harbour College',
};
const ACHIEVEMENT = {
  id: 'urn:uuid:5a1c9c57-9e5c-4a6d-9a3f-0d9a1f0f2c11',
  type: ['Achievement'],
  name: 'Tides',
  description: 'Reads tide tables.',
  criteria: { narrative: 'Three passages.' },
};
const SUBJECT: JsonObject = {
  id: 'did:example:ines',
  type: ['AchievementSubject'],
  identifier: [IDENTITY],
  achievement: ACHIEVEMENT,
};

const badge = (change: JsonObject): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:7a1f0a3e-9a35-4c56-8f0b-2f1b0a1c2d3e',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: ISSUER,
  validFrom: '2026-03-01T10:00:00Z',
  credentialSubject: SUBJECT,
  ...change,
});

const { identifier: _, ...unnamed } = SUBJECT;
const refusal = { ok: false, problem: { code: 'proof-transformation-error' } };

describe('the recipient of a credential', () => {
  test('is read where it is signed', () =>
    expect(canonicalQuads(badge({}))).toMatchObject({ ok: true }));

  test('does not lose its name to a node that nobody reads', () => {
    const creator = {
      id: 'did:example:ines',
      type: ['AchievementSubject'],
      identifier: [IDENTITY],
    };
    const hidden = badge({
      credentialSubject: { ...unnamed, achievement: { ...ACHIEVEMENT, creator } },
    });
    expect(canonicalQuads(hidden)).toMatchObject(refusal);
  });

  test('has no identity in several pieces', () => {
    const { identityHash, ...rest } = IDENTITY;
    const torn = [
      { id: '_:one', ...rest },
      { id: '_:one', type: 'IdentityObject', identityHash },
    ];
    expect(
      canonicalQuads(badge({ credentialSubject: { ...SUBJECT, identifier: torn } })),
    ).toMatchObject(refusal);
  });

  test('may be the issuer, who speaks of itself', () => {
    const issuer = { id: 'did:example:ines', type: ['Profile'], name: 'Ines' };
    expect(canonicalQuads(badge({ issuer }))).toMatchObject({ ok: true });
  });
});

describe('what is shown of a nested object', () => {
  const other = 'https://www.w3.org/ns/credentials/examples/v2';
  test.each<[string, JsonObject]>([
    ['the issuer', { issuer: { '@context': other, ...ISSUER } }],
    ['the subject', { credentialSubject: { '@context': other, ...SUBJECT } }],
    [
      'the achievement',
      { credentialSubject: { ...SUBJECT, achievement: { '@context': other, ...ACHIEVEMENT } } },
    ],
  ])('%s cannot bring another meaning of its words along', (_, change) =>
    expect(canonicalQuads(badge(change))).toMatchObject({
      ok: false,
      problem: { code: 'unknown-context' },
    }),
  );

  test.each<[string, JsonObject]>([
    ['an IRI', { 'https://schema.org/name': 'Harbour College' }],
    ['a compact IRI', { 'schema:name': 'Harbour College' }],
    ['an alias', { '@id': 'did:web:harbour-college.example' }],
  ])('has no member under %s', (_, member) =>
    expect(canonicalQuads(badge({ issuer: { ...ISSUER, ...member } }))).toMatchObject(refusal),
  );
});
