import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import { withoutCredential } from '@/utils/credentials/examine';
import { fail } from '@/utils/lib/result';
import type { Issuer } from '@/utils/model/credential';
import type { Assurance } from '@/utils/model/verification';

import { credential } from '../skills/credential';

const NOW = new Date('2026-06-01T12:00:00Z');
const ATLASSIAN = { id: 'https://university.atlassian.com/' };

/** A valid credential of an issuer for whom neither a registry nor the user speaks. */
const appraised = (issuer: Issuer, assurance: Assurance = 'issuer-api-confirmed') =>
  appraise(
    {
      ...withoutCredential(fail('internal', 'for the test').problem),
      assurance,
      status: 'valid',
      checks: [],
      credential: { ...credential(), issuer },
      verifiedAt: NOW.toISOString(),
    },
    { trusted: [], now: NOW },
  );

describe('a known issuer', () => {
  test('is told by its domain, and recognised by nobody for that', () => {
    const { known, issuer, standings, seal } = appraised(ATLASSIAN);
    expect(known).toEqual({ by: 'host', name: 'Atlassian University' });
    expect({ issuer, standings }).toEqual({ issuer: 'self-declared', standings: [] });
    expect(seal.shape).toBe('caution');
  });

  test.each(['link-shape-only', 'claimed-only'] as const)(
    'is not told by an identifier that nobody has proved: %s',
    (assurance) => expect(appraised(ATLASSIAN, assurance).known).toBeUndefined(),
  );

  test('whose name another bears is not that other, proved or not', () => {
    const named = { id: 'https://badges.evil.example/', name: 'Microsoft' };
    const expected = { by: 'name', names: ['Microsoft'] };
    expect(appraised(named).known).toEqual(expected);
    expect(appraised(named, 'link-shape-only').known).toEqual(expected);
    expect(appraised(named).seal.shape).toBe('caution');
  });

  test.each([true, false])(
    'is no more or less than that for the platform’s mark: %s',
    (checked) => {
      const marked = { ...ATLASSIAN, mark: { by: 'www.credly.com', checked } };
      expect(appraised(marked)).toEqual(appraised(ATLASSIAN));
    },
  );
});
