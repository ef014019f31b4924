import { describe, expect, test } from 'vitest';

import { anyPage } from '@/utils/sites/any-page';
import { receivedLinks } from '@/utils/sites/received';
import { documentOf } from '../pages/document-of';

const url = new URL('https://ada.example/me/');
const ID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const BADGE = `https://www.credly.com/badges/${ID}`;
const ASSERTION = 'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu';

const readOn = (body: string, head = '') =>
  anyPage.read(
    documentOf(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
    url,
  );

const badgesOn = (body: string, head?: string) =>
  readOn(body, head).candidates[0]?.badgeLinks ?? [];
const addressesOn = (body: string, head?: string) =>
  receivedLinks(badgesOn(body, head)).map(({ href }) => href);

describe('a badge hides', () => {
  test.each([
    ['in a link', `<a href="${BADGE}">x</a>`, BADGE],
    [
      'behind a redirect',
      `<a href="https://www.linkedin.com/redir/redirect/?url=${encodeURIComponent(BADGE)}">x</a>`,
      BADGE,
    ],
    ['in Credly’s embed', `<div data-share-badge-id="${ID}"></div>`, BADGE],
    [
      'in Credly’s embed that names its host',
      `<div data-share-badge-id="${ID}" data-share-badge-host="https://www.credly.com"></div>`,
      BADGE,
    ],
    [
      'in the frame of Credly’s embed',
      `<iframe title="View my verified achievement" src="//www.credly.com/embedded_badge/${ID}"></iframe>`,
      BADGE,
    ],
    [
      'in Badgr’s quotation',
      `<blockquote class="badgr-badge"><a href="${ASSERTION}?identity__email=a%40b.example"><img src="${ASSERTION}/image"></a><p>Welding I</p></blockquote>`,
      ASSERTION,
    ],
    [
      'in Badgr’s frame',
      `<iframe src="${ASSERTION}?embedVersion=1"></iframe>`,
      `${ASSERTION}?embedVersion=1`,
    ],
    ['in Badgr’s picture', `<img alt="Welding I" src="${ASSERTION}/image">`, `${ASSERTION}/image`],
    [
      'in a baked picture',
      '<img alt="Welding I" src="https://guild.example/baked/welding.png">',
      'https://guild.example/baked/welding.png',
    ],
    [
      'in a baked drawing',
      '<img alt="Welding I" src="/badges/welding-baked.svg">',
      'https://ada.example/badges/welding-baked.svg',
    ],
    [
      'in an open shadow root',
      `<div><template shadowrootmode="open"><a href="${BADGE}">x</a></template></div>`,
      BADGE,
    ],
    [
      'in a shadow root’s shadow root',
      `<a-b><template shadowrootmode="open"><c-d><template shadowrootmode="open"><a href="${BADGE}">x</a></template></c-d></template></a-b>`,
      BADGE,
    ],
  ])('%s', (_, body, address) => expect(addressesOn(body)).toEqual([address]));

  test.each([
    ['alone', `<p>${BADGE}</p>`],
    ['in a sentence', `<p>See ${BADGE}. It is mine</p>`],
    ['in brackets', `<p>Cloud Basics (${BADGE})</p>`],
    ['without its scheme', `<p>My badge: www.credly.com/badges/${ID}</p>`],
    ['on a line of its own', `<pre>Badges:\n${BADGE}\n</pre>`],
  ])('in plain text, %s', (_, body) => expect(addressesOn(body)).toEqual([BADGE]));

  test('in a person’s credentials in JSON-LD, whatever their address', () => {
    const credential = {
      '@type': 'EducationalOccupationalCredential',
      name: 'Welding I',
      url: 'https://guild.example/welders/ada',
    };
    const person = { '@type': 'Person', name: 'Ada Lovelace', hasCredential: [credential] };
    expect(
      badgesOn(`<script type="application/ld+json">${JSON.stringify(person)}</script>`),
    ).toMatchObject([{ href: 'https://guild.example/welders/ada', text: 'Welding I' }]);
  });

  test('in a credential in JSON-LD that is nobody’s in words, by a provider’s address', () =>
    expect(
      addressesOn(
        `<script type="application/ld+json">{"@type":"EducationalOccupationalCredential","url":"${BADGE}"}</script>`,
      ),
    ).toEqual([BADGE]));

  test('in a person’s credentials in microdata', () =>
    expect(
      addressesOn(
        `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada</b><p itemprop="hasCredential" itemscope itemtype="https://schema.org/EducationalOccupationalCredential"><a itemprop="url" href="https://guild.example/w/1"><b itemprop="name">W</b></a></p></div>`,
      ),
    ).toEqual(['https://guild.example/w/1']));

  test.each([
    'application/ld+json',
    'application/json',
    'application/vc+ld+json',
    'application/jwt',
  ])('in the page’s head, as %s', (type) =>
    expect(
      addressesOn('', `<link rel="alternate" type="${type}" href="/credentials/7.json">`),
    ).toEqual(['https://ada.example/credentials/7.json']),
  );
});

describe('what it is called', () => {
  test.each([
    [
      'in a quotation, by its first line',
      `<blockquote class="badgr-badge"><a href="${ASSERTION}"><img src="x"></a><p>Welding I</p></blockquote>`,
      'Welding I',
    ],
    [
      'in a picture, by its description',
      `<img alt="Welding I" src="${ASSERTION}/image">`,
      'Welding I',
    ],
    ['in text, by the rest of the line', `<p>Welding I: ${BADGE}</p>`, 'Welding I'],
    ['in a frame, by its title', `<iframe title="Welding I" src="${BADGE}"></iframe>`, 'Welding I'],
  ])('%s', (_, body, text) => expect(badgesOn(body)[0]?.text).toBe(text));
});

describe('no badge is', () => {
  test.each([
    ['a picture on its own', '<img src="https://guild.example/badges/welding.png">'],
    [
      'Credly’s picture, whose id is not the badge’s',
      `<img src="https://images.credly.com/images/${ID}/image.png">`,
    ],
    [
      'Badgr’s picture of a badge class',
      '<img src="https://api.badgr.io/public/badges/Ab3dEf-hIjKlMn0pQ_RsTu/image">',
    ],
    [
      'an embed of another host',
      `<div data-share-badge-id="${ID}" data-share-badge-host="https://credly.com.evil.example"></div>`,
    ],
    ['an embed without an id', '<div data-share-badge-id=""></div>'],
    ['an embed that climbs', '<div data-share-badge-id="../users/eve"></div>'],
    [
      'a frame of nobody we know',
      '<iframe src="https://ads.example/credentials/1234567"></iframe>',
    ],
    ['an address cut short', `<p>https://guild.example/credentials/2024-we…</p>`],
    ['what a link says of itself', `<a href="https://evil.example/">${BADGE}</a>`],
    ['what somebody may type', `<textarea>${BADGE}</textarea>`],
    ['what a script says', `<script>const badge = '${BADGE}';</script>`],
    ['a sentence with a host like a badge’s', '<p>we.certify/everything 7</p>'],
    ['a feed', ''],
    ['a document of the site', '<a href="/api/openapi.json">API</a><a href="package.json">x</a>'],
    ['a page about credentials', '<a href="https://uni.example/credentials/nursing/">Nursing</a>'],
    ['a template for who asks', `<template><a href="${BADGE}">x</a></template>`],
    [
      'a credential described by no address',
      '<script type="application/ld+json">{"@type":"EducationalOccupationalCredential","name":"BSc"}</script>',
    ],
    [
      'an exam that the page describes',
      '<script type="application/ld+json">{"@type":"EducationalOccupationalCredential","url":"https://uni.example/exams/bsc"}</script>',
    ],
    [
      'another person’s credential',
      '<script type="application/ld+json">[{"@type":"Person","name":"A"},{"@type":"Person","name":"B","hasCredential":{"url":"https://x.example/1"}}]</script>',
    ],
  ])('%s', (_, body) =>
    expect(
      badgesOn(
        body,
        '<link rel="alternate" type="application/feed+json" href="/badge-news-1.json"><link rel="manifest" href="/badges-7.json">',
      ),
    ).toEqual([]),
  );

  test.each([
    ['navigation', `<nav>${BADGE}</nav>`],
    [
      '“people also viewed”',
      `<section><h2>People also viewed</h2><img src="${ASSERTION}/image"></section>`,
    ],
    ['an advertisement', `<ins class="adsbygoogle"><iframe src="${BADGE}"></iframe></ins>`],
    ['a sponsored part', `<section><h3>Sponsored</h3><a href="${BADGE}">x</a></section>`],
    ['a comment', `<div class="comment">${BADGE}</div>`],
    [
      'a comment’s shadow root',
      `<div class="comment"><p><template shadowrootmode="open">${BADGE}</template></p></div>`,
    ],
  ])('what stands in %s', (_, body) => expect(badgesOn(body)).toEqual([]));
});

describe('S20: hidden badges', () => {
  test.each([
    ['a link', `<p hidden><a href="${BADGE}">x</a></p>`],
    ['a text', `<p style="display:none">${BADGE}</p>`],
    ['an embed', `<div aria-hidden="true"><b data-share-badge-id="${ID}"></b></div>`],
    ['a frame', `<iframe hidden src="${BADGE}"></iframe>`],
    ['a picture', `<img hidden src="${ASSERTION}/image">`],
    [
      'what lies in a hidden host’s shadow root',
      `<div hidden><p><template shadowrootmode="open"><a href="${BADGE}">x</a></template></p></div>`,
    ],
  ])('are counted and left out: %s', (_, body) =>
    expect(readOn(body)).toMatchObject({ kind: 'page', candidates: [], hidden: 1 }),
  );

  test('are not counted where a reader sees them elsewhere', () =>
    expect(readOn(`<p hidden>${BADGE}</p><p>${BADGE}</p>`)).not.toHaveProperty('hidden'));
});
