import { describe, expect, test } from 'vitest';

import { PageReading } from '@/utils/model/page';
import { siteAt, sites } from '@/utils/sites';
import { documentOf, savedPages } from '../pages/saved-pages';

describe.each(savedPages)('the saved page $name', ({ html, expected }) => {
  const url = new URL(expected.url);
  const shown = html.replaceAll('&amp;', '&');

  test('is read exactly', () => expect(siteAt(url).read(documentOf(html), url)).toEqual(expected));

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

  test('is claimed by one site beside the one that takes any page', () =>
    expect(sites.filter(({ matches }) => matches(url)).map(({ id }) => id)).toEqual([
      ...new Set([expected.site, 'any-page']),
    ]));

  test.each(sites)('gives $id nothing that does not stand on it', ({ read }) => {
    const reading = read(documentOf(html), url);
    for (const { name, emails, badgeLinks } of reading.candidates) {
      if (name) expect(shown).toContain(name);
      for (const email of emails) expect(shown).toContain(email);
      for (const { found } of badgeLinks) expect(shown).toContain(`href="${found}"`);
    }
    expect(PageReading.safeParse(reading).error).toBeUndefined();
  });
});
