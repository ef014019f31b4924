import { beforeEach, describe, expect, test } from 'vitest';

import { Backup, type BackupStep } from '@/components/Backup';
import { speak } from '@/components/words';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { problem } from './seen';

beforeEach(() => speak(voice('en')));

const section = (told: BackupStep) =>
  drawn(
    <Backup
      told={told}
      passphrase=""
      onPassphrase={() => undefined}
      onMake={() => undefined}
      onRestore={() => undefined}
      onDecide={() => undefined}
    />,
  );

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
    [
      { step: 'restored', added: 2, of: 10, leftOut: 0 },
      /^Restored\. 2 of 10 entries were missing/u,
    ],
    [
      { step: 'restored', added: 2, of: 10, leftOut: 3 },
      /do not belong to the rest of the backup: 3\.$/u,
    ],
    [{ step: 'failed', problem: problem('backup-too-large') }, /^There is too much here/u],
    [{ step: 'failed', problem: problem('backup-shut') }, /^This passphrase does not open/u],
    [{ step: 'failed', problem: problem('backup-cut') }, /cut off: its end is missing/u],
    [{ step: 'failed', problem: problem('backup-newer') }, /made by a newer Proofstack/u],
  ])('says how far it is: %j', (told, words) => {
    expect(wordsOf(section(told), '[role=status]')).toEqual([expect.stringMatching(words)]);
  });

  test('asks before it trusts or permits anything, or says whose something is, and names each', () => {
    const root = section({
      step: 'asking',
      brings: {
        issuers: [
          { id: 'did:web:halden.example', domain: 'halden.example', anyKey: true },
          { id: 'https://orla.example/issuer', domain: 'orla.example', anyKey: false },
        ],
        hosts: ['badges.example'],
        levels: [['jobs.example', 'automatic']],
        owners: [
          { id: 'a', credential: 'https://badges.example/1', holder: 'Mallory Black' },
          { id: 'b', credential: 'badge.json' },
        ],
        people: [
          { id: 'c', address: 'https://people.example/mallory', name: 'Amara Lindqvist' },
          { id: 'd', address: 'https://people.example/amara' },
        ],
      },
    });
    expect(wordsOf(root, 'li')).toEqual([
      'Trusts the issuer halden.example did:web:halden.example with whatever keys it has',
      'Trusts the issuer orla.example https://orla.example/issuer',
      'Asks badges.example without asking you first',
      'On jobs.example: Automatic',
      'Says that a credential is Mallory Black’s https://badges.example/1',
      'Says that a credential is yours badge.json',
      'Gives a person the name “Amara Lindqvist” https://people.example/mallory',
      'Says that a page is not about a person https://people.example/amara',
    ]);
    expect(wordsOf(root, 'section button')).toEqual([
      'Restore with these',
      'Restore without these',
      'Cancel',
    ]);
  });
});
