import type { Row } from './row';

const WIDTH = 48;

/** Cost against size, a bar for each; the point is where it would end in proportion to the smallest. */
export function plotted(rows: readonly Row[]): string[] {
  const growing = rows.filter(({ growth }) => growth !== undefined);
  const most = Math.max(...growing.flatMap(({ ours, peer }) => [ours, peer ?? 0]));
  const at = (value: number) => Math.round((value / most) * WIDTH);
  return growing.map(({ name, ours, peer }) => {
    const bar = '█'.repeat(at(ours)).padEnd(WIDTH + 1);
    const point = at(peer ?? ours);
    return `  ${name.padEnd(54)} ${bar.slice(0, point)}·${bar.slice(point + 1)} ${ours.toFixed(1)} ms`;
  });
}
