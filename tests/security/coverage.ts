import type { MarkedTest } from './marked-tests';
import { type Row, runnerNames } from './rows';

/** Which tests cover which row, as a table of Markdown. */
export function coverageTable(rows: readonly Row[], tests: readonly MarkedTest[]): string {
  const lines = rows.map(({ mark, from, title }) => {
    const own = tests.filter(({ marks }) => marks.includes(mark));
    const files = [...new Set(own.map(({ file }) => file))];
    const runners = [...new Set(own.map(({ runner }) => runnerNames[runner]))];
    const links = files.map((file) => `[${nameOf(file)}](${file})`).join(', ');
    return `| ${mark} | ${from} | ${title} | ${links} | ${runners.join(', ')} |`;
  });
  return ['| row | who or what | what | tests | run in |', '|---|---|---|---|---|', ...lines].join(
    '\n',
  );
}

const nameOf = (file: string): string => file.replace(/^.*\/|\.(?:test|spec)\.tsx?$/gu, '');

const section = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end of ${name} -->)`, 'u');

export const tableIn = (paper: string, name: string): string =>
  section(name).exec(paper)?.[0].split('\n').slice(1, -1).join('\n') ?? '';

export const withTable = (paper: string, name: string, table: string): string =>
  paper.replace(section(name), (_, begin: string, end: string) => `${begin}${table}\n${end}`);
