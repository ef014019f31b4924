import { describe, expect, test } from 'vitest';

import { siteAt, sites } from '@/utils/sites';
import { type Family, familyOf } from '@/utils/sites/families';
import { boards } from '@/utils/sites/families/boards';
import { general } from '@/utils/sites/families/general';
import { linkedin } from '@/utils/sites/families/linkedin';
import { profiles } from '@/utils/sites/families/profiles';
import { recruiter } from '@/utils/sites/families/recruiter';
import { recruiting } from '@/utils/sites/families/recruiting';
import { received } from '@/utils/sites/received';
import { type Examples, readAmong, type Site } from '@/utils/sites/site';
import { documentOf } from '../pages/document-of';
import { savedPages } from '../pages/saved-pages';

const members: Record<Family, readonly Site[]> = {
  general,
  linkedin,
  recruiter,
  boards,
  recruiting,
  profiles,
};

const byId = (one: Site, other: Site) => (one.id < other.id ? -1 : 1);

const addresses = Object.values(
  import.meta.glob<{ examples?: Examples }>('/utils/sites/*.ts', { eager: true }),
)
  .flatMap(({ examples }) => examples?.matches ?? [])
  .map((href) => new URL(href))
  // LinkedIn's other pages show many people and nobody's own part.
  .filter((url) => familyOf(url) === 'general' || siteAt(url).id !== 'any-page');

describe('the family of a site', () => {
  test.each(addresses.map((url) => [url.href, url] as const))(
    'reads %s as all sites do',
    (_, url) =>
      expect(members[familyOf(url)].find(({ matches }) => matches(url))?.id).toBe(siteAt(url).id),
  );
  test.each(savedPages)('reads the saved page $name as expected', ({ html, expected }) => {
    const url = new URL(expected.url);
    const document = documentOf(html);
    const reading = readAmong(members[familyOf(url)], { document, url });
    expect(received(reading)).toEqual(expected);
  });
  test('is one alone, for every site', () =>
    expect(Object.values(members).flat().toSorted(byId)).toEqual(sites.toSorted(byId)));
  test.each(Object.entries(members))('%s tries them in the order of all', (_, list) =>
    expect(list).toEqual(sites.filter((site) => list.includes(site))),
  );
  test.each([
    'linkedin.com.evil.example',
    'notlinkedin.com',
    'jobs.lever.co.evil.example',
    'hire.lever.co.evil.example',
    '',
  ])('is the general one for %s', (host) =>
    expect(familyOf({ hostname: host, pathname: '/talent/x' })).toBe('general'),
  );
});

test('a page that no site of a family knows is read as nothing', () =>
  expect(
    readAmong(boards, {
      document: documentOf('<h1>Jobs</h1>'),
      url: new URL('https://jobs.lever.co/x'),
    }),
  ).toEqual({ url: 'https://jobs.lever.co/x', site: 'none', kind: 'page', candidates: [] }));
