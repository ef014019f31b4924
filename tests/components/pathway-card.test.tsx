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
const leaf = (id: string) => ({ id, name: id, branches: [] });
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
      branches={branches}
      stack={stack}
      onRemove={() => {}}
      {...told}
    />,
  );

describe('a pathway that was brought', () => {
  test('says how far it is reached, and whence it comes', () => {
    const root = card();
    expect(wordsOf(root, 'summary')).toEqual(['The shop 1 of 3, verified']);
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
    expect(wordsOf(root, 'summary small')).toEqual(['0 of 3, verified']);
    expect(root.querySelector('svg.verified')).toBeNull();
  });

  test('says how much of it is not drawn', () =>
    expect(textOf(card({ branches: [leaf('Shop')] }))).toContain('Steps that are not drawn: 2'));
});
