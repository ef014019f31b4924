import { beforeEach, expect, test } from 'vitest';

import { Appearance } from '@/components/Appearance';
import { KeptList } from '@/components/KeptList';
import { Shortcuts } from '@/components/Shortcuts';
import { speak } from '@/components/words';

import { drawn, wordsOf } from './drawn';
import { voice } from './locales';

const nothing = () => undefined;

beforeEach(() => speak(voice()));

test('the screens are light, dark, or as the browser is', () => {
  const root = drawn(
    <Appearance
      usedAs="manager"
      theme="dark"
      showCount
      onUsedAs={nothing}
      onTheme={nothing}
      onShowCount={nothing}
    />,
  );
  const choices = wordsOf(root, 'fieldset label');
  expect(choices.slice(0, 3)).toEqual(['As the browser', 'Light', 'Dark']);
  expect(root.querySelector('input[checked][name=role]')?.getAttribute('value')).toBe('manager');
  expect(root.querySelector('input[checked][name=theme]')?.getAttribute('value')).toBe('dark');
});

test('every command is named with its keys, or that it has none', () => {
  const root = drawn(<Shortcuts keys={{ 'open-panel': 'Alt+Shift+S' }} onChange={nothing} />);
  expect(wordsOf(root, 'dl > div')).toEqual([
    'Check this page in the popupnot set',
    'Open the panelAlt+Shift+S',
    'Go to the next mark on the pagenot set',
    'Go to the previous mark on the pagenot set',
  ]);
});

test('what is kept is counted, and its room told where the browser says it', () => {
  const kept = {
    saved: 2,
    own: 1_200,
    batches: 0,
    trust: 3,
    corrections: 0,
    pathways: 0,
    vocabularies: 1,
    results: 40,
  };
  const rows = (bytes: number | undefined) =>
    wordsOf(drawn(<KeptList kept={kept} bytes={bytes} />), 'dl > div');
  expect(rows(2_510_000)).toContain('Your own credentials1,200');
  expect(rows(2_510_000).at(-1)).toBe('Room taken2.6 MB');
  expect(rows(undefined)).toHaveLength(8);
});
