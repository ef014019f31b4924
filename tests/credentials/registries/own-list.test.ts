import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import { ownList } from '@/utils/credentials/registries/own-list';
import { NO_KEY, type TrustedIssuer, thumbprintsOfBoth } from '@/utils/model/issuer';

import { thumbprint } from '../../world/sign/keys';
import { NOW } from '../badge-site';
import { eve, judge, school, signedCourse } from '../issued';

const trusted: TrustedIssuer = {
  id: school.controller,
  domain: 'school.example',
  thumbprints: [thumbprint(school)],
  since: '2026-01-01T00:00:00Z',
};

const appraisal = async (list: readonly TrustedIssuer[]) => {
  const result = await judge(await signedCourse());
  return appraise({ verifiedAt: NOW.toISOString(), ...result }, { trusted: list, now: NOW });
};

describe('an issuer of the user’s own list', () => {
  test('is recognised with the keys that it had then', async () =>
    expect(await appraisal([trusted])).toMatchObject({
      issuer: 'recognised',
      seal: { shape: 'verified' },
    }));

  test('is not recognised because somebody else stands on the list', async () =>
    expect(await appraisal([{ ...trusted, id: eve.controller }])).toMatchObject({
      issuer: 'self-declared',
      seal: { shape: 'caution', reason: 'issuer-unknown' },
    }));

  test('S59: is not recognised with a key that it did not have', async () =>
    expect(await appraisal([{ ...trusted, thumbprints: [thumbprint(eve)] }])).toMatchObject({
      issuer: 'self-declared',
      seal: { shape: 'caution', reason: 'issuer-key-changed' },
    }));
});

describe('the keys of an issuer on the list', () => {
  const { id } = trusted;
  const known = { ...trusted, thumbprints: ['one', 'two'] };

  test.each([
    ['one of them', ['one'], 'recognised'],
    ['both', ['two', 'one'], 'recognised'],
    ['another one', ['three'], 'self-declared'],
    ['one of them and another one', ['one', 'three'], 'self-declared'],
  ] as const)('signing with %s', (_, thumbprints, standing) =>
    expect(ownList([known]).find({ id, thumbprints })).toMatchObject([{ standing, by: 'you' }]),
  );

  test('are missing where a page vouches, which says nothing of an issuer that is trusted with a key', () =>
    expect(ownList([known]).find({ id, thumbprints: [] })).toEqual([]));

  test.each([
    ['hosted records alone', []],
    ['both', ['one', NO_KEY]],
  ])('are not needed of an issuer that is trusted with %s', (_, thumbprints) =>
    expect(ownList([{ ...known, thumbprints }]).find({ id, thumbprints: [] })).toMatchObject([
      { standing: 'recognised' },
    ]),
  );

  test('are kept beside hosted records when it is trusted with both', () => {
    const hosted = { ...known, thumbprints: [] };
    expect(thumbprintsOfBoth(known, hosted)).toEqual(['one', 'two', NO_KEY]);
    expect(thumbprintsOfBoth(hosted, known)).toEqual(['one', 'two', NO_KEY]);
    expect(thumbprintsOfBoth(hosted, hosted)).toEqual([]);
    expect(thumbprintsOfBoth(undefined, known)).toEqual(['one', 'two']);
  });

  test('do not matter where an organisation trusts in whatever key it has', () => {
    const { find } = ownList([{ ...known, by: 'policy', since: '', anyKey: true }]);
    expect(find({ id, thumbprints: ['three'] })).toEqual([
      { standing: 'recognised', by: 'policy' },
    ]);
  });

  test('are told with the day on which they were trusted', () =>
    expect(ownList([known]).find({ id, thumbprints: ['three'] })).toEqual([
      { standing: 'self-declared', by: 'you', since: trusted.since, keyChanged: true },
    ]));
});
