import type { SealShape } from './seal';

/** One credential in a stack. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly shape: SealShape;
  /** 1 and upward, read from the name; nothing where it states no level. */
  readonly level?: number;
}

/** One topic with its credentials as steps, the lowest first. */
export interface Column {
  readonly topic: string;
  readonly label: string;
  readonly steps: readonly Step[];
}
