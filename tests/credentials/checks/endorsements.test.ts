import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import type { Json, JsonObject } from '@/utils/lib/json';

import { signDataIntegrity } from '../../world/sign/data-integrity';
import { endorsement } from '../../world/sign/endorsement';
import type { Ed25519Key } from '../../world/sign/keys';
import { board, checkOf, college, course, eve, judge, remarksOf, school, tokenOf } from '../issued';

const ACHIEVEMENT = 'urn:badge:tides#achievement';

const word = (of: string, issuer: string, name = 'Board of Education'): JsonObject =>
  endorsement({ id: 'urn:endorsement:1', issuer, name, of, comment: 'In good standing.' });

const signed = (of: string, key: Ed25519Key = board) =>
  signDataIntegrity(word(of, key.controller), key);

/** The badge with endorsements of its issuer, signed by the school as a whole. */
const badgeWith = (endorsements: readonly Json[], member = 'endorsement') => {
  const badge = course({ issuer: school.controller });
  const issuer = { id: school.controller, type: ['Profile'], name: 'Riverwell' };
  return signDataIntegrity(
    { ...badge, issuer: { ...issuer, [member]: [...endorsements] } },
    school,
  );
};

describe('an endorsement', () => {
  test('is judged as a credential of its own, and shown by its own issuer', async () => {
    const judged = await judge(await badgeWith([await signed(school.controller)]));
    expect(checkOf(judged, 'endorsements')?.outcome).toBe('passed');
    expect(judged.endorsements).toMatchObject([
      {
        endorses: { kind: 'issuer', id: school.controller },
        counts: true,
        credential: { format: 'endorsement', issuer: { id: board.controller } },
      },
    ]);
    expect(verdictOf(judged)).toBe('valid');
  });

  test('counts as a token, too', async () => {
    const token = tokenOf(word(school.controller, college.controller));
    const badge = course({ issuer: college.controller });
    const issuer = { id: college.controller, type: ['Profile'], name: 'College' };
    const about = tokenOf(word(college.controller, college.controller));
    const judged = await judge(
      tokenOf({ ...badge, issuer: { ...issuer, endorsementJwt: [about, token] } }),
    );
    expect(judged.endorsements?.map((one) => verdictOf(one))).toEqual(['valid', 'valid']);
    expect(remarksOf(judged, 'endorsements')).toEqual(['endorsement-unconfirmed']);
  });

  test('of very many is judged for the first hundred, and the rest count for nothing', async () => {
    const one = await signed(school.controller);
    const judged = await judge(await badgeWith(Array.from({ length: 101 }, () => one)));
    expect(judged.endorsements).toHaveLength(100);
    expect(remarksOf(judged, 'endorsements')).toEqual(['endorsement-unconfirmed']);
  });

  test('by itself is a credential of its own format', async () => {
    const judged = await judge(await signed(ACHIEVEMENT));
    expect(judged.credential).toMatchObject({
      format: 'endorsement',
      achievement: { name: 'Endorsement by Board of Education', description: 'In good standing.' },
    });
    expect(verdictOf(judged)).toBe('valid');
  });
});

describe('an endorsement that does not count', () => {
  const of = college.controller;
  const cases: readonly (readonly [string, () => Promise<Json>])[] = [
    ['nobody has signed', async () => word(of, board.controller)],
    ['is about something else', () => signed('did:key:z6Mkother')],
    [
      'is about something else by the name of this',
      async () =>
        tokenOf({
          ...word(of, college.controller),
          credentialSubject: {
            id: 'urn:other',
            type: ['EndorsementSubject'],
            name: of,
            identifier: [{ type: 'IdentityObject', hashed: false, identityHash: of }],
          },
        }),
    ],
    [
      'is signed by another than it names',
      () => signDataIntegrity(word(of, board.controller), eve),
    ],
    [
      'was changed after it was signed',
      async () => ({ ...(await signed(of)), name: 'Endorsement by the Queen' }),
    ],
    [
      'is no endorsement',
      () => signDataIntegrity(course({ issuer: board.controller, to: of }), board),
    ],
  ];

  test.each(cases)('because it %s, is said, and harms nothing', async (_, make) => {
    const issuer = { id: of, type: ['Profile'], name: 'College', endorsement: [await make()] };
    const judged = await judge(tokenOf({ ...course({ issuer: of }), issuer }));
    expect(checkOf(judged, 'endorsements')?.outcome).toBe('skipped');
    expect(remarksOf(judged, 'endorsements')).toEqual(['endorsement-unconfirmed']);
    expect(verdictOf(judged)).toBe('valid');
  });

  test('does not take the credit of the badge for itself', async () => {
    const unsigned = word(school.controller, 'did:web:mit.example', 'MIT');
    const judged = await judge(await badgeWith([unsigned]));
    expect(judged.endorsements?.map((one) => verdictOf(one))).toEqual(['unknown']);
    expect(judged.endorsements?.map(({ counts }) => counts)).toEqual([false]);
    expect(checkOf(judged, 'endorsements')?.outcome).toBe('skipped');
  });
});
