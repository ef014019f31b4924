import { beforeAll, describe, expect, test } from 'vitest';

import { PathwayCard } from '@/components/panel/PathwayCard';
import { speak } from '@/components/words';
import type { Pathway } from '@/utils/model/pathway';
import type { DeclaredStack } from '@/utils/model/stack';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const node = (id: string) => ({ id, name: id, badgeIds: [id], parts: [], before: [] });
const pathway: Pathway = {
  id: 'shop',
  name: 'The shop',
  declaredIn: 'badgr',
  url: 'https://badgr.example/pathways/1',
  goals: ['Shop'],
  nodes: [node('Shop'), node('Welding'), node('Joints')],
};
const leaf = (id: string) => ({ id, name: id, before: [], branches: [] });
const branches = [
  {
    ...leaf('Shop'),
    least: 1,
    branches: [leaf('Welding'), { ...leaf('Joints'), time: '3 weeks' }],
  },
];
const stack = {
  earned: 1,
  steps: [
    { id: 'Shop', name: 'Shop', progress: 0.5, complete: false, waitsFor: [] },
    { id: 'Welding', name: 'Welding', progress: 1, complete: true, waitsFor: [] },
  ],
} as unknown as DeclaredStack;

const card = (told: Partial<Parameters<typeof PathwayCard>[0]> = {}) =>
  drawn(
    <PathwayCard
      pathway={pathway}
      kind="horizontal"
      branches={branches}
      stack={stack}
      onRemove={() => {}}
      {...told}
    />,
  );

describe('a pathway that was brought', () => {
  test('says how far it is reached, and whence it comes', () => {
    const root = card();
    expect(wordsOf(root, 'summary')).toEqual(['The shop horizontal · 1 of 3, verified']);
    expect(wordsOf(root, 'details > p')).toEqual(['Declared in a Badgr pathway. badgr.example']);
    expect(wordsOf(root, 'button')).toEqual(['Delete the pathway The shop']);
  });

  test('is drawn with what each step is made of, and where the person stands', () => {
    const root = card();
    expect(wordsOf(root, '.way .way > li')).toEqual([
      'Welding: reached',
      'Joints: not shown yetTime, says its source: 3 weeks',
    ]);
    expect(textOf(root.querySelector('.way > li'))).toMatch(
      /^Shop: not shown yet 50%Enough of these: 1/u,
    );
  });

  test('is drawn for who has reached nothing of it', () => {
    const root = card({ stack: undefined });
    expect(wordsOf(root, 'summary small')).toEqual(['horizontal · 0 of 3, verified']);
    expect(root.querySelector('svg.verified')).toBeNull();
  });

  test('says how much of it is not drawn', () =>
    expect(textOf(card({ branches: [leaf('Shop')] }))).toContain('Steps that are not drawn: 2'));

  test('says what comes before a step, as long as it is not reached', () => {
    const [a, b, c] = ['Welding', 'Joints', 'Safety'].map((id) => ({ id, name: id }));
    const told = [
      { least: 2, of: [a, b] },
      { least: 1, of: [b, c] },
      { least: 1, of: [c], advised: true },
      { least: 1, of: [b, c], advised: true },
      { least: 1, of: [a] },
    ] as Parameters<typeof PathwayCard>[0]['branches'][number]['before'];
    const root = card({ branches: [{ ...leaf('Shop'), before: told }, leaf('Welding')] });
    expect(wordsOf(root, '.way .waits')).toEqual([
      'after Welding and Joints',
      'after 1 of: Joints and Safety',
      'usually after Safety',
      'usually after 1 of: Joints and Safety',
    ]);
  });

  test('says what its steps are made of, and what they are worth', () => {
    const made = {
      ...leaf('Shop'),
      credit: { value: 3, unit: 'ECTS' },
      branches: [leaf('Welding'), leaf('Joints')],
    };
    expect(wordsOf(card({ branches: [made] }), '.way .waits')).toEqual([
      'All of these: 2 · Credit: 3 ECTS',
    ]);
  });
});

describe('a ladder that comes with the extension', () => {
  const { url: _, ...nowhere } = pathway;
  const ladder = {
    pathway: { ...nowhere, declaredIn: 'bundled', by: 'a school board' },
    kind: 'vertical' as const,
    branches,
    stack: undefined,
  };

  test('is only possible, and says who awards it and that no source is stated', () => {
    const root = drawn(<PathwayCard {...ladder} />);
    expect(wordsOf(root, 'summary small')).toEqual(['possibly vertical · 0 of 3, verified']);
    expect(root.querySelector('.dashed')).not.toBeNull();
    expect(wordsOf(root, 'details > p')).toEqual([
      'A ladder of certifications that comes with Proofstack. Awarded by a school board. Source: not stated.',
    ]);
  });

  test('cannot be deleted', () =>
    expect(drawn(<PathwayCard {...ladder} />).querySelector('button')).toBeNull());
});
