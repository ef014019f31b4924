import { beforeAll, expect, test } from 'vitest';

import { SaveButton } from '@/components/panel/SaveButton';
import { SavedList } from '@/components/panel/SavedList';
import { removedWords, savedWords } from '@/components/panel/saved-words';
import { speak } from '@/components/words';

import { drawn, textOf } from './drawn';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const nothing = () => {};

test.each([
  ['a person of an ordinary window can be saved', false, false, 'Save this person', false],
  ['and again, which brings the same row up to date', false, true, 'Save again', false],
  ['nobody of a private window can', true, false, 'Not saved in private windows', true],
  ['not even who was saved before', true, true, 'Not saved in private windows', true],
] as const)('%s', (_, isPrivate, isSaved, words, disabled) => {
  const button = drawn(
    <SaveButton {...{ isPrivate, isSaved }} onSave={nothing} />,
  ).firstElementChild;
  expect(textOf(button)).toBe(words);
  expect(button?.hasAttribute('disabled')).toBe(disabled);
});

test('saved people are not shown in private windows', () => {
  const saved = { id: 'saved:a', notes: '', savedAt: '2026-06-01', until: '2026-09-01' };
  const people = [{ saved, candidate: undefined, findings: [] }];
  const root = drawn(
    <SavedList
      {...{ people, isPrivate: true }}
      onOpen={nothing}
      onPage={nothing}
      onExport={nothing}
    />,
  );
  expect(root.querySelector('li')).toBeNull();
  expect(textOf(root.querySelector('p'))).toBe(
    'Nobody is saved in private windows, and saved people are not shown in them.',
  );
});

test('a person without a name is saved and deleted as one', () => {
  expect([savedWords('Amara'), removedWords('Amara')]).toEqual([
    'Amara is saved.',
    'Amara is deleted.',
  ]);
  expect([savedWords(undefined), removedWords(undefined)]).toEqual([
    'The person is saved.',
    'The person is deleted.',
  ]);
});
