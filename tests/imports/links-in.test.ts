import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isProfile, linksIn, textBeside } from '@/utils/imports/links-in';

const ONE = 'https://one.example/b/1';
const TWO = 'https://two.example/b/2?x=1#y';

describe('links in a text', () => {
  test.each([
    [ONE, [ONE]],
    [`${ONE} ${TWO}`, [ONE, TWO]],
    [`${ONE},${TWO}`, [ONE, TWO]],
    [`${ONE};${TWO}`, [ONE, TWO]],
    [`${ONE}\n${TWO}`, [ONE, TWO]],
    [`See ${ONE}, and (${TWO}).`, [ONE, TWO]],
    [`<a href="${ONE}">badge</a>`, [ONE]],
    [`[badge](${ONE})`, [ONE]],
    [`${ONE} ${ONE}`, [ONE]],
    ['https://one.example/b/(1)', ['https://one.example/b/(1)']],
    ['https://one.example/b/a,b', ['https://one.example/b/a,b']],
    ['www.credly.com/badges/1', ['https://www.credly.com/badges/1']],
    ['credly.com/badges/1', ['https://credly.com/badges/1']],
    ['http://one.example/b/1', ['http://one.example/b/1']],
    ['amara@people.example', []],
    ['Node.js, v2.0', []],
    ['', []],
  ])('of %j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  test('are found however many stand there and whatever keeps them apart', () => {
    const addresses = fc.uniqueArray(fc.webUrl({ validSchemes: ['https'] }), { maxLength: 8 });
    const plain = addresses.map((links) => links.filter((link) => /^[\w:/.-]*\w$/u.test(link)));
    fc.assert(
      fc.property(plain, fc.constantFrom(' ', ', ', '; ', '\n', ',', ' | '), (links, between) => {
        expect(linksIn(links.join(between))).toEqual(links);
      }),
    );
  });
});

test.each([
  [`Amara Lindqvist, ${ONE}`, 'Amara Lindqvist'],
  [`Amara Lindqvist: ${ONE} ${TWO}`, 'Amara Lindqvist'],
  [`- Amara Lindqvist (${ONE})`, 'Amara Lindqvist'],
  [`${ONE}; ${TWO}`, ''],
])('what stands beside the links of %j', (text, rest) => {
  expect(textBeside(text)).toBe(rest);
});

test.each([
  ['https://www.linkedin.com/in/amara', true],
  ['https://de.linkedin.com/in/amara/', true],
  ['https://github.com/amara', true],
  ['https://github.com/amara/badges/blob/main/1.json', false],
  [ONE, false],
  ['no address', false],
])('%s is a profile: %s', (address, is) => {
  expect(isProfile(address)).toBe(is);
});
