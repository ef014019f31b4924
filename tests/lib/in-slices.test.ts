import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { inSlices, type Steps, sortSteps } from '@/utils/lib/in-slices';

const live = { signal: new AbortController().signal };

/** Every look at the clock finds it one millisecond later. */
function ticking() {
  let at = 0;
  return () => {
    at += 1;
    return at;
  };
}

function* steps(count: number): Steps<string> {
  for (let step = 0; step < count; step += 1) yield;
  return 'done';
}

/** All steps in one go. */
function all<Answer>(work: Steps<Answer>): Answer {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe('work in slices', () => {
  test('comes to its answer, and pauses at least every eight milliseconds', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    expect(await inSlices(steps(80), { ...live, now: ticking(), pause })).toBe('done');
    expect(pauses).toBeGreaterThanOrEqual(80 / 8 - 1);
  });

  test('that is called off comes to nothing, and is taken up no more', async () => {
    const calling = new AbortController();
    const pause = async () => calling.abort();
    const work = steps(80);
    const { signal } = calling;
    expect(await inSlices(work, { signal, now: ticking(), pause })).toBeUndefined();
    let left = 0;
    while (!work.next().done) left += 1;
    expect(left).toBeGreaterThan(60);
  });
});

describe('sorting in steps', () => {
  const byKey = (one: { key: number }, other: { key: number }) => one.key - other.key;

  test('comes to what the language’s own stable sort comes to, and leaves the list as it was', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 300 }), (keys) => {
        const items = keys.map((key, place) => ({ key, place }));
        const before = [...items];
        expect(all(sortSteps(items, byKey))).toEqual(items.toSorted(byKey));
        expect(items).toEqual(before);
      }),
    ));

  test('can be laid down every few comparisons', () => {
    const work = sortSteps(
      Array.from({ length: 1_000 }, (_, place) => ({ key: (place * 37) % 101 })),
      byKey,
    );
    let laidDown = 0;
    while (!work.next().done) laidDown += 1;
    expect(laidDown).toBeGreaterThan(100);
  });
});
