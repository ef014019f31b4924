import type { Tasks } from './longest-task';
import type { Row } from './row';

/** A task that is longer is felt. */
export const LONGEST_MS = 50;

/** The longest task of a screen beside the length from which one is felt. */
export const taskRow = (name: string, { ownMs, clockMs }: Tasks): Row => ({
  name: `${name} (Chromium)`,
  unit: 'ms',
  ours: ownMs,
  peer: LONGEST_MS,
  peerName: 'the bar',
  ratio: LONGEST_MS / ownMs,
  floor: 1,
  note: `of the processor's time; ${clockMs.toFixed(1)} ms by the clock, others' work included`,
});
