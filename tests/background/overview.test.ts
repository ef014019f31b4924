import { describe, expect, test } from 'vitest';

import { overviewOf } from '@/entrypoints/background/overview';
import { type SealReason, sealReasons } from '@/utils/model/seal';

import { kubernetes, seenWith } from '../components/seen';

const skills = [
  { id: 'ps:git', label: 'Git', kind: 'technology', source: 'name', words: 'Git' },
] as const;

const seen = (reason: SealReason, validUntil = '2028-05-03T12:00:00Z') =>
  seenWith(reason, { finding: { skills }, result: { credential: kubernetes({ validUntil }) } });

describe('what a batch’s table shows of one person', () => {
  test.each(sealReasons)('has the skills and the end of what is verified alone: %s', (reason) => {
    const { skills: shown, expires } = overviewOf([seen(reason)], undefined);
    const isShown = reason === 'all-checked';
    expect(shown).toEqual(isShown ? ['Git'] : []);
    expect(expires).toBe(isShown ? '2028-05-03T12:00:00Z' : undefined);
  });

  test('has the first end of several by its time, in whatever zone it is written', () => {
    const [later, first] = ['2028-05-03T09:00:00Z', '2028-05-03T10:00:00+02:00'];
    const ends = [seen('all-checked', later), seen('all-checked', first)];
    expect(overviewOf(ends, undefined).expires).toBe(first);
  });
});
