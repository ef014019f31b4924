import { describe, expect, test } from 'vitest';
import { badgeLinkOf } from '@/utils/providers';
import type { Examples } from '@/utils/providers/provider';
import { badgeLinksAmong } from '@/utils/sites/reading/badge-links';
import { likelyBadgesIn, likelyLinksIn } from '@/utils/sites/reading/hiding-places';
import { documentOf } from '../pages/document-of';

const base = 'https://page.example/people/ada/';
const ID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const BADGE = `https://www.credly.com/badges/${ID}`;

const readIn = (html: string) => {
  const document = documentOf(`<!doctype html><html><body>${html}</body></html>`);
  return badgeLinksAmong(likelyBadgesIn(document), { base });
};

const addressesIn = (html: string) => readIn(html).badgeLinks.map(({ href }) => href);

/** Those that a page's script takes for badge links: what nobody holds is none of its business. */
const everyExample = Object.values(
  import.meta.glob<{ examples?: Examples }>('/utils/providers/*.ts', { eager: true }),
)
  .flatMap(({ examples }) => examples?.matches ?? [])
  .filter((href) => badgeLinkOf({ href, text: '' }));

describe('the first look at a link', () => {
  test.each(everyExample)('lets pass %s', (href) =>
    expect(likelyLinksIn(documentOf(`<a href="${href}">x</a>`))).toHaveLength(1),
  );
  test.each(everyExample)('lets pass %s inside a redirector', (href) => {
    const wrapped = `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(href)}`;
    expect(likelyLinksIn(documentOf(`<a href="${wrapped}">x</a>`))).toHaveLength(1);
  });
});

