import { beforeAll, describe, expect, test } from 'vitest';

import { Stacks } from '@/components/panel/Stacks';
import { speak } from '@/components/words';
import { type DeclaredStack, type InferredStack, stackKinds } from '@/utils/model/stack';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const step = (name: string, told: Partial<DeclaredStack['steps'][number]> = {}) => ({
  id: name,
  name,
  progress: 0,
  complete: false,
  waitsFor: [],
  ...told,
});

const reached = (name: string) => step(name, { progress: 1, complete: true, heldAs: name });

const ladder = (told: Partial<DeclaredStack> = {}): DeclaredStack => ({
  id: 'family:comptia-core',
  name: 'CompTIA core',
  kind: 'vertical',
  evidence: 'declared',
  declaredIn: 'bundled',
  by: 'CompTIA',
  url: 'https://comptia.org/',
  progress: 0.5,
  complete: false,
  earned: 2,
  total: 4,
  next: 'Network+',
  steps: [
    reached('ITF+'),
    reached('A+'),
    step('Network+'),
    step('Security+', { waitsFor: ['Network+'] }),
  ],
  credits: [],
  ...told,
});

const possible = (told: Partial<InferredStack> = {}): InferredStack => ({
  id: 'inferred:excel',
  name: 'Excel',
  kind: 'vertical',
  evidence: 'inferred',
  columns: [
    {
      topic: 'excel',
      label: 'Excel',
      steps: [
        { id: '1', name: 'Excel Level 1', shape: 'verified' },
        { id: '2', name: 'Excel Level 2', shape: 'caution' },
      ],
    },
  ],
  ...told,
});

describe('a declared stack', () => {
  test('says its kind, how far verified badges reach, what is next and who says so', () => {
    const root = drawn(<Stacks stacks={[ladder()]} />);
    expect(wordsOf(root, '.declared h3')).toEqual(['CompTIA core']);
    expect(wordsOf(root, '.declared p')).toEqual([
      'possibly vertical 2 of 4, verified',
      'Next: Network+',
      'A ladder of certifications that comes with Proofstack. Awarded by CompTIA. comptia.org',
    ]);
  });

  test('is drawn step by step, by word as well as by shape', () => {
    const root = drawn(<Stacks stacks={[ladder()]} />);
    expect(wordsOf(root, '.way li')).toEqual([
      'ITF+: reached',
      'A+: reached',
      'Network+: not shown yet',
      'Security+: not shown yetafter Network+',
    ]);
    expect(root.querySelectorAll('.way svg.verified')).toHaveLength(2);
  });

  test('of the package is drawn as a possible one; what somebody has declared is not', () => {
    const [bundled, declared] = [ladder(), ladder({ declaredIn: 'credly-collection' })].map(
      (stack) => drawn(<Stacks stacks={[stack]} />),
    );
    expect(bundled?.querySelector('.dashed')).not.toBeNull();
    expect(declared?.querySelector('.dashed')).toBeNull();
    expect(textOf(declared ?? null)).toContain('Put together in a collection at Credly.');
  });

  test('says that one of several ways in is enough', () => {
    const steps = [step('Security+', { waitsFor: ['A+', 'Network+'], enough: 1 })];
    const root = drawn(<Stacks stacks={[ladder({ steps })]} />);
    expect(wordsOf(root, '.way .waits')).toEqual(['after 1 of: A+ and Network+']);
  });

  test('that is complete says so, and names nothing more to do', () => {
    const root = drawn(<Stacks stacks={[ladder({ complete: true, earned: 4 })]} />);
    expect(wordsOf(root, '.declared p').slice(0, 2)).toEqual([
      'possibly vertical 4 of 4, verified · complete',
      'A ladder of certifications that comes with Proofstack. Awarded by CompTIA. comptia.org',
    ]);
  });

  test('adds up the credit of what is reached', () => {
    const credits = [{ value: 6, unit: 'ECTS' }, { value: 1.5 }];
    const root = drawn(<Stacks stacks={[ladder({ credits })]} />);
    expect(textOf(root)).toContain('Credit of what is reached: 6 ECTS');
    expect(textOf(root)).toContain('Credit of what is reached: 1.5');
  });

  test('of which one step is shown is only named', () => {
    const root = drawn(<Stacks stacks={[ladder({ earned: 1, steps: [] })]} />);
    expect(root.querySelector('.declared')).toBeNull();
    expect(wordsOf(root, '.others summary')).toEqual(['One step of longer ways: 1']);
    expect(wordsOf(root, '.others li')).toEqual(['CompTIA core 1 of 4, verifiedNext: Network+']);
  });

  test('says no more in the words of others than their words', () => {
    const root = drawn(<Stacks stacks={[ladder({ name: '<img src=x>' })]} />);
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('a stack that nobody declares', () => {
  test.each(stackKinds)('is drawn apart, and says that it is only possible: %s', (kind) => {
    const root = drawn(<Stacks stacks={[possible({ kind })]} />);
    expect(textOf(root.querySelector('.possible h3'))).toMatch(/^(?:Possibly|A pile)/u);
    expect(textOf(root)).toContain('not declared by the issuers');
  });

  test('has its steps on their topic, the highest on top', () => {
    const root = drawn(<Stacks stacks={[possible()]} />);
    expect(wordsOf(root, '.step')).toEqual(['Excel Level 2: Caution', 'Excel Level 1: Verified']);
  });
});

test('where there are no stacks nothing is drawn', () =>
  expect(textOf(drawn(<Stacks stacks={[]} />))).toBe(''));
