import { plotted } from './plot';
import { missed, type Row } from './row';

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';
const HEAD = ['| measured | ours | beside | times less | bar |', '|---|--:|---|--:|---|'];

/** What a paper says of one benchmark: where it ran, its table, and the plot of what grows. */
export function figuresOf(name: string, rows: readonly Row[], machine: string): string {
  const plot = plotted(rows);
  return [
    `### \`${name}\``,
    '',
    `${machine}.`,
    '',
    ...HEAD,
    ...rows.map(lineOf),
    ...(plot.length === 0 ? [] : ['', '```text', ...plot, '```']),
  ].join('\n');
}

function lineOf(row: Row): string {
  const { name, unit, ours, peer, peerName, ratio, floor } = row;
  const beside = peer === null ? '' : `${figure(peer, unit)}: ${peerName}`;
  const bar = floor === null ? '' : `${missed(row) ? 'missed' : 'above'} ${floor.toFixed(2)}`;
  return `| ${name} | ${figure(ours, unit)} | ${beside} | ${ratio?.toFixed(2) ?? ''} | ${bar} |`;
}

export function figure(value: number, unit: Row['unit']): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(3)} ms`;
    case 'bytes':
      return `${(value / 1000).toFixed(1)} kB`;
    case 'round trips':
      return `${value} trips`;
  }
}

/** The parts of a paper's figures by the names of their benchmarks; nothing where it has no place for any. */
export function figuresIn(paper: string): ReadonlyMap<string, string> | undefined {
  const [, from, ...more] = paper.split(BEGIN);
  const [inside, after] = from?.split(END) ?? [];
  if (inside === undefined || after === undefined || more.length > 0) return undefined;
  const parts = inside.split(/^(?=### )/mu).slice(1);
  return new Map(parts.map((part) => [/^### `([a-z-]+)`$/mu.exec(part)?.[1] ?? '', part.trim()]));
}

/** The paper with these parts in the place of those before; the others stay, and all stand in the order of the names. */
export function withFigures(
  paper: string,
  told: ReadonlyMap<string, string>,
  names: readonly string[],
): string {
  const before = figuresIn(paper);
  if (!before) throw new Error(`no place for figures: ${BEGIN} … ${END}`);
  const parts = names.flatMap((name) => told.get(name) ?? before.get(name) ?? []);
  const from = paper.indexOf(BEGIN) + BEGIN.length;
  return `${paper.slice(0, from)}\n\n${parts.join('\n\n')}\n\n${paper.slice(paper.indexOf(END))}`;
}
