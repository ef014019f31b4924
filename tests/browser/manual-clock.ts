import type { Clock } from '@/utils/browser/clock';

/** A clock that goes on only when a test says so. */
export interface ManualClock extends Clock {
  /** Wakes all who wait for a time until then, in the order of their times. */
  readonly advance: (ms: number) => Promise<void>;
}

export function clockAt(start: number): ManualClock {
  let now = start;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    async advance(ms) {
      const end = now + ms;
      await allElse();
      for (let next = earliest(end); next; next = earliest(end)) {
        now = Math.max(now, next.at);
        next.wake();
        await allElse();
      }
      now = end;
    },
  };

  function earliest(end: number) {
    const [next] = sleepers.toSorted((one, other) => one.at - other.at);
    if (!next || next.at > end) return undefined;
    sleepers.splice(sleepers.indexOf(next), 1);
    return next;
  }
}

/** Lets everything run that needs nothing but its turn. */
export const allElse = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
