import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { tableNames } from '@/utils/model/store';

const readme = readFileSync('README.md', 'utf8');
const section = readme.split('## What it reads, keeps and asks')[1]?.split('\n## ')[0] ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what | where'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** In which row of the README's table stands what a table of the database holds. */
const toldIn: Readonly<Record<string, RegExp>> = {
  pages: /what a page showed/u,
  postings: /what a page showed|pinned posting/u,
  candidates: /what a page showed/u,
  findings: /what a page showed/u,
  matches: /what a page showed/u,
  results: /results of checks/u,
  jobs: /results of checks/u,
  documents: /status lists/u,
  trust: /issuers you trust/u,
  saved: /people you save/u,
  corrections: /corrections/u,
  readers: /which pages could be read/u,
  batches: /a batch: its people/u,
  audits: /what was done to a batch/u,
  files: /files you add/u,
  pathways: /pathways you bring/u,
  leases: /checks of a batch have begun/u,
  vocabularies: /lists of skills you bring/u,
  vocabularyImports: /lists of skills you bring/u,
  intakes: /files you added last/u,
  holdings: /your own credentials in short lines/u,
  showings: /your own credentials in short lines/u,
  drawings: /your own credentials in short lines/u,
  occupations: /lists of skills you bring/u,
  savedPostings: /postings you save/u,
  plans: /what was reckoned/u,
  challenges: /question to a person/u,
  holderKeys: /key of your own/u,
};

describe('S48: the table of what is kept', () => {
  test('has a row for every table of the database', () => {
    for (const name of tableNames)
      expect(
        rows.some(([, what = '']) => toldIn[name]?.test(what)),
        name,
      ).toBe(true);
  });

  test('says of each where it lies and until when', () => {
    expect(rows.length).toBeGreaterThan(12);
    for (const [, what, where, until] of rows) {
      expect(where, what).toMatch(/database|memory|settings/u);
      expect(until?.length, what).toBeGreaterThan(5);
    }
  });

  test('says what is forgotten and when, as the code has it', () => {
    const source = (path: string) => readFileSync(path, 'utf8');
    expect(source('entrypoints/background/forget-old.ts')).toContain('LONGEST_MS = 24 * 3_600_000');
    expect(source('utils/browser/document-cache.ts')).toContain('FRESH_MS = 10 * 60_000');
    expect(source('utils/browser/settings.ts')).toMatch(/retentionDays: 90,[\s\S]*<= 730,/u);
    for (const words of ['24 hours', '10 minutes fresh', '90 days', 'two years'])
      expect(section).toContain(words);
  });
});
