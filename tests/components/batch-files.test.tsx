import { beforeAll, describe, expect, test } from 'vitest';

import { Export } from '@/components/batch/Export';
import { FromFile } from '@/components/batch/FromFile';
import { noticeOf } from '@/components/batch/notice-words';
import { Retention } from '@/components/batch/Retention';
import { speak } from '@/components/words';
import type { Imported, ImportTable } from '@/utils/model/import';

import { batch } from '../exports/batch-rows';
import { fileActions } from './acts-of-nobody';
import { drawn, textOf, wordsOf } from './drawn';
import { locales, voice } from './locales';

beforeAll(() => speak(voice()));

const nothing = () => {};

const table: ImportTable = {
  name: 'applicants.csv',
  encoding: 'utf-8',
  separator: ';',
  before: 1,
  rows: [['Amara', 'https://one.example/b/1', 'x']],
  columns: [
    { at: 0, title: 'Name', role: 'name', reason: 'title' },
    { at: 1, title: 'Badge', role: 'links', reason: 'contents' },
    { at: 2, title: '', role: 'ignore', reason: 'nothing' },
  ],
};

const imported: Imported = {
  people: Array.from({ length: 1_000 }, () => ({ links: [] })),
  links: 1_342,
  empty: 3,
  joined: 0,
  beyond: 0,
  leftOut: [],
};

const screen = (told: Partial<Parameters<typeof FromFile>[0]>) =>
  drawn(
    <FromFile
      table={undefined}
      imported={undefined}
      isReading={false}
      problem={undefined}
      added={undefined}
      opening={undefined}
      {...fileActions}
      {...told}
    />,
  );

describe('people from a file', () => {
  test('are chosen, dropped or pasted', () => {
    const root = screen({});
    expect(root.querySelectorAll('input[type=file]')).toHaveLength(2);
    expect(root.querySelector('textarea')).not.toBeNull();
  });

  test('wait while files are opened one after the other', () => {
    const root = screen({ opening: { at: 3, of: 40 } });
    expect(textOf(root.querySelector('.progress'))).toContain('Opening file 3 of 40');
    expect(root.querySelectorAll('input[type=file]:not([disabled])')).toHaveLength(0);
  });

  test('are shown with what each column is taken for, and why', () => {
    const root = screen({ table });
    expect(wordsOf(root, 'th .title')).toEqual(['Name', 'Badge', 'Column 3']);
    expect(wordsOf(root, 'option[selected]')).toEqual(['Name', 'Credential links', 'Leave out']);
    expect(wordsOf(root, 'thead small')).toEqual([
      'guessed from the heading',
      'guessed from what it holds',
      'neither names nor links found',
    ]);
    expect(wordsOf(root, 'tbody th')).toEqual(['2']);
  });

  test('are counted before they are added', () => {
    const root = screen({ table, imported });
    expect(textOf(root.querySelector('.import-sum p'))).toBe(
      '1,000 people, 1,342 links and 3 rows with nothing to check',
    );
    expect(root.querySelector('.actions .button')?.hasAttribute('disabled')).toBe(false);
  });

  test('cannot be added while they are being counted, and not twice', () => {
    for (const told of [{ table }, { table, imported, added: 500 }])
      expect(screen(told).querySelector('.actions .button')?.hasAttribute('disabled')).toBe(true);
    expect(textOf(screen({ table, imported, added: 500 }))).toContain('500 of 1,000 people added');
  });

  test('that are left out are named with their rows', () => {
    const leftOut = [{ row: 7, reason: 'too-long' as const, text: 'https://one.example/x' }];
    const root = screen({ table, imported: { ...imported, leftOut, beyond: 2 } });
    expect(textOf(root)).toContain('Row 7: too long to be a link: https://one.example/x…');
    expect(textOf(root)).toContain('2 rows are not taken over: a batch holds 1,000 people.');
  });

  test.each(['too-large', 'empty', 'spreadsheet', 'not-text', 'not-added'] as const)(
    'have a sentence for what stands in the way: %s',
    (problem) => {
      expect(textOf(screen({ problem }).querySelector('.notice')).length).toBeGreaterThan(20);
    },
  );
});

describe('an export', () => {
  const words = (selected: number) =>
    textOf(
      drawn(
        <Export
          selected={selected}
          people={1_200}
          isWriting={false}
          onExport={nothing}
          onPrint={nothing}
        />,
      ),
    );

  test('is of everybody, or of those who are selected', () => {
    expect(words(0)).toContain('Everybody: 1,200 people');
    expect(words(3)).toContain('Selected: 3 people');
  });
});

describe('how long a batch is kept', () => {
  const root = (byPolicy: boolean) =>
    drawn(<Retention batch={batch} most={{ days: 30, byPolicy }} onUntil={nothing} />);

  test('is said, and can be chosen up to what is allowed', () => {
    expect(textOf(root(false))).toContain('until 30 Aug 2026');
    expect(root(false).querySelector('input')?.getAttribute('max')).toBe('2026-07-01');
  });

  test('is the organisation’s decision where a policy says so', () => {
    expect(textOf(root(true))).toContain('30 days at the most');
    expect(textOf(root(false))).not.toContain('organisation');
  });
});

describe.each(locales)('the notice for candidates in $language', ({ language }) => {
  const facts = {
    from: 'jobs.example',
    hosts: ['api.one.example', 'two.example'],
    until: '2026-08-30T10:00:00.000Z',
    version: '0.1.0',
  };
  const said = (told: Partial<typeof facts> = {}) =>
    noticeOf({ ...facts, ...told }, voice(language));

  test('says what, with whom, where, until when, and how to object', () => {
    const paragraphs = said().split('\n\n');
    expect(paragraphs).toHaveLength(6);
    for (const fact of ['jobs.example', 'api.one.example', 'two.example', '0.1.0'])
      expect(said()).toContain(fact);
    expect(said()).toMatch(/2026|٢٠٢٦/u);
    expect(said()).not.toMatch(/\$\d|notice_/u);
  });

  test('asks nobody where there is nobody to ask', () => {
    expect(said({ hosts: [] })).not.toBe(said());
  });

  test('counts the hosts that are too many to name', () => {
    const hosts = Array.from({ length: 15 }, (_, at) => `h${at}.example`);
    expect(said({ hosts })).toContain('3');
    expect(said({ hosts })).not.toContain('h12.example');
  });
});
