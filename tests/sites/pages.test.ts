import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { PageReading } from '@/utils/model/page';
import { siteAt, sites } from '@/utils/sites';
import { received } from '@/utils/sites/received';
import { documentOf } from '../pages/document-of';
import { savedPages } from '../pages/saved-pages';

/** These take every page of their family that no other site of it does. */
const REST = ['profile-host', 'any-page'];

describe.each(savedPages)('the saved page $name', ({ html, expected }) => {
  const url = new URL(expected.url);
  const shown = unescaped(html.replaceAll('&amp;', '&'));
  const inWords = shown.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, ' ');

  test('is read exactly', () =>
    expect(received(siteAt(url).read(documentOf(html), url))).toEqual(expected));

  test('is read in the shape that the page may report', () =>
    expect(PageReading.safeParse(siteAt(url).read(documentOf(html), url)).error).toBeUndefined());

  test('is read without a badge of anybody else, or one that nobody sees', () =>
    expect(JSON.stringify(siteAt(url).read(documentOf(html), url))).not.toContain('99999999'));

  test('stays the same page', () => {
    const document = documentOf(html);
    const before = document.toString();
    siteAt(url).read(document, url);
    expect(document.toString()).toBe(before);
  });

  test('is claimed by one site beside those that take what is left', () =>
    expect(
      sites.filter(({ id, matches }) => matches(url) && !REST.includes(id)).map(({ id }) => id),
    ).toEqual([expected.site].filter((id) => !REST.includes(id))));

  test.each(sites)('gives $id nothing that does not stand on it', ({ read }) => {
    const reading = read(documentOf(html), url);
    for (const { name, emails, badgeLinks } of received(reading).candidates) {
      if (name) expect(inWords).toContain(name);
      for (const email of emails) expect(shown).toContain(email);
      // An embed has the id alone.
      for (const { href, id } of badgeLinks)
        expect([new URL(href).pathname, id].filter((each) => shown.includes(each))).not.toEqual([]);
    }
    expect(PageReading.safeParse(reading).error).toBeUndefined();
  });
});

describe('any page at all', () => {
  const piece = fc.constantFrom(
    '<main>',
    '</main>',
    '<section>',
    '</section>',
    '<aside>',
    '<h1>Ada Lovelace</h1>',
    '<h2>Licenses</h2>',
    '<li>',
    '<title>Ada Lovelace | LinkedIn</title>',
    '<form name="head">',
    '</form>',
    '<p class="h-card">',
    '<b class="p-name">',
    '<a href="https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5">',
    '<a href="badge.json">',
    '<a href="mailto:a@b.example">',
    '<a href="/in/other/">',
    `<a href="https://b.example/badges/${'x'.repeat(5_000)}.json">`,
    '</a>',
    'x'.repeat(700),
    '<div itemscope itemtype="https://schema.org/JobPosting">',
    '<b itemprop="title description constructor __proto__">',
    '<div typeof="Person"><b property="name">Ada</b>',
    '<script type="application/ld+json">{"@type":"JobPosting","title":["A",{"name":7}],"__proto__":{"@type":"Person"}}</script>',
    '<script type="application/ld+json">[[[{"@type":["Person"],"name":{"name":"Ada"},"url":"//["}]]]</script>',
    '<script type="application/ld+json">{"@graph":[null,1,"x",{"@id":"#a","about":{"@id":"#a"},"name":{"@id":"#a"}}]}</script>',
  );
  const address = fc.constantFrom(
    'https://www.linkedin.com/in/ada/',
    'https://www.linkedin.com/in/ada/details/certifications/',
    'https://www.linkedin.com/talent/profile/AEMAAB7qXk0B',
    'https://www.linkedin.com/jobs/view/4012345678/',
    'https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6071',
    'https://boards.greenhouse.io/x/jobs/1',
    'https://jobs.ashbyhq.com/%E0%A4%A/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://ada.example/',
    `https://ada.example/?${'x'.repeat(5_000)}`,
    'data:text/html,x',
    'about:blank',
    'file:///home/ada.html',
  );

  test('is read in the shape that the page may report', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }),
        address,
        (pieces, href) => {
          const url = new URL(href);
          const document = documentOf(
            `<!doctype html><html><body>${pieces.join('')}</body></html>`,
          );
          for (const { read } of sites)
            expect(PageReading.safeParse(read(document, url)).error).toBeUndefined();
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  test('is read in good time when its JSON runs in circles', () => {
    const members = [
      'name',
      'about',
      'recognizedBy',
      'credentialCategory',
      'addressLocality',
      'addressRegion',
      'codeValue',
    ];
    const node = (id: number) => ({
      '@id': `#${id}`,
      '@type': ['JobPosting', 'Person'],
      title: { '@id': '#0' },
      ...Object.fromEntries(members.map((name) => [name, { '@id': `#${(id + 1) % 20}` }])),
    });
    const json = JSON.stringify({ '@graph': Array.from({ length: 20 }, (_, id) => node(id)) });
    const url = new URL('https://ada.example/');
    const document = documentOf(
      `<html><body><script type="application/ld+json">${json}</script></body></html>`,
    );
    expect(siteAt(url).read(document, url).candidates).toEqual([]);
  });
});

/** A wrapped address spells its target in escapes. */
function unescaped(html: string): string {
  return html.replace(/%2F/giu, '/');
}
