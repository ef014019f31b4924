import { describe, expect, test } from 'vitest';

import { readCredential } from '@/utils/credentials/formats';
import type { JsonObject } from '@/utils/lib/json';

import { association, learnerRecord } from '../../world/sign/learner-record';
import { online } from '../badge-site';

const part = { type: ['VerifiableCredential'], id: 'urn:part:1' };
const record = learnerRecord({
  id: 'urn:record:1',
  issuer: 'did:web:district.example',
  learner: 'did:example:amara',
  credentials: [part],
  tokens: ['eyJ.eyJ.x'],
  associations: [association('isPartOf', 'urn:a', 'urn:b')],
});

const read = async (document: JsonObject) => readCredential({ document, servedAs: [] }, online({}));

const withSubject = (change: JsonObject): JsonObject => ({
  ...record,
  credentialSubject: { ...Object(record['credentialSubject']), ...change },
});

describe('a learner record', () => {
  test('is read with its parts, unread themselves, and how they belong together', async () =>
    expect(await read(record)).toMatchObject({
      value: {
        format: 'clr-2',
        achievement: { name: 'Transcript' },
        recipients: [{ kind: 'did', identity: 'did:example:amara' }],
        parts: [{ source: part }, { source: 'eyJ.eyJ.x' }],
        associations: [{ type: 'isPartOf', source: 'urn:a', target: 'urn:b' }],
      },
    }));

  test('names achievements of its own', async () => {
    const achievement = [{ id: 'urn:a', type: ['Achievement'], name: 'Year one' }];
    expect(await read(withSubject({ achievement }))).toMatchObject({
      value: { achievements: [{ id: 'urn:a', name: 'Year one' }] },
    });
  });

  test.each<[string, JsonObject, string]>([
    [
      'without credentials',
      withSubject({ verifiableCredential: [], verifiableCredentialJwt: [] }),
      'holds no credentials',
    ],
    ['with a number among them', withSubject({ verifiableCredential: [7] }), 'no credential'],
    [
      'about several learners',
      {
        ...record,
        credentialSubject: [Object(record['credentialSubject']), { id: 'did:example:eve' }],
      },
      'more than one',
    ],
    [
      'with a subject of another class',
      withSubject({ type: ['AchievementSubject'] }),
      'ClrSubject',
    ],
    [
      'with half an association',
      withSubject({ association: [{ associationType: 'isPartOf', sourceId: 'urn:a' }] }),
      'targetId',
    ],
  ])('is malformed %s', async (_, document, about) =>
    expect(await read(document)).toMatchObject({
      ok: false,
      problem: { code: 'malformed-value', detail: expect.stringContaining(about) },
    }),
  );
});
