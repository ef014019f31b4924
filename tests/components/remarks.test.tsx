import { beforeAll, describe, expect, test } from 'vitest';

import { AskedBesides } from '@/components/panel/AskedBesides';
import { MatchLine } from '@/components/panel/MatchLine';
import { speak } from '@/components/words';
import type { Requirement, Support } from '@/utils/model/match';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { line, support } from './match-rows';

beforeAll(() => speak(voice()));

function lineOf(asked: Partial<Requirement>, shown: Partial<Support> = {}): Element {
  const row = line({
    requirement: { ...line().requirement, ...asked },
    support: { ...support, ...shown },
  });
  return drawn(<MatchLine row={row} said={{}} onEdit={() => {}} />);
}

const remarks = (root: Element) => wordsOf(root, '.why p').slice(3);

describe('a line says', () => {
  test('of a choice that one of it is enough', () => {
    const [python, r] = ['Python', 'R'].map((label) => ({
      id: label,
      label,
      kind: 'technology' as const,
    }));
    expect(remarks(lineOf({ alternatives: python && r ? [python, r] : [] }))).toEqual([
      'Any one of these is enough: Python and R.',
    ]);
  });

  test('that what is equal is taken as well', () => {
    const root = lineOf({ orEquivalent: true });
    expect(textOf(root.querySelector('summary'))).toContain('Kubernetes or equal must');
    expect(remarks(root)[0]).toContain('takes what is equal');
  });

  test('that years are asked for, which no credential shows', () =>
    expect(remarks(lineOf({ years: 3 }))).toEqual([
      'Years of it that are asked for: 3. No credential shows years.',
    ]));

  test.each([
    ['place-not-stated', 'It does not say that it holds in Texas.'],
    ['place-differs', 'It says where it holds, and does not name Texas.'],
  ] as const)('of a licence where it has to hold: %s', (remark, said) => {
    const root = lineOf({ credential: 'licence', jurisdiction: 'Texas' }, { remark });
    expect(remarks(root)).toEqual([said]);
    expect(wordsOf(root, 'summary > small')).toEqual(['Kubernetes Operations · place open']);
  });

  test('nothing of the kind where there is nothing to say', () =>
    expect(remarks(lineOf({ jurisdiction: 'Texas' }))).toEqual([]));
});

test('what is asked for besides is said quietly, in the words of the posting', () => {
  const sentence = 'Able to lift <b>25 kg</b>.';
  const root = drawn(<AskedBesides asked={[{ sentence, tier: 'must' }]} />);
  expect(wordsOf(root, 'summary')).toEqual(['Also asked for: 1']);
  expect(wordsOf(root, 'li')).toEqual([`${sentence} must`]);
  expect(drawn(<AskedBesides asked={[]} />).querySelector('details')).toBeNull();
});
