import { beforeEach, describe, expect, test } from 'vitest';

import { Diagnostics } from '@/components/Diagnostics';
import { letterAbout } from '@/components/fault-report';
import { speak } from '@/components/words';

import { drawn, textOf } from './drawn';
import { voice } from './locales';

const TEXT = 'proofstack: 0.1.0\nsites: off 0 & marks 1';

beforeEach(() => speak(voice()));

/** What a mail program makes of an address. */
function letter(to: string | undefined) {
  const url = new URL(letterAbout({ text: TEXT, to }));
  return { scheme: url.protocol, to: url.pathname, asked: [...url.searchParams] };
}

describe('a letter about a fault', () => {
  test('asks for what nobody else can say, and then holds the diagnostics as they are shown', () => {
    const { scheme, asked } = letter(undefined);
    expect(scheme).toBe('mailto:');
    expect(asked).toEqual([
      ['subject', 'A fault in Proofstack'],
      [
        'body',
        `What I did:\r\n\r\n\r\nWhat I expected:\r\n\r\n\r\nWhat happened instead:\r\n\r\n\r\n${TEXT.replace('\n', '\r\n')}`,
      ],
    ]);
  });

  test('goes to whom the user says, or to the address that the organisation has set', () => {
    expect(letter(undefined).to).toBe('');
    expect(letter('help@example.edu').to).toBe('help@example.edu');
  });

  test('takes no copy to anybody from an address', () =>
    expect(letter('help@example.edu?cc=eve@example.net').asked.map(([name]) => name)).toEqual([
      'subject',
      'body',
    ]));

  test('is begun beside the text that it will hold, and it is said to whom it goes', () => {
    const root = drawn(<Diagnostics text={TEXT} to="help@example.edu" />);
    expect(root.querySelector('a')?.getAttribute('href')).toBe(
      letterAbout({ text: TEXT, to: 'help@example.edu' }),
    );
    expect(textOf(root)).toContain('to help@example.edu. Nothing is sent before you send it.');
  });
});
