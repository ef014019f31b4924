import { beforeEach, describe, expect, test } from 'vitest';

import { Backup, type BackupStep } from '@/components/Backup';
import { speak } from '@/components/words';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { problem } from './seen';

beforeEach(() => speak(voice('en')));

const section = (told: BackupStep) =>
  drawn(<Backup told={told} onMake={() => undefined} onRestore={() => undefined} />);

describe('the backup section', () => {
  test('makes and restores nothing without a passphrase', () => {
    const buttons = [...section({ step: 'idle' }).querySelectorAll('button')];
    expect(buttons.map((button) => button.hasAttribute('disabled'))).toEqual([true, true]);
  });

  test('names its fields, and hides what is typed', () => {
    const root = section({ step: 'idle' });
    expect(textOf(root.querySelector('label'))).toBe('Passphrase');
    expect(root.querySelector('input.field')?.getAttribute('type')).toBe('password');
    const described = root.querySelector('input.field')?.getAttribute('aria-describedby');
    expect(textOf(root.querySelector(`#${described}`))).toMatch(/^At least 12 characters/u);
  });

  test.each<[BackupStep, RegExp]>([
    [{ step: 'idle' }, /^$/u],
    [{ step: 'working' }, /^Working/u],
    [{ step: 'made', name: 'a.proofstack' }, /^Made: a\.proofstack\./u],
    [{ step: 'restored', added: 2, of: 10 }, /^Restored\. 2 of 10 entries were missing/u],
    [{ step: 'failed', problem: problem('backup-shut') }, /^This passphrase does not open/u],
    [{ step: 'failed', problem: problem('backup-cut') }, /cut off: its end is missing/u],
    [{ step: 'failed', problem: problem('backup-newer') }, /made by a newer Proofstack/u],
  ])('says how far it is: %j', (told, words) => {
    expect(wordsOf(section(told), '[role=status]')).toEqual([expect.stringMatching(words)]);
  });
});
