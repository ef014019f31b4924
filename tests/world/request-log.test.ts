import { describe, expect, test } from 'vitest';

import type { Hit } from './network';
import {
  askedInSilence,
  askedTooFast,
  askedTooSoon,
  askedWithoutReason,
  tooManyAtOnce,
} from './request-log';

const hit = (at: number, { path = '/a', host = 'one.test', status = 200 } = {}): Hit => ({
  method: 'GET',
  scheme: 'https',
  host,
  path,
  headers: {},
  at,
  status,
});

/** So many requests, each for something else, so long after one another. */
const every = (ms: number, count: number): Hit[] =>
  Array.from({ length: count }, (_, at) => hit(at * ms, { path: `/${at}` }));

describe('an address that is asked again', () => {
  const twice = [hit(1_000), hit(4_000)];

  test('has no reason when nothing happened', () =>
    expect(askedWithoutReason(twice, [])).toEqual(['https://one.test/a again after 3000 ms']));

  test('has one when the worker was killed between', () =>
    expect(askedWithoutReason(twice, [{ from: 2_000, to: 2_100 }])).toEqual([]));

  test('has one when it was refused', () =>
    expect(askedWithoutReason([hit(1_000, { status: 429 }), hit(4_000)], [])).toEqual([]));

  test.each([
    ['before', { from: 500, to: 900 }],
    ['after', { from: 4_100, to: 4_200 }],
  ])('has none in a kill %s', (_, broken) =>
    expect(askedWithoutReason(twice, [broken])).toHaveLength(1),
  );

  test('has none in a kill when its check must have ended long before', () =>
    expect(
      askedWithoutReason([hit(1_000), hit(40_000)], [{ from: 30_000, to: 30_100 }]),
    ).toHaveLength(1));

  test('needs a reason for each time', () =>
    expect(askedWithoutReason([...twice, hit(5_000)], [{ from: 2_000, to: 2_100 }])).toHaveLength(
      1,
    ));
});

describe('a host that is asked', () => {
  test('five times at once and then once a second is asked gently', () =>
    expect(askedTooFast([...every(0, 5), ...every(1_000, 9).slice(1)])).toEqual([]));

  test('six times at once is not', () => expect(askedTooFast(every(0, 6))).toHaveLength(1));

  test('twice a second is not', () => expect(askedTooFast(every(500, 12))).not.toEqual([]));
});

describe('a host that has asked to be left alone', () => {
  const told = { delayMs: 100, retryAfterMs: 5_000 };
  const refused = hit(0, { status: 429 });

  test('is not asked again before that time', () => {
    expect(askedTooSoon([refused, hit(4_000)], [], told)).toHaveLength(1);
    expect(askedTooSoon([refused, hit(5_000)], [], told)).toEqual([]);
  });

  test('may be asked by those who were on their way', () =>
    expect(askedTooSoon([refused, hit(90)], [], told)).toEqual([]));

  test('may be asked when the worker died before it read that', () =>
    expect(askedTooSoon([refused, hit(4_000)], [{ from: 50, to: 90 }], told)).toEqual([]));
});

describe('requests', () => {
  const told = { delayMs: 100, most: 4 };

  test('are under way together until they are answered', () => {
    expect(tooManyAtOnce(every(20, 5), [], told)).toHaveLength(1);
    expect(tooManyAtOnce(every(30, 5), [], told)).toEqual([]);
  });

  test('that were broken off are not counted', () =>
    expect(tooManyAtOnce(every(20, 5), [{ from: 40, to: 45 }], told)).toEqual([]));

  test('without a network are none', () => {
    const silence = [{ from: 1_000, to: 3_000 }];
    expect(askedInSilence([hit(900), hit(1_100), hit(3_100)], silence)).toEqual([]);
    expect(askedInSilence([hit(2_000)], silence)).toHaveLength(1);
  });
});
