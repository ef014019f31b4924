import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { safeFetch } from '@/utils/browser/network';
import { verifyLink } from '@/utils/credentials/verify-link';
import { linkPointedAt, providerOf, providers } from '@/utils/providers';
import type { Examples, Provider } from '@/utils/providers/provider';
import { noPace } from '../browser/no-pace';
import { NOW } from './answers';

const addresses = Object.values(
  import.meta.glob<{ examples?: Examples }>('/utils/providers/*.ts', { eager: true }),
).flatMap(({ examples }) => [...(examples?.matches ?? []), ...(examples?.ignores ?? [])]);

const hostsOf = ({ hostPermissions }: Provider): readonly string[] =>
  hostPermissions.map((pattern) => pattern.slice('https://'.length, -'/*'.length));

const isAmong = (hosts: readonly string[], host: string): boolean =>
  hosts.some((entry) =>
    entry.startsWith('*.')
      ? host === entry.slice(2) || host.endsWith(entry.slice(1))
      : host === entry,
  );

/** The hosts that the extension may ask from the day it is installed. */
const tables = providers.flatMap(hostsOf);
const isInTables = (host: string) => isAmong(tables, host);

/** All that goes out when a link is verified by itself, whatever is answered. */
async function sent(href: string, answer: string): Promise<readonly string[]> {
  const link = linkPointedAt(href);
  if (!link) return [];
  const out: string[] = [];
  const ask = safeFetch({
    async fetch(input) {
      out.push(String(input));
      return new Response(answer);
    },
    mayAsk: async (host) => isInTables(host),
    pace: noPace,
    clock: { now: () => NOW.getTime(), sleep: async () => undefined },
    isOnline: () => true,
  });
  await verifyLink(link, { ask, now: () => NOW });
  return out;
}

const host = fc.oneof(
  fc.domain(),
  fc.constantFrom(
    'www.credly.com.evil.example',
    'www.cr\u0435dly.com',
    'evil-badgr.io',
    'badgr.com.evil.example',
    'www.credly.com@evil.example',
    'www.credly.com:8443',
    '127.0.0.1',
    'localhost',
    'www.credly.com',
    'api.badgr.io',
  ),
);
const address = fc
  .tuple(fc.constantFrom('https:', 'https:', 'http:', 'javascript:', 'data:', 'ftp:'), host)
  .chain(([scheme, name]) =>
    fc
      .constantFrom(...addresses)
      .map((href) => href.replace(/^[a-z-]+:\/\/[^/?#]*/u, `${scheme}//${name}`)),
  );

/** Answers that lead on: to an assertion, a badge class, an issuer, a list, a page. */
const leading = address.chain((to) =>
  fc.constantFrom(
    JSON.stringify({ asr: to, 'assertion-status': 200 }),
    JSON.stringify({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: to,
      badge: to,
      verification: { type: 'HostedBadge' },
    }),
    JSON.stringify({ uid: '1', badge: to, verify: { type: 'hosted', url: to } }),
    JSON.stringify({ vp: { verifiableCredential: { issuer: to, credentialStatus: { id: to } } } }),
    to,
    '',
  ),
);

describe('by itself', () => {
  test('nobody is asked who is not in the tables, wherever links and answers lead', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...addresses), address),
        leading,
        async (href, answer) => {
          for (const url of await sent(href, answer)) {
            const { protocol, port, username, password, hostname } = new URL(url);
            expect([protocol, port, username, password]).toEqual(['https:', '', '', '']);
            expect(isInTables(hostname)).toBe(true);
          }
        },
      ),
      { seed: 29, numRuns: 4_000 },
    );
  }, 60_000);

  test('a provider’s first question goes to a host of its own, whatever the link', () => {
    const mutated = fc
      .tuple(fc.constantFrom(...addresses), fc.nat(120), fc.nat(3), fc.string({ maxLength: 8 }))
      .map(([href, at, removed, added]) => href.slice(0, at) + added + href.slice(at + removed));
    fc.assert(
      fc.property(fc.oneof(mutated, address), (href) => {
        const link = linkPointedAt(href);
        const provider = link && providerOf(link);
        if (!provider || provider.hostPermissions.length === 0) return;
        if (!('locate' in provider.lookup)) return;
        const { origin, pathname } = new URL(provider.lookup.locate(link, 1).url);
        expect(isAmong(hostsOf(provider), origin.replace('https://', ''))).toBe(true);
        expect(pathname).not.toMatch(/\/\.\.?(?:\/|$)/u);
      }),
      { seed: 31, numRuns: 20_000 },
    );
  }, 60_000);

  test('those in the tables are asked, so that the above says something', async () => {
    const out = await Promise.all(addresses.map((href) => sent(href, '')));
    expect(out.filter((urls) => urls.length > 0).length).toBeGreaterThan(20);
  });
});
