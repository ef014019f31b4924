import { beforeAll, describe, expect, test } from 'vitest';

import { Vocabularies } from '@/components/Vocabularies';
import { speak } from '@/components/words';
import type { VocabularyImportRow } from '@/utils/model/brought-vocabulary';

import { drawn, textOf, wordsOf } from './drawn';
import { vocabulary } from './listed-rows';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const nothing = () => {};

const screen = (told: Partial<Parameters<typeof Vocabularies>[0]> = {}) =>
  drawn(
    <Vocabularies
      vocabularies={[]}
      imports={[]}
      layout={7}
      onBring={nothing}
      onCallOff={nothing}
      onRemove={nothing}
      {...told}
    />,
  );

const labels = (root: Element) =>
  [...root.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));

describe('the skill lists that may be brought', () => {
  test('say whose they are, and take zip files', () => {
    const root = screen();
    expect(wordsOf(root, 'li > b')).toEqual(['ESCO', 'O*NET']);
    expect(textOf(root)).toContain('European Commission');
    expect(labels(root)).toEqual(['Choose files of ESCO', 'Choose files of O*NET']);
    expect(root.querySelector('input')?.getAttribute('accept')).toContain('.zip');
  });

  test('say of one that was brought what it holds and lacks, and offer to remove it', () => {
    const root = screen({ vocabularies: [vocabulary] });
    const words = textOf(root);
    for (const told of ['14,536 entries with 111,379 names, in ', 'German', 'on 1 Jun 2026.'])
      expect(words).toContain(told);
    expect(textOf(root)).toContain('Not in the files: skillGroups_<language>.csv.');
    expect(labels(root)).toContain('Remove ESCO');
  });

  test('say of one from another version that it has to be chosen again', () => {
    const words = textOf(screen({ vocabularies: [vocabulary], layout: 8 }));
    expect(words).toContain('Choose its files again');
    expect(words).not.toContain('14,536');
  });

  test('show how far the reading is, and how it is called off', () => {
    const root = screen({ imports: [{ id: 'onet', share: 0.4 }] });
    expect(wordsOf(root, '[role=status]')).toContain('O*NET is being read: 40%');
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.4');
    expect(labels(root)).toEqual(['Choose files of ESCO', 'Cancel the reading of O*NET']);
  });

  test.each([
    ['vocabulary-no-archive', {}, 'This is no zip file'],
    ['vocabulary-archive-damaged', {}, 'cut off or damaged'],
    ['vocabulary-incomplete', { what: 'Skills.txt' }, 'Skills.txt is missing'],
  ] as const)('say of a file what is wrong with it: %s', (code, facts, words) => {
    const row: VocabularyImportRow = { id: 'onet', share: 0, problem: { code, detail: '', facts } };
    const root = screen({ imports: [row] });
    expect(textOf(root)).toContain(words);
    expect(labels(root)).toContain('Choose files of O*NET');
  });
});
