import { describe, expect, test } from 'vitest';

import { outcomes } from './manipulations';

const [honest, ...others] = outcomes();

describe('the headline', () => {
  test('is that of the verified badges', () =>
    expect(honest).toMatchObject({ shown: 2, band: 'partial' }));

  test.each(others)('does not move by $name', ({ shown, verifiedScore, band }) =>
    expect({ shown, verifiedScore, band }).toEqual({
      shown: honest?.shown,
      verifiedScore: honest?.verifiedScore,
      band: honest?.band,
    }),
  );

  test('moves before those that only see words: the attempts are worth trying', () => {
    const stuffed = others.filter(({ name }) => /itself|every word/u.test(name));
    for (const { keywords, cosine } of stuffed) {
      expect(keywords).toBeGreaterThan(90);
      expect(cosine).toBeGreaterThan(90);
    }
  });
});
