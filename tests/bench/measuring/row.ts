/** One figure beside a peer's, or beside a bar, both of the same run. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'round trips';
  readonly ours: number;
  /** A peer's figure, or what a bar comes to; nobody's, where a figure stands for itself. */
  readonly peer: number | null;
  readonly peerName: string | null;
  /** How many times less we need. */
  readonly ratio: number | null;
  /** The least the ratio may be; nothing where it is only reported. */
  readonly floor: number | null;
  /** What grows from row to row, where the peer is the cost in proportion: these are plotted. */
  readonly growth?: string;
  /** What both sides already hold, or are spared. */
  readonly note: string;
}

export const missed = ({ ratio, floor }: Row): boolean =>
  floor !== null && !(ratio !== null && ratio >= floor);

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
