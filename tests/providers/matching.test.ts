import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { linkPointedAt, providers } from '@/utils/providers';
import { badgeLinkOf } from '@/utils/providers/links';
import type { Examples, Provider } from '@/utils/providers/provider';

const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const OPEN = 'Ab3dEf-hIjKlMn0pQ_RsTu';

const providerAt = (href: string) => badgeLinkOf({ href, text: '' })?.provider;

describe('a link', () => {
  test.each([
    ['credly', `https://www.credly.com/badges/${UUID}`],
    ['credly', `https://www.credly.com/badges/${UUID.toUpperCase()}`],
    ['credly', `https://www.credly.com/badges/${UUID}/`],
    ['credly', `https://www.credly.com/badges/${UUID}?source=linked_in_profile`],
    ['credly', `https://www.credly.com/./badges/${UUID}`],
    ['credly', `https://www.credly.com/users/../badges/${UUID}`],
    ['credly', `https://www.credly.com/users/%2e%2e/badges/${UUID}`],
    ['credly', `https:\\\\www.credly.com\\badges\\${UUID}`],
    ['credly', `https://ｗｗｗ.ｃｒｅｄｌｙ.com/badges/${UUID}`],
    ['badgr', `https://api.badgr.io/public/assertions/${OPEN}`],
    ['badgr', `https://badges.parchment.com/public/assertions/${OPEN}?identity__email=x`],
  ])('is %s’s: %s', (provider, href) => expect(providerAt(href)).toBe(provider));

  test.each([
    ['a host that only begins so', `https://www.credly.com.evil.example/badges/${UUID}`],
    ['a host that only ends so', `https://evilcredly.com/badges/${UUID}`],
    ['a host with a hyphen', `https://www-credly.com/badges/${UUID}`],
    ['a host with a final dot', `https://www.credly.com./badges/${UUID}`],
    ['a host under it that it does not name', `https://evil.credly.com/badges/${UUID}`],
    ['the host as user', `https://www.credly.com@evil.example/badges/${UUID}`],
    ['the host as user with a slash', `https://www.credly.com%2f@evil.example/badges/${UUID}`],
    ['the host as user of itself', `https://evil@www.credly.com/badges/${UUID}`],
    ['the host behind a backslash', `https://evil.example\\@www.credly.com/badges/${UUID}`],
    ['the host behind a question mark', `https://evil.example?www.credly.com/badges/${UUID}`],
    ['the host behind a hash', `https://evil.example#www.credly.com/badges/${UUID}`],
    ['the host in a path', `https://evil.example/https://www.credly.com/badges/${UUID}`],
    ['a Cyrillic e', `https://www.cr\u0435dly.com/badges/${UUID}`],
    ['a Cyrillic c', `https://www.\u0441redly.com/badges/${UUID}`],
    ['a dotless i', `https://api.badgr.\u0131o/public/assertions/${OPEN}`],
    ['a Greek omicron', `https://www.credly.c\u03bfm/badges/${UUID}`],
    ['a Latin small capital', `https://www.cred\u029fy.com/badges/${UUID}`],
    ['punycode', `https://www.xn--crdly-6ve.com/badges/${UUID}`],
    ['another port', `https://www.credly.com:8443/badges/${UUID}`],
    ['the port of http', `https://www.credly.com:80/badges/${UUID}`],
    ['another scheme', `ftp://www.credly.com/badges/${UUID}`],
    ['a script', `javascript:/www.credly.com/badges/${UUID}`],
    ['data', `data:,https://www.credly.com/badges/${UUID}`],
    ['a path that climbs away', `https://www.credly.com/badges/${UUID}/../../users/eve`],
    [
      'a path that climbs away, escaped',
      `https://www.credly.com/badges/${UUID}/%2e%2e/%2E%2E/users/eve`,
    ],
    ['an escaped slash', `https://www.credly.com/badges%2F${UUID}`],
    ['a doubled slash', `https://www.credly.com//badges/${UUID}`],
    ['a doubled slash inside', `https://www.credly.com/badges//${UUID}`],
    ['a path before it', `https://www.credly.com/x/badges/${UUID}`],
    ['a path behind it', `https://www.credly.com/badges/${UUID}/x/y`],
    ['a parameter in the path', `https://www.credly.com/badges/${UUID};jsessionid=1`],
    ['an id too short', 'https://www.credly.com/badges/1f0c2d3e'],
    ['an id too long', `https://www.credly.com/badges/${UUID}0`],
    ['an id with a line end', `https://www.credly.com/badges/${UUID}%0a`],
    ['an id with another letter', `https://www.credly.com/badges/${UUID.replace('1', 'g')}`],
    ['an id in full-width digits', `https://www.credly.com/badges/${UUID.replace('1', '１')}`],
    ['the id in the query', `https://www.credly.com/badges/?id=${UUID}`],
    ['the id in the fragment', `https://www.credly.com/badges/#${UUID}`],
    ['what a badge is', 'https://www.credly.com/org/cisco/badge/introduction-to-cybersecurity'],
    ['who holds badges', 'https://www.credly.com/users/ada-lovelace/badges'],
    ['a picture of a badge', `https://images.credly.com/images/${UUID}/blob`],
    ['an issuer', `https://www.credly.com/api/v1/obi/v2/issuers/${UUID}`],
    [
      'Badgr’s host that only begins so',
      `https://api.badgr.io.evil.example/public/assertions/${OPEN}`,
    ],
    ['Badgr’s host that only ends so', `https://notbadgr.io/public/assertions/${OPEN}`],
    [
      'Parchment’s host that only ends so',
      `https://evilbadges.parchment.com/public/assertions/${OPEN}`,
    ],
    ['Parchment’s other pages', 'https://www.parchment.com/u/registration/12345/institution'],
    ['what a Badgr badge is', `https://api.badgr.io/public/badges/${OPEN}`],
    [
      'a redirector that is none',
      `https://evil.example/safety/go/?url=https%3A%2F%2Fwww.credly.com%2Fbadges%2F${UUID}`,
    ],
    [
      'a redirector to user info',
      `https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fwww.credly.com%40evil.example%2Fbadges%2F${UUID}`,
    ],
    ['an IP address', `https://127.0.0.1/badges/${UUID}`],
    ['a number for an IP address', `https://2130706433/badges/${UUID}`],
    ['an IPv6 address', `https://[::1]/badges/${UUID}`],
  ])('is no provider’s own with %s', (_, href) =>
    expect([undefined, 'hosted']).toContain(providerAt(href)),
  );
});

