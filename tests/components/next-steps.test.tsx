import { beforeAll, describe, expect, test } from 'vitest';

import { NextSteps } from '@/components/panel/NextSteps';
import { Renewals } from '@/components/panel/Renewals';
import { speak } from '@/components/words';
import type { NextStep } from '@/utils/model/next-steps';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const step = (told: Partial<NextStep> = {}): NextStep => ({
  id: 'network',
  name: 'CompTIA Network+',
  pathway: {
    id: 'family:comptia-core',
    name: 'CompTIA core',
    declaredIn: 'bundled',
    url: 'https://comptia.org/',
  },
  upTo: 25,
  waitsFor: [],
  ...told,
});

const steps = (...each: NextStep[]) =>
  drawn(<NextSteps next={{ steps: each, upTo: each.reduce((sum, { upTo }) => sum + upTo, 0) }} />);

describe('the next steps', () => {
  test('say what they may bring at the most, and where that is said', () => {
    const root = steps(step());
    expect(wordsOf(root, 'li b, .gain')).toEqual(['CompTIA Network+', 'up to 25 points']);
    expect(wordsOf(root, 'li p')).toEqual([
      'A step of CompTIA core',
      'A ladder of certifications that comes with Proofstack. comptia.org',
    ]);
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://comptia.org/');
    expect(textOf(root)).toContain('Together up to 25 points');
  });

  test('say what comes before, and time and cost where the source does', () => {
    const told = { waitsFor: ['CompTIA A+'], time: '90 minutes', cost: '$ 390' };
    expect(wordsOf(steps(step({ ...told, enough: 1 })), 'li p')[0]).toBe(
      'Before it, 1 of: CompTIA A+',
    );
    expect(wordsOf(steps(step(told)), 'li p').slice(0, 3)).toEqual([
      'Before it: CompTIA A+',
      'Time, says its source: 90 minutes',
      'Cost, says its source: $ 390',
    ]);
  });

  test('lead nowhere but to a page', () => {
    const pathway = { ...step().pathway, url: 'javascript:alert(1)' };
    expect(steps(step({ pathway })).querySelector('a')).toBeNull();
  });

  test('are nothing where nothing would bring anything', () => {
    expect(textOf(steps())).toBe('');
    expect(textOf(drawn(<NextSteps next={undefined} />))).toBe('');
  });
});

describe('what is to be renewed', () => {
  const renewal = { id: 'a', name: 'First aid', validUntil: '2026-07-01T00:00:00Z', over: false };

  test('says when it ends, or that it has ended', () => {
    const over = { ...renewal, id: 'b', validUntil: '2026-03-01T00:00:00Z', over: true };
    const root = drawn(<Renewals renewals={[over, renewal]} />);
    expect(wordsOf(root, 'small')).toEqual(['ended on 1 Mar 2026', 'ends on 1 Jul 2026']);
  });

  test('is not spoken of where nothing is', () =>
    expect(textOf(drawn(<Renewals renewals={[]} />))).toBe(''));
});
