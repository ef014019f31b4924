import { describe, expect, test, vi } from 'vitest';

import { providers } from '@/utils/providers';
import { idAt } from '@/utils/providers/id-at';

const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const HEX = UUID.replaceAll('-', '').padEnd(40, '0');

/** Hosts that a pattern is for, whose sister it is for, and that only end or begin alike. */
const HOSTS = [
  'credly.com',
  'www.credly.com',
  'api.credly.com',
  'notcredly.com',
  'credly.com.example',
  'api.eu.badgr.io',
  'eu.badgr.com',
  'xbadgr.io',
  'skills.credential.net',
  'credential.net',
  'credentials.school.example',
  'skillshop.exceedlms.com',
  'university.exceedlms.com',
  'graduation.udacity.com',
  'learn.udemy.com',
  'ude.my',
  'europa.eu',
  'webgate.acceptance.ec.europa.eu',
  'school.example',
];

const PATHS = [
  `/badges/${UUID}`,
  `/public/assertions/${HEX}`,
  `/${UUID}`,
  '/profile/amara/wallet',
  '/student/award/abcdefgh',
  '/confirm/QCK3UKXX',
  `/certificate/UC-${UUID}`,
  `/UC-${UUID}`,
  '/europass/digital-credentials/viewer',
  '/credentials/one.json',
];

describe('the id at an address', () => {
  test('is what the pattern alone would say, though most are passed over by their host', () => {
    const said = HOSTS.flatMap((host) =>
      PATHS.flatMap((path) =>
        providers
          .flatMap(({ links }) => links)
          .map((pattern) => {
            const url = new URL(`https://${host}${path}`);
            const byHost = idAt(url, [pattern]);
            expect(byHost !== undefined, `${url.href} ${pattern.source}`).toBe(
              pattern.test(url.hostname + url.pathname),
            );
            return byHost;
          }),
      ),
    );
    expect(said.filter((id) => id !== undefined).length).toBeGreaterThan(30);
  });

  test.each(providers.flatMap(({ links }) => links.map(({ source }) => source)))(
    'may be told by its host, for alternatives stand in groups: %s',
    (source) => {
      let outside = source.replaceAll(/\\.|\[[^\]]*\]/gu, '');
      while (/\([^()]*\)/u.test(outside)) outside = outside.replaceAll(/\([^()]*\)/gu, '');
      expect(outside).not.toContain('|');
    },
  );

  test('asks no pattern that is for another host', () => {
    const pattern = /^(?:www\.)?school\.example\/(\d+)$/u;
    const asked = vi.spyOn(pattern, 'exec');

    expect(idAt(new URL('https://other.example/1'), [pattern])).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    expect(idAt(new URL('https://www.school.example/1'), [pattern])).toBe('1');
  });

  test.each([
    ['in one of its groups', /^(?:a\.example\/x|b\.example)\/(\d)$/u, 'https://b.example/1'],
    ['in letters of any kind', /^[a-z]+\.example\/(\d)$/u, 'https://b.example/1'],
    ['behind a letter that may be missing', /^bs?\.example\/(\d)$/u, 'https://bs.example/1'],
    [
      'of which one may be missing',
      /^b(?:\.example)?\.school\.example\/(\d)$/u,
      'https://b.school.example/1',
    ],
    ['without its port', /^(?:b|c)\.example\/(\d)$/u, 'https://c.example:8443/1'],
  ])('is found where a pattern names its host %s', (_, pattern, href) =>
    expect(idAt(new URL(href), [pattern])).toBe('1'),
  );
});
