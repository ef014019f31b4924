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
});
