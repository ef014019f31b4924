import type { HoldingRow, OwnCounts } from './holding-row';

export const NO_LINES: OwnCounts = { total: 0, states: {}, shapes: {}, unasked: 0, changed: 0 };

/** The counts once these lines have come, or have gone. */
export const counted = (
  counts: OwnCounts,
  lines: readonly Pick<HoldingRow, 'state' | 'shape' | 'unasked' | 'changed'>[],
  by: 1 | -1 = 1,
): OwnCounts =>
  lines.reduce<OwnCounts>(
    ({ total, states, shapes, unasked, changed }, line) => ({
      total: total + by,
      states: { ...states, [line.state]: (states[line.state] ?? 0) + by },
      shapes: line.shape ? { ...shapes, [line.shape]: (shapes[line.shape] ?? 0) + by } : shapes,
      unasked: unasked + by * (line.unasked ?? 0),
      changed: changed + by * (line.changed ?? 0),
    }),
    counts,
  );
