import { describe, expect, test } from 'vitest';

import { received } from '@/utils/sites/received';
import { candidate, profile } from '../background/readings';

const linksTo = (hosts: number, each: number) =>
  Array.from({ length: hosts * each }, (_, at) => ({
    href: `https://issuer${at % hosts}.example/credentials/${at}.json`,
    text: `Badge ${at}`,
  }));

const reading = (badgeLinks: readonly { href: string; text: string }[], told = {}) =>
  received(profile({ candidates: [candidate({ badgeLinks: [...badgeLinks] })], ...told }));

const linksOf = ({ candidates }: ReturnType<typeof received>) =>
  candidates.flatMap(({ badgeLinks }) => badgeLinks);
const hostsOf = (kept: ReturnType<typeof received>) =>
  new Set(linksOf(kept).map(({ href }) => new URL(href).host)).size;

describe('S12: a page with links to everybody', () => {
  test('has 20 hosts asked at most, and says how many links there are', () => {
    const kept = reading(linksTo(200, 1), { truncatedFrom: 10_000 });
    expect(hostsOf(kept)).toBe(20);
    expect(linksOf(kept)).toHaveLength(20);
    expect(kept.truncatedFrom).toBe(10_000);
  });

  test('has 200 links kept at most, over however many people it spreads them', () => {
    const people = Array.from({ length: 50 }, (_, at) =>
      candidate({
        key: `https://people.example/${at}`,
        badgeLinks: linksTo(5, 2).map(({ href, text }) => ({ href: `${href}?${at}`, text })),
      }),
    );
    const kept = received(profile({ candidates: people }));
    expect(linksOf(kept)).toHaveLength(200);
    expect(kept.truncatedFrom).toBe(500);
  });

  test('keeps every link to the hosts that came first', () =>
    expect(linksOf(reading(linksTo(20, 5)))).toHaveLength(100));

  test('is left as it is within these bounds', () => {
    const kept = reading(linksTo(20, 10));
    expect(linksOf(kept)).toHaveLength(200);
    expect(kept).not.toHaveProperty('truncatedFrom');
  });

  test('is no list of applicants, who are checked in batches that name every host first', () => {
    const kept = reading(linksTo(200, 1), { kind: 'applicants' });
    expect(hostsOf(kept)).toBe(200);
  });
});
