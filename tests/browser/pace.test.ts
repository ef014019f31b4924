import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';

import { gentle, type Pace, type PaceKeeper, paceOf } from '@/utils/browser/pace';

import { allElse, clockAt, type ManualClock } from './manual-clock';

const START = Date.parse('2026-06-01T12:00:00Z');
const HOST = 'www.credly.com';
const SECOND = 1000;

let clock: ManualClock;
let keeper: PaceKeeper;
let pace: Pace;

beforeEach(() => {
  clock = clockAt(START);
  keeper = keeperInMemory();
  pace = paceOf(keeper, clock, gentle);
});

/** Keeps as storage does: as a copy, and a little later. */
function keeperInMemory(): PaceKeeper {
  let held = '{}';
  return {
    async load() {
      await allElse();
      return JSON.parse(held);
    },
    async save(buckets) {
      held = JSON.stringify(buckets);
    },
  };
}

/** Asks for so many turns at once and notes the second in which each comes. */
function turns(count: number, host = HOST): number[] {
  const seconds: number[] = [];
  for (let turn = 0; turn < count; turn += 1)
    void pace.turn(host).then((rest) => {
      if (!rest) seconds.push((clock.now() - START) / SECOND);
    });
  return seconds;
}

describe('a host', () => {
  test('is asked five times at once, then once a second', async () => {
    const seconds = turns(9);
    await clock.advance(10 * SECOND);
    expect(seconds).toEqual([0, 0, 0, 0, 0, 1, 2, 3, 4]);
  });

  test('may be asked five times at once again after five quiet seconds', async () => {
    turns(5);
    await clock.advance(5 * SECOND);
    const seconds = turns(6);
    await clock.advance(5 * SECOND);
    expect(seconds).toEqual([5, 5, 5, 5, 5, 6]);
  });

  test('never waits for another host', async () => {
    turns(8);
    const seconds = turns(5, 'api.badgr.io');
    await clock.advance(0);
    expect(seconds).toEqual([0, 0, 0, 0, 0]);
  });

  test('gives everyone who asks a turn of its own, first come first served', async () => {
    const order: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) void pace.turn(HOST).then(() => order.push(turn));
    await clock.advance(40 * SECOND);
    expect(order).toEqual(Array.from({ length: 40 }, (_, turn) => turn));
  });
});

test('in any span of time a host gets no more than five requests and one for each second', async () => {
  const calls = fc.array(fc.nat(4 * SECOND), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(calls, async (waits) => {
      clock = clockAt(START);
      pace = paceOf(keeperInMemory(), clock, gentle);
      const at: number[] = [];
      for (const wait of waits) {
        void pace.turn(HOST).then(() => at.push(clock.now()));
        await clock.advance(wait);
      }
      await clock.advance(60 * SECOND);
      expect(at).toHaveLength(waits.length);
      for (const [first, from] of at.entries())
        for (const [last, until] of at.entries())
          if (last >= first)
            expect(last - first + 1).toBeLessThanOrEqual(5 + (until - from) / SECOND);
    }),
    { seed: 7, numRuns: 40 },
  );
});

describe('a host that wants to be left alone', () => {
  const UNTIL = START + 120 * SECOND;

  test('is left alone until the time it said, and not a second longer', async () => {
    await pace.pause(HOST, UNTIL);
    await clock.advance(119 * SECOND);
    expect(await pace.turn(HOST)).toEqual({ until: UNTIL, pauses: 1 });
    await clock.advance(SECOND);
    expect(await pace.turn(HOST)).toBeUndefined();
  });

  test('turns everyone away at once, and nobody has taken a turn by that', async () => {
    await pace.pause(HOST, START + 2 * SECOND);
    const turned = await Promise.all(Array.from({ length: 12 }, () => pace.turn(HOST)));
    expect(turned).toEqual(turned.map(() => ({ until: START + 2 * SECOND, pauses: 1 })));
    await clock.advance(2 * SECOND);
    const seconds = turns(5);
    await clock.advance(0);
    expect(seconds).toEqual([2, 2, 2, 2, 2]);
  });

  test('keeps no other host waiting', async () => {
    await pace.pause(HOST, UNTIL);
    expect(await pace.turn('api.badgr.io')).toBeUndefined();
  });

  test('is not asked sooner because it names an earlier time later', async () => {
    await pace.pause(HOST, UNTIL);
    await pace.pause(HOST, START + SECOND);
    expect(await pace.turn(HOST)).toEqual({ until: UNTIL, pauses: 1 });
  });

  test('turns away those who were waiting for their turn when it said so', async () => {
    const waiting = Array.from({ length: 7 }, () => pace.turn(HOST));
    await clock.advance(0);
    await pace.pause(HOST, UNTIL);
    await clock.advance(3 * SECOND);
    expect(await Promise.all(waiting)).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      { until: UNTIL, pauses: 1 },
      { until: UNTIL, pauses: 1 },
    ]);
  });
});

describe('a host that says so again and again', () => {
  /** It says so of each of its answers, until a second from then. */
  const refuse = () => pace.pause(HOST, clock.now() + SECOND);

  test('is left alone for a minute at least from the second time on', async () => {
    expect(await refuse()).toEqual({ until: START + SECOND, pauses: 1 });
    await clock.advance(SECOND);
    expect(await refuse()).toEqual({ until: START + 61 * SECOND, pauses: 2 });
    await clock.advance(60 * SECOND);
    expect(await refuse()).toMatchObject({ pauses: 3 });
  });

  test('is counted once for all that were on their way together', async () => {
    const together = await Promise.all([refuse(), refuse(), refuse()]);
    expect(together).toEqual(together.map(() => ({ until: START + SECOND, pauses: 1 })));
  });

  test('is counted anew when it has answered meanwhile', async () => {
    await refuse();
    await clock.advance(SECOND);
    await pace.answered(HOST);
    expect(await refuse()).toEqual({ until: START + 2 * SECOND, pauses: 1 });
  });

  test('is still counted by another worker', async () => {
    await refuse();
    await clock.advance(SECOND);
    pace = paceOf(keeper, clock, gentle);
    expect(await refuse()).toMatchObject({ pauses: 2 });
  });
});

describe('after the worker was stopped', () => {
  test('S43: a pause still stands', async () => {
    await pace.pause(HOST, START + 120 * SECOND);
    const next = paceOf(keeper, clock, gentle);
    expect(await next.turn(HOST)).toEqual({ until: START + 120 * SECOND, pauses: 1 });
  });

  test('the turns that were taken still count', async () => {
    turns(5);
    await clock.advance(0);
    pace = paceOf(keeper, clock, gentle);
    const seconds = turns(2);
    await clock.advance(3 * SECOND);
    expect(seconds).toEqual([1, 2]);
  });
});