type ProviderModule = Record<string, Examples | Provider> & { examples: Examples };

const modules = Object.values(
  import.meta.glob<ProviderModule>('/utils/providers/*.ts', { eager: true }),
).filter(({ examples }) => examples);

/** "credly.com" of "www.credly.com", near enough for hosts that providers have. */
const family = (hostname: string) => hostname.split('.').slice(-2).join('.');

const known = providers
  .filter(({ id, guessed }) => id !== 'hosted' && !guessed)
  .map((provider) => {
    const examples = modules.find((module) => Object.values(module).includes(provider))?.examples;
    const addresses = examples?.matches ?? [];
    const hosts = [
      ...addresses.map((href) => new URL(href).hostname),
      ...provider.hostPermissions.map((pattern) => new URL(pattern.replace('*.', '')).hostname),
    ];
    return { provider, addresses, families: new Set(hosts.map(family)) };
  });

describe('every provider', () => {
  const letter = fc.constantFrom(...'abcxyz019.-_@:/\\?#%\u0435\u0441\u0131\uff0e\u3002\u200b');

  test.each(known)(
    '$provider.id knows an address only at its own hosts',
    ({ provider, addresses, families }) => {
      const mutated = fc
        .tuple(
          fc.constantFrom(...addresses),
          fc.nat(80),
          fc.nat(3),
          fc.string({ unit: letter, maxLength: 16 }),
        )
        .map(([href, at, removed, added]) => href.slice(0, at) + added + href.slice(at + removed));
      const moved = fc
        .tuple(fc.constantFrom(...addresses), fc.webUrl())
        .map(([href, other]) => new URL(new URL(href).pathname, other).href);

      fc.assert(
        fc.property(fc.oneof(mutated, moved), (href) => {
          const link = linkPointedAt(href);
          if (link?.provider !== provider.id) return;
          const { protocol, port, username, password, hostname } = new URL(link.href);
          expect([protocol === 'https:' || protocol === 'http:', port, username, password]).toEqual(
            [true, '', '', ''],
          );
          expect(families).toContain(family(hostname));
        }),
        { seed: 17, numRuns: 5_000 },
      );
    },
    60_000,
  );
});
