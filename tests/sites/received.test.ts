import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { PageReading } from '@/utils/model/page';
import { received, receivedLinks } from '@/utils/sites/received';

const ID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const CREDLY = `https://www.credly.com/badges/${ID}`;
const ASSERTION = 'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu';
const HOSTED = 'https://issuer.example/credentials/1.json';
const KEY = '0123456789abcdef0123456789abcdef';
const HOLDER = '?identity__email=ada%40mail.example';

const keptOf = (...hrefs: readonly string[]) =>
  receivedLinks(hrefs.map((href, at) => ({ href, text: `Badge ${at}` })));

describe('a link that a page reports', () => {
  test.each([
    ['a provider’s', `${CREDLY}/public_url?trk=x`, 'credly', ID, `${CREDLY}/public_url`],
    [
      'one behind a redirector',
      `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(CREDLY)}&lipi=x`,
      'credly',
      ID,
      CREDLY,
    ],
    ['an issuer’s own', `${HOSTED}#top`, 'hosted', HOSTED, HOSTED],
    [
      'one that only the page calls a credential',
      'https://guild.example/7?utm_source=x',
      'hosted',
      'https://guild.example/7',
      'https://guild.example/7',
    ],
    [
      'a short one',
      `https://ude.my/UC-${ID}`,
      'udemy',
      `UC-${ID}`,
      `https://www.udemy.com/certificate/UC-${ID}/`,
    ],
  ])('is what its address makes it: %s', (_, reported, provider, id, href) =>
    expect(keptOf(reported)).toEqual([{ href, provider, id, text: 'Badge 0' }]),
  );

  test.each([
    ['Accredible’s key', `https://www.credential.net/${ID}`, `?key=${KEY}`],
    ['its key, however it is written', `https://www.credential.net/${ID}`, `?k%65y=${KEY}`],
    ['its key where the address is the id', 'https://api.accredible.com/v1/x', `?key=${KEY}`],
    ['its key under any host', `https://badges.example.edu/${ID}`, `?key=${KEY}`],
    [
      'who shared at Microsoft',
      'https://learn.microsoft.com/api/credentials/share/en-us/Ada-1/2BD18E16EC5208AA',
      '?sharingId=4A16B92B473CC2AA',
    ],
    [
      'who learnt at LinkedIn',
      `https://www.linkedin.com/learning/certificates/${KEY}${KEY}`,
      '?u=126888530',
    ],
    ['the holder’s telephone', HOSTED, '?identity__telephone=%2B1555'],
    ['an e-mail address that is none', HOSTED, '?identity__email=ada%40'],
    ['an e-mail address, however it is written', HOSTED, '?identity%5F%5Femail=ada%40mail.example'],
  ])('loses %s', (_, href, personal) => {
    const [link, ...others] = keptOf(href + personal);
    expect([link?.href, others]).toEqual([href, []]);
    expect(JSON.stringify(link)).not.toContain(personal.slice(personal.indexOf('=') + 1));
    expect(link).not.toHaveProperty('email');
  });

  test('has the e-mail address that stands in it set apart, and in nothing else of it', () => {
    const href = ASSERTION + HOLDER;
    const [link] = receivedLinks([{ href, text: `See ${href}` }]);
    expect(link).toEqual({
      href: ASSERTION,
      provider: 'badgr',
      id: 'Ab3dEf-hIjKlMn0pQ_RsTu',
      text: `See ${ASSERTION}`,
      email: 'ada@mail.example',
    });
  });

  test('to a wallet says whom to ask, and nothing of what for', () => {
    const wallet = (offer: string) =>
      `velocity-network://issue?request_uri=${encodeURIComponent(`https://agent.example/${offer}`)}&token=secret`;
    const kept = keptOf(wallet('offers/7?otp=1'), wallet('offers/8?otp=2'));
    const href = 'velocity-network://issue?request_uri=https%3A%2F%2Fagent.example';
    expect(kept).toEqual([{ href, provider: 'velocity', id: href, text: 'Badge 0' }]);
  });

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['data', `data:,${CREDLY}`],
    ['a file', 'file:///a.json'],
    ['a path', '/credentials/1.json'],
    ['nothing', ''],
    ['user info', 'https://www.credly.com@evil.example/badges/1'],
    ['another port', CREDLY.replace('.com', '.com:8443')],
    ['a redirector to a script', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['a wallet that asks a script', 'velocity-network://issue?request_uri=javascript%3Aalert(1)'],
    ['an address that grows too long', `https://issuer.example/${'é'.repeat(3_900)}.json`],
  ])('is left out when it is %s', (_, href) =>
    expect(keptOf(href, HOSTED).map((link) => link.href)).toEqual([HOSTED]),
  );

  test('stands once for each credential, in the order given', () => {
    const kept = keptOf(HOSTED, CREDLY, `${HOSTED}${HOLDER}`, `${CREDLY}/public_url`, ASSERTION);
    expect(kept.map(({ href, text }) => [href, text])).toEqual([
      [HOSTED, 'Badge 0'],
      [CREDLY, 'Badge 1'],
      [ASSERTION, 'Badge 4'],
    ]);
  });

  test('keeps nothing personal, whatever it is', () => {
    const piece = fc.constantFrom(
      'https://',
      'velocity-network://issue?request_uri=',
      'https://www.linkedin.com/safety/go/?url=',
      'https%3A%2F%2F',
      'www.credential.net/',
      'issuer.example/',
      ID,
      '.json',
      '?',
      '&',
      '#',
      '%26',
      'identity__email=ada%40mail.example',
      'identity__telephone=555',
      '@',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { email: _, ...link } of keptOf(pieces.join(''))) {
          const { protocol, username, password, port, searchParams } = new URL(link.href);
          expect(protocol).toMatch(/^(?:https?|velocity-network):$/u);
          expect([username, password, port]).toEqual(['', '', '']);
          const names: string[] = [];
          searchParams.forEach((_, name) => {
            names.push(name);
          });
          expect(names.filter((name) => name.startsWith('identity__'))).toEqual([]);
        }
      }),
      { seed: 29, numRuns: 3_000 },
    );
  });
});

describe('a reading', () => {
  const reading: PageReading = {
    url: 'https://people.example/ada',
    site: 'any-page',
    kind: 'posting',
    posting: {
      url: 'https://people.example/ada',
      title: { value: 'Crane Operator', source: 'json-ld' },
    },
    candidates: [
      { key: 'a', name: 'Ada Lovelace', emails: [], badgeLinks: [{ href: CREDLY, text: 'x' }] },
      { key: 'b', emails: ['b@mail.example'], badgeLinks: [{ href: 'about:blank', text: 'y' }] },
    ],
    truncatedFrom: 300,
    hidden: 2,
  };

  test('keeps everything but what its links are', () => {
    const { candidates, ...rest } = received(reading);
    const { candidates: reported, ...whole } = reading;
    expect(rest).toEqual(whole);
    expect(candidates).toEqual([
      { ...reported[0], badgeLinks: [{ href: CREDLY, provider: 'credly', id: ID, text: 'x' }] },
      { ...reported[1], badgeLinks: [] },
    ]);
  });

  test.each(['provider', 'id', 'email'])('is refused when a page says the %s of a link', (name) => {
    const badgeLinks = [{ href: CREDLY, text: 'x', [name]: 'hosted' }];
    const candidates = [{ key: 'a', emails: [], badgeLinks }];
    expect(PageReading.safeParse({ ...reading, candidates }).success).toBe(false);
  });
});
