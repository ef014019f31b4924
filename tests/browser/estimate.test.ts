import { describe, expect, test } from 'vitest';

import { estimateOf } from '@/utils/browser/estimate';

import { badgeLink, findingRow } from './rows';

const at = (host: string, count: number) =>
  Array.from({ length: count }, (_, place) =>
    findingRow({ link: badgeLink({ href: `https://${host}/${place}.json` }) }),
  );

describe('an estimate', () => {
  test('counts requests by host, the one with the most first', () =>
    expect(
      estimateOf([...at('b.example', 2), ...at('a.example', 7), ...at('c.example', 2)]),
    ).toEqual({
      requests: 11,
      hosts: [
        { host: 'a.example', requests: 7 },
        { host: 'b.example', requests: 2 },
        { host: 'c.example', requests: 2 },
      ],
      seconds: 2,
    }));

  test('counts a credential once, however many people present it', () => {
    const link = badgeLink();
    const people = ['one', 'other'].map((candidateId) => findingRow({ candidateId, link }));
    expect(estimateOf(people).requests).toBe(1);
  });

  test('counts nothing that is done, that nobody may be asked for, or that would be asked openly', () =>
    expect(
      estimateOf([
        findingRow({ state: 'done' }),
        findingRow({ asks: '' }),
        findingRow({ link: badgeLink({ href: 'http://issuer.example/1.json' }) }),
      ]),
    ).toEqual({ requests: 0, hosts: [], seconds: 0 }));

  test('counts what waits, whatever it waits for', () =>
    expect(
      estimateOf(
        (['found', 'waiting', 'checking', 'needs-access', 'paused', 'offline'] as const).map(
          (state, place) =>
            findingRow({ state, link: badgeLink({ href: `https://a.example/${place}.json` }) }),
        ),
      ).requests,
    ).toBe(6));

  test('takes one second for each beyond the first five at the host that is asked most', () =>
    expect(estimateOf([...at('a.example', 65), ...at('b.example', 8)]).seconds).toBe(60));

  test('takes as long as four at once need where no host is asked often', () =>
    expect(
      estimateOf(Array.from({ length: 80 }, (_, place) => at(`h${place}.example`, 1)).flat())
        .seconds,
    ).toBe(10));
});
