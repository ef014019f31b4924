import type { Row } from './row';

const WIDTH = 40;
const NAME_WIDTH = 54;

/** Cost against size, a bar for each; the point is where it would end in proportion to the smallest. */
export function plotted(rows: readonly Row[]): string[] {
  const growths = new Set(rows.flatMap(({ growth }) => growth ?? []));
  return [...growths].flatMap((of) => barsOf(rows.filter(({ growth }) => growth === of)));
}

function barsOf(rows: readonly Row[]): string[] {
  const most = Math.max(...rows.map(({ ours }) => ours));
  const at = (value: number) => Math.round((value / most) * WIDTH);
  return rows.map(({ name, ours, peer }) => {
    const bar = '█'.repeat(at(ours)).padEnd(WIDTH);
    const point = at(peer ?? ours);
    // What would be more than the most that was measured ends beyond the plot.
    const drawn =
      point < WIDTH
        ? `${bar.slice(0, point)}·${bar.slice(point + 1)} `
        : `${bar}${point > WIDTH ? '→' : '·'}`;
    return `  ${name.padEnd(NAME_WIDTH)} ${drawn} ${ours.toFixed(1)} ms`;
  });
}
