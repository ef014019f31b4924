import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import type { TrustedIssuer } from '@/utils/model/issuer';

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
