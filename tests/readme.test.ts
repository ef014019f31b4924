import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { figuresIn } from './bench/measuring/figures';

const read = (path: string) => readFileSync(path, 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json'));

describe('the README', () => {
  test.each([
    'What a green seal means, and what it does not',
    'Install',
    'Three journeys',
    'What it reads, keeps and asks',
    'What it knows',
    'How it works',
    'Develop',
    'Benchmarks',
    'Honest limits',
  ])('has a part on: %s', (title) => expect(readme).toContain(`\n## ${title}\n`));

  test('names only commands that there are', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
    const tools = [...readme.matchAll(/npx tsx ([\w/.-]+)/gu)].map(([, file = '']) => file);
    expect(tools.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('names every benchmark, and none besides', () => {
    const [, table = ''] = readme.split('\n## Benchmarks\n');
    const named = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `([a-z-]+)` \|/gmu)];
    const there = readdirSync('tests/bench').filter((file) => file.endsWith('.ts'));
    expect(named.map(([, name]) => `${name}.ts`).toSorted()).toEqual(there.toSorted());
  });

  test('has a place for what was measured: a table for each benchmark, whose lines are whole', () => {
    const figures = figuresIn(readme);
    expect(figures).toBeDefined();
    for (const [name, part] of figures ?? []) {
      expect(existsSync(`tests/bench/${name}.ts`)).toBe(true);
      const lines = part.split('\n').filter((line) => line.startsWith('|'));
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(line.split('|')).toHaveLength(7);
      expect((part.match(/^```/gmu) ?? []).length % 2).toBe(0);
    }
  });

  test('names every language of the package', () => {
    const row = readme.split('\n').find((line) => line.startsWith('| languages |')) ?? '';
    const names = new Intl.DisplayNames(['en'], { type: 'language' });
    for (const folder of readdirSync('public/_locales'))
      expect(row).toContain(names.of(folder.split('_')[0] ?? ''));
  });

  test('names the oldest browsers that the manifest allows', () => {
    const manifest = read('wxt.config.ts');
    const [, chrome] = /minimum_chrome_version: '(\d+)'/u.exec(manifest) ?? [];
    const [, firefox] = /strict_min_version: '(\d+)\.0'/u.exec(manifest) ?? [];
    for (const browser of [`Chrome ${chrome}`, `Edge ${chrome}`, `Firefox ${firefox}`])
      expect(readme).toContain(`| ${browser} or newer |`);
  });

  test('names the keys that the manifest suggests', () => {
    for (const [, keys = ''] of read('wxt.config.ts').matchAll(/default: '([^']+\+[^']+)'/gu))
      expect(readme).toContain(keys);
  });
});

test('the list of what users expect has its forty rows, and each says where it is', () => {
  const folder = 'tests/release/store';
  const rows = read(`${folder}/conventions.md`)
    .split('\n')
    .flatMap((line) => {
      const [, number = '', , here = '', where = ''] = line.split('|').map((cell) => cell.trim());
      return /^\d+$/u.test(number) ? [{ number: Number(number), here, where }] : [];
    });
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  for (const { number, here, where } of rows) {
    expect(here.length, `${number}`).toBeGreaterThan(20);
    const links = [...where.matchAll(/\]\(([^)#]+)/gu)].map(([, to = '']) => to);
    expect(links.length, `${number}`).toBeGreaterThan(0);
    expect(links.filter((to) => !existsSync(join(folder, to)))).toEqual([]);
  }
});

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', 'CHANGELOG.md'])(
  'every link of %s leads to a file that is there',
  (paper) => {
    const links = [...read(paper).matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(to))).toEqual([]);
  },
);
