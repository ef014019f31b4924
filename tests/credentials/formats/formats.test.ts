import { describe, expect, test } from 'vitest';

import { formats } from '@/utils/credentials/formats';
import type { JsonObject } from '@/utils/lib/json';

import { endorsement } from '../../world/sign/endorsement';
import { learnerRecord } from '../../world/sign/learner-record';
import { assertion } from '../../world/sign/open-badge-2';
import { presentation } from '../../world/sign/presentation';
import { course } from '../issued';

const did = 'did:example:1';
const base = 'https://www.w3.org/ns/credentials/v2';

const examples: readonly (readonly [string, JsonObject])[] = [
  [
    'open-badges-2',
    assertion({
      id: 'https://x.example/1',
      badge: 'https://x.example/b',
      recipient: {},
      issuedOn: '2026-01-01',
    }),
  ],
  ['verifiable-presentation', presentation([], did)],
  ['clr-2', learnerRecord({ id: 'urn:r', issuer: did, learner: did, credentials: [] })],
  ['open-badges-3', course({ issuer: did })],
  ['endorsement', endorsement({ id: 'urn:e', issuer: did, name: 'B', of: did, comment: 'Good.' })],
  [
    'verifiable-credential',
    {
      '@context': [base],
      type: ['VerifiableCredential'],
      issuer: did,
      credentialSubject: { id: did },
    },
  ],
];

describe('a document', () => {
  test.each(examples)('of %s is taken by that format first', (id, document) =>
    expect(formats.find(({ matches }) => matches(document))?.id).toBe(id),
  );

  test.each<[string, JsonObject]>([
    ['without a type', { '@context': [base], credentialSubject: { id: did } }],
    [
      'of another type',
      { '@context': [base], type: ['Membership'], credentialSubject: { id: did } },
    ],
  ])(
    '%s that calls itself a credential by its context is one, and malformed',
    async (_, document) => {
      const format = formats.find(({ matches }) => matches(document));
      expect(format?.id).toBe('verifiable-credential');
    },
  );

  test('of anything else is no credential', () =>
    expect(
      formats.some(({ matches }) =>
        matches({ '@context': 'https://schema.org', '@type': 'Person' }),
      ),
    ).toBe(false));
});