describe('a badge link', () => {
  test('bears the address that it leads to, whatever is wrapped around it', () => {
    const found = `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(BADGE)}&urlhash=x`;
    expect(readIn(`<a href="${found}">Cloud Basics</a>`).badgeLinks).toEqual([
      { href: BADGE, text: 'Cloud Basics' },
    ]);
  });

  test.each([
    ['from the page', '../badges/7.json', 'https://page.example/people/badges/7.json'],
    ['from the host', '/badges/7.json', 'https://page.example/badges/7.json'],
    ['without a scheme', '//issuer.example/badges/7.json', 'https://issuer.example/badges/7.json'],
    [
      'in capitals',
      'HTTPS://WWW.CREDLY.COM/badges/1F0C2D3E-4A5B-4C6D-8E7F-90A1B2C3D4E5',
      'https://www.credly.com/badges/1F0C2D3E-4A5B-4C6D-8E7F-90A1B2C3D4E5',
    ],
    ['with spaces around it', `  ${BADGE}\n`, BADGE],
  ])('is read %s', (_, href, address) =>
    expect(addressesIn(`<a href="${href}">x</a>`)).toEqual([address]),
  );

  test('stands once, however often it is linked', () =>
    expect(
      addressesIn(
        `<a href="${BADGE}">x</a><a href="${BADGE}/public_url">y</a><a href="${BADGE}?trk=z">z</a>`,
      ),
    ).toEqual([BADGE]));

  test.each([
    ['its own words', '<b>Cloud</b> Basics', 'Cloud Basics'],
    ['the picture’s words', '<img alt="Cloud Basics" src="data:,">', 'Cloud Basics'],
    ['nothing', '<img src="data:,">', ''],
    ['no more than 500 characters', 'x'.repeat(600), 'x'.repeat(500)],
  ])('says %s', (_, inside, text) =>
    expect(readIn(`<a href="${BADGE}">${inside}</a>`).badgeLinks[0]?.text).toBe(text),
  );

  test.each([
    [
      'a part of a picture',
      `<map name="m"><area href="${BADGE}" alt="Cloud Basics"></map>`,
      'Cloud Basics',
    ],
    [
      'a drawing',
      `<svg><a xlink:href="${BADGE}"><text>Cloud Basics</text></a></svg>`,
      'Cloud Basics',
    ],
    ['a drawing of today', `<svg><a href="${BADGE}"><text>Cloud</text></a></svg>`, 'Cloud'],
    [
      'a frame that is not loaded yet',
      `<iframe src="about:blank" data-src="//www.credly.com/embedded_badge/${ID}" title="Cloud"></iframe>`,
      'Cloud',
    ],
  ])('is read in %s', (_, html, text) =>
    expect(readIn(html).badgeLinks).toEqual([{ href: BADGE, text }]),
  );

  test.each([
    'https://shop.example/gift-certificates/1.json',
    'https://acme.okta.com/oauth/credentials/0oa123',
    'https://console.cloud.example/apis/credentials/oauthclient/123',
    'https://github.com/acme/app/blob/main/config/credentials1.json',
    'https://gitlab.com/acme/app/-/blob/main/certs/cert1.json',
  ])('of nobody known is not at an address of keys, code or presents: %s', (href) =>
    expect(addressesIn(`<a href="${href}">x</a>`)).toEqual([]),
  );

  test.each([
    'https://issuer.example/api/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://issuer.example/api/v1/assertions/7.json',
    'https://issuer.example/api/credentials/123',
    'https://issuer.example/assertions/2041',
    'https://github.com/acme/badges/raw/main/badge1.json',
  ])('of nobody known may be at %s', (href) =>
    expect(addressesIn(`<a href="${href}">x</a>`)).toEqual([href]),
  );

  test.each([
    ['a hidden part', `<div hidden><p><a href="${BADGE}">x</a></p></div>`],
    ['a part hidden until it is found', `<div hidden="until-found"><a href="${BADGE}">x</a></div>`],
    [
      'a part kept from assistive technology',
      `<div aria-hidden="true"><a href="${BADGE}">x</a></div>`,
    ],
    ['a part that is not displayed', `<div style="display:none"><a href="${BADGE}">x</a></div>`],
    [
      'a part that is not displayed, in other words',
      `<div style="color: red; DISPLAY: none"><a href="${BADGE}">x</a></div>`,
    ],
    ['a link hidden itself', `<a hidden href="${BADGE}">x</a>`],
    ['a template', `<template><a href="${BADGE}">x</a></template>`],
    ['a part for those without scripts', `<noscript><a href="${BADGE}">x</a></noscript>`],
    ['a frame', `<iframe src="https://ads.example/"><a href="${BADGE}">x</a></iframe>`],
    ['a script', `<script>document.write('<a href="${BADGE}">x</a>')</script>`],
    ['a comment', `<!-- <a href="${BADGE}">x</a> -->`],
    ['a link without an address', `<a name="${BADGE}">${BADGE}</a>`],
    ['an address too long', `<a href="${BADGE}?x=${'y'.repeat(4_000)}">x</a>`],
  ])('is not read in %s', (_, html) => expect(readIn(html).badgeLinks).toEqual([]));

  test('is read where a hidden one leads to the same', () =>
    expect(addressesIn(`<p hidden><a href="${BADGE}">x</a></p><a href="${BADGE}">y</a>`)).toEqual([
      BADGE,
    ]));
});

describe('very many links', () => {
  const badge = (number: number) =>
    `<a href="https://www.credly.com/badges/00000000-0000-4000-8000-${String(number).padStart(12, '0')}">${number}</a>`;
  const badges = (count: number) =>
    Array.from({ length: count }, (_, number) => badge(number)).join('');

  test('S12: are reported up to 200', () =>
    expect(readIn(badges(200))).not.toHaveProperty('truncatedFrom'));
  test('are counted beyond that', () => {
    const { badgeLinks, truncatedFrom } = readIn(badges(1_000));
    expect([badgeLinks.length, badgeLinks.at(-1)?.text, truncatedFrom]).toEqual([
      200,
      '199',
      1_000,
    ]);
  });
});
