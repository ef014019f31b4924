import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { badgeLinkOf, linkPointedAt, providers } from '@/utils/providers';
import { badgeLinkAmong } from '@/utils/providers/badge-link';
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

const others = (id: string) =>
  modules.filter((module) => !Object.values(module).some((value) => isProvider(value, id)));
const isProvider = (value: Examples | Provider, id: string) => 'lookup' in value && value.id === id;

describe('the shapes of every provider, tried alone', () => {
  const tried = providers.filter(({ id, guessed }) => id !== 'hosted' && !guessed);

  test.each(tried)('of $id are of no other’s examples', ({ id, links }) => {
    const taken = others(id)
      .flatMap(({ examples }) => examples.matches)
      .filter((href) => badgeLinkAmong([{ id, links }], { href, text: '' })?.provider === id);
    expect(taken).toEqual([]);
  });
});

describe('a link to a wallet', () => {
  const asking = (uri: string) =>
    `velocity-network://issue?vendor=x&request_uri=${encodeURIComponent(uri)}&token=secret`;
  const link = (href: string) => badgeLinkOf({ href, text: 'Claim' });

  test('keeps whom the wallet is to ask, and not what for', () => {
    const href = 'velocity-network://issue?request_uri=https%3A%2F%2Fagent.example';
    const kept = { href, provider: 'velocity', id: href, text: 'Claim' };
    expect(link(asking('https://agent.example/offers/7?otp=1'))).toEqual(kept);
    expect(link(href)).toEqual(kept);
  });

  test.each([
    ['an organisation’s script', asking('javascript:alert(1)')],
    ['user info', asking('https://agent.example@evil.example/')],
    ['another port', asking('https://agent.example:8443/')],
    ['no organisation', asking('')],
    ['another flow', asking('https://agent.example/').replace('issue', 'credentials/x.json')],
    ['another wallet', asking('https://agent.example/').replace('network', 'net')],
    ['a credential behind it', 'velocity-network://issue/credentials/abc.json'],
    ['a wallet’s link in a path', `https://evil.example/${asking('https://agent.example/')}`],
  ])('is none with %s', (_, href) => expect(link(href)).toBeUndefined());
});

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
    const schemes = new Set(['http:', 'https:']);
    for (const href of addresses) schemes.add(new URL(href).protocol);
    return { provider, addresses, families: new Set(hosts.map(family)), schemes };
  });

/** Cyrillic and Greek letters that look like ours. */
const alike: Readonly<Record<string, string>> = {
  a: '\u0430',
  c: '\u0441',
  e: '\u0435',
  i: '\u0456',
  o: '\u043e',
  p: '\u0440',
  s: '\u0455',
  u: '\u03c5',
  y: '\u0443',
};

/** Addresses of the same form at a host that is not the provider's, or that no browser takes there. */
function impostorsOf(href: string): readonly string[] {
  const { hostname, href: whole } = new URL(href);
  const at = (host: string) => whole.replace(`//${hostname}`, `//${host}`);
  const domain = family(hostname);
  const looks = [...domain].flatMap((letter, place) => {
    const other = alike[letter];
    if (!other) return [];
    const forged = domain.slice(0, place) + other + domain.slice(place + 1);
    return [at(hostname.replace(domain, forged))];
  });
  const schemes = ['javascript:', 'data:', 'ftp:', 'wss:', 'file:'];
  return [
    ...looks,
    at(`${hostname}.evil.example`),
    at(hostname.replace(domain, `evil-${domain}`)),
    at(hostname.replace(domain, `evil.example/${domain}`)),
    at(`${hostname}.`),
    at(`${hostname}@evil.example`),
    at(`${hostname}:443@evil.example`),
    at(`evil@${hostname}`),
    at(`evil.example\\@${hostname}`),
    at(`evil.example?${hostname}`),
    at(`evil.example#${hostname}`),
    at(`${hostname}:8443`),
    at(`${hostname}:8080`),
    at(`evil.example/https://${hostname}`),
    ...schemes.map((scheme) => whole.replace(/^[a-z-]+:/u, scheme)),
    `javascript:location=${JSON.stringify(href)}`,
    `blob:${href}`,
    `view-source:${href}`,
  ];
}

describe('S17: no provider takes for its own', () => {
  const real = known.flatMap(({ provider: { id }, addresses }) =>
    addresses.map((href) => ({ id, href })),
  );

  test.each(real)('what looks like $href', ({ id, href }) => {
    const taken = impostorsOf(href).filter((impostor) => linkPointedAt(impostor)?.provider === id);
    expect(taken).toEqual([]);
  });
});

describe('every provider', () => {
  const letter = fc.constantFrom(...'abcxyz019.-_@:/\\?#%\u0435\u0441\u0131\uff0e\u3002\u200b');

  test.each(known)(
    '$provider.id knows an address only at its own hosts',
    ({ provider, addresses, families, schemes }) => {
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
          expect([port, username, password]).toEqual(['', '', '']);
          expect(schemes).toContain(protocol);
          expect(families).toContain(family(hostname));
        }),
        { seed: 17, numRuns: 5_000 },
      );
    },
    60_000,
  );
});
