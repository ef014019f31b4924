import type { Row } from './row';

const TIMES = [1, 2, 4, 8] as const;

interface Growth extends Pick<Row, 'note'> {
  /** What there is more and more of. */
  readonly of: string;
  readonly nameAt: (times: number) => string;
  /** What so many times the least costs. */
  readonly msAt: (times: number) => Promise<number>;
  /** How much more than in proportion the cost may grow; nothing where it is only reported. */
  readonly most?: number;
}

/** Each beside what it would cost in proportion to the smallest. */
export async function growing({ of, nameAt, msAt, most, note }: Growth): Promise<Row[]> {
  const rows: Row[] = [];
  let smallest = Number.NaN;
  for (const times of TIMES) {
    const ours = await msAt(times);
    if (times === 1) smallest = ours;
    const peer = smallest * times;
    rows.push({
      name: nameAt(times),
      unit: 'ms',
      ours,
      peer,
      peerName: `${times} × the fewest ${of}`,
      ratio: peer / ours,
      floor: most === undefined ? null : 1 / most,
      growth: of,
      note,
    });
  }
  return rows;
}
