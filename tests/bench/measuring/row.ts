/** One figure beside a peer's, both taken in the same run. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'bytes';
  readonly ours: number;
  /** Nobody, where a figure stands for itself. */
  readonly peer: number | null;
  readonly peerName: string | null;
  /** How many times less we need. */
  readonly ratio: number | null;
  /** The least the ratio may be; nothing where it is only reported. */
  readonly floor: number | null;
  /** What both sides already hold, or are spared. */
  readonly note: string;
}

export const missed = ({ ratio, floor }: Row): boolean =>
  floor !== null && !(ratio !== null && ratio >= floor);

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
