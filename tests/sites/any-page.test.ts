import { describe, expect, test } from 'vitest';

import { anyPage } from '@/utils/sites/any-page';
import { documentOf } from '../pages/document-of';

const url = new URL('https://ada.example/me/');
const BADGE = 'https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const badge = `<a href="${BADGE}">Cloud Basics</a>`;

const readOn = (body: string, title = '') =>
  anyPage.read(
    documentOf(
      `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
    ),
    url,
  );

const nameOn = (body: string, title?: string) => readOn(body, title).candidates[0]?.name;

const block = (json: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const ada = { '@type': 'Person', name: 'Ada Lovelace' };

describe('the person that a page is about', () => {
  test.each([
    ['a person in JSON-LD', block(ada)],
    [
      'the subject of a profile page',
      block({ '@type': 'ProfilePage', mainEntity: ada }) +
        block({ '@type': 'Person', name: 'Site Owner' }),
    ],
    [
      'the subject of a profile page, by reference',
      block({
        '@graph': [
          { '@type': 'ProfilePage', about: { '@id': '#ada' } },
          { ...ada, '@id': '#ada' },
          { '@type': 'Person', name: 'X' },
        ],
      }),
    ],
    [
      'a person in microdata',
      '<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Lovelace</b></div>',
    ],
    [
      'a profile page in microdata',
      '<div itemscope itemtype="https://schema.org/ProfilePage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Lovelace</b></div></div>',
    ],
    [
      'a person in RDFa',
      '<div vocab="https://schema.org/" typeof="Person"><b property="name">Ada Lovelace</b></div>',
    ],
    ['a card', '<p class="h-card"><b class="p-name">Ada Lovelace</b>, countess</p>'],
    ['a card of one word', '<a class="h-card" href="/me/">Ada Lovelace</a>'],
    ['an old card', '<p class="vcard"><b class="fn">Ada Lovelace</b></p>'],
    [
      'the card of this address among several',
      '<p class="h-card"><a class="p-name u-url" href="/he/">Charles Babbage</a></p><p class="h-card"><a class="p-name u-url" href="https://ada.example/me/">Ada Lovelace</a></p>',
    ],
  ])('is %s', (_, body) => {
    expect(nameOn(body)).toBe('Ada Lovelace');
    expect(readOn(body).kind).toBe('profile');
  });

  test.each([
    ['an article’s author', block({ '@type': 'NewsArticle', author: ada })],
    ['the site’s author beside an article', block({ '@graph': [{ '@type': 'BlogPosting' }, ada] })],
    ['one of two people', block([ada, { '@type': 'Person', name: 'Charles Babbage' }])],
    ['one of two cards', '<p class="h-card">Ada Lovelace</p><p class="h-card">Charles Babbage</p>'],
    ['a heading without a badge', '<h1>Ada Lovelace</h1>'],
    [
      'an organisation with a profile page',
      block({
        '@type': 'ProfilePage',
        mainEntity: { '@type': 'Organization', name: 'Lovelace Ltd' },
      }),
    ],
    ['a person without a name', block({ '@type': 'Person', url: '/' })],
  ])('is not %s', (_, body) => expect(readOn(body, 'Ada Lovelace').candidates).toEqual([]));

  test.each([
    'Ada Lovelace',
    'Augusta Ada King',
    'María José de la Cruz',
    'Jean-Luc O’Neill',
    'Ludwig van Beethoven',
    'J. R. R. Tolkien',
    'Łukasz Żółć',
    '山田 太郎',
    '王小明',
    'أحمد بن علي',
    'Анна Каренина',
  ])('is the heading that looks like a name, with a badge beside it: %s', (name) =>
    expect(nameOn(`<h1>${name}</h1>${badge}`, `${name} – Home`)).toBe(name),
  );

  test.each([
    'Digital Badges',
    'My Certificates',
    'About Us',
    'Our Team',
    'Welcome',
    'verified credentials',
    'AWS',
    '10 Badges To Earn',
    'How to earn a badge',
    'University of Somewhere',
    'Contact',
    'Cloud Migration Services',
    'Harbour Freight Solutions',
    'Lovelace Consulting GmbH',
    'Ada Lovelace and five others are here',
  ])('is not a heading that does not: %s', (heading) =>
    expect(nameOn(`<h1>${heading}</h1>${badge}`, heading)).toBeUndefined(),
  );

  test('is not a heading that the title does not say', () =>
    expect(nameOn(`<h1>Ada Lovelace</h1>${badge}`, 'Latest posts')).toBeUndefined());

  test.each([
    ['a guest’s card', '<p class="vcard"><b class="fn">Acme GmbH</b></p>'],
    ['another’s page on the site', '<p class="h-card"><a href="/bob/">Bob Stone</a></p>'],
    ['the site’s account', block({ '@type': ['Person', 'Organization'], name: 'admin' })],
    ['the site’s owner', block({ '@type': ['Person', 'Organization'], name: 'Bob Stone' })],
  ])('is whom the heading names, and not %s', (_, other) =>
    expect(nameOn(`<h1>Ada Lovelace</h1>${badge}${other}`, 'Ada Lovelace')).toBe('Ada Lovelace'),
  );

  test.each([
    ['the person in JSON-LD', block(ada), 'Ada Lovelace'],
    [
      'the site’s owner by the same name',
      block({ '@type': ['Person', 'Organization'], name: 'Ada King Lovelace' }),
      'Ada King Lovelace',
    ],
    ['the card of the whole site', '<a class="h-card" href="/">Ada Lovelace</a>', 'Ada Lovelace'],
  ])('is %s, whatever heads the page', (_, said, name) => {
    const heading = name === 'Ada Lovelace' ? 'Winning Chess' : 'Ada Lovelace';
    expect(nameOn(`<h1>${heading}</h1>${badge}${said}`, heading)).toBe(name);
  });

  test('is called by given and family name', () =>
    expect(nameOn(block({ '@type': 'Person', givenName: 'Ada', familyName: 'Lovelace' }))).toBe(
      'Ada Lovelace',
    ));

  test.each([
    ['Hi, I’m Ada Lovelace 👋', 'Ada Lovelace'],
    ["Hello there! I'm Ada Lovelace", 'Ada Lovelace'],
    ['Hallo, ich bin Jo Reed', 'Jo Reed'],
    ['Je suis Jean Moreau', 'Jean Moreau'],
    ["Jan van 't Hof", "Jan van 't Hof"],
    ['Carl af Ugglas', 'Carl af Ugglas'],
    ['Anna zur Linde', 'Anna zur Linde'],
  ])('is read out of “%s”', (heading, name) =>
    expect(nameOn(`<h1>${heading}</h1>${badge}`, `${name} – Home`)).toBe(name),
  );

  test('is called without titles after the name', () =>
    expect(nameOn(`<h1>Ada Lovelace, PhD</h1>${badge}`, 'Ada Lovelace')).toBe('Ada Lovelace'));
});

describe('the badges of a page', () => {
  const card = '<p class="h-card"><b class="p-name">Ada Lovelace</b></p>';

  test('are somebody’s, also where it names nobody', () => {
    expect(readOn(badge)).toMatchObject({
      kind: 'page',
      candidates: [{ key: url.href, emails: [] }],
    });
    expect(readOn(badge).candidates[0]).not.toHaveProperty('name');
  });

  test('are nobody’s where there are none', () =>
    expect(readOn('<p>x</p>').candidates).toEqual([]));

  test.each([
    ['navigation', `<nav>${badge}</nav>`],
    ['aside', `<aside>${badge}</aside>`],
    ['footer', `<footer>${badge}</footer>`],
    ['complementary part', `<div role="complementary">${badge}</div>`],
    [
      'other person’s card',
      `<p class="h-card"><a class="p-name u-url" href="/he/">Charles</a> ${badge}</p>`,
    ],
    ['comment', `<div class="comment">${badge}</div>`],
    [
      'person mentioned',
      `<div itemscope itemtype="https://schema.org/Person" itemprop="knows">${badge}</div>`,
    ],
  ])('are not the person’s in a page’s %s', (_, part) => {
    const own =
      '<p class="h-card"><a class="p-name u-url" href="https://ada.example/me/">Ada Lovelace</a></p>';
    expect(readOn(own + part).candidates).toMatchObject([{ name: 'Ada Lovelace', badgeLinks: [] }]);
  });

  test('are the person’s in an aside that holds the person’s card', () =>
    expect(readOn(`<aside>${card}${badge}</aside>`).candidates[0]?.badgeLinks).toHaveLength(1));

  test.each(['<aside>', '<div role="banner">', '<article class="page comments-off">'])(
    'are the person’s in what holds the heading with the name: %s',
    (part) =>
      expect(
        nameOn(`${part}<h1>Ada Lovelace</h1>${badge}</article></div></aside>`, 'Ada Lovelace'),
      ).toBe('Ada Lovelace'),
  );

  test.each([
    'MSc Computing, University of Manchester',
    'Maria Sanchez – certifications',
    'Bewerbungsunterlagen und Zertifikate',
    'Google Ads & Advertising certificates',
    'Promoted to Senior Engineer, 2024',
    'Employer-sponsored training',
    'Publicidad y marketing digital',
    'Kennenlernen: Zertifikate',
  ])('are the person’s under “%s”', (heading) =>
    expect(
      readOn(`${card}<section><h2>${heading}</h2>${badge}</section>`).candidates[0]?.badgeLinks,
    ).toHaveLength(1),
  );

  test.each([
    'Sponsored',
    'Promoted posts',
    'Advertisement',
    'Anzeige',
    'Werbung',
    'Publicité',
    'Personen, die Sie vielleicht kennen',
    'Personen, die Sie kennen könnten',
    'Potrebbe interessarti anche',
    '3 comments',
  ])('are not the person’s under “%s”', (heading) =>
    expect(
      readOn(`${card}<section><h2>${heading}</h2>${badge}</section>`).candidates[0]?.badgeLinks,
    ).toEqual([]),
  );

  test.each([
    ['that is open for comments', '<div class="comments-open">'],
    ['that has none', '<div class="post no-comments">'],
    ['that holds the page’s heading', '<div class="with-comments"><h1>My journey</h1>'],
    ['of sponsors that holds it', '<div class="sponsors-on"><h1>My journey</h1>'],
  ])('are the person’s in a part %s', (_, part) =>
    expect(readOn(`${card}${part}${badge}</div>`).candidates[0]?.badgeLinks).toHaveLength(1),
  );

  test('are the person’s in an aside with the name that the page declares', () =>
    expect(
      readOn(`${block(ada)}<aside><h1>Ada Lovelace</h1>${badge}</aside>`, 'Ada Lovelace')
        .candidates[0]?.badgeLinks,
    ).toHaveLength(1));

  test('are no posting’s person’s', () =>
    expect(readOn(block([{ '@type': 'JobPosting', title: 'Analyst' }, ada]))).toMatchObject({
      kind: 'posting',
      candidates: [],
    }));

  test('are read from the page’s own base', () => {
    const html = `<!doctype html><html><head><base href="https://other.example/a/"></head><body><a href="badge.json">x</a></body></html>`;
    expect(anyPage.read(documentOf(html), url).candidates[0]?.badgeLinks[0]?.href).toBe(
      'https://other.example/a/badge.json',
    );
  });
});

describe('the e-mail addresses of a person', () => {
  const emailsOn = (body: string) => readOn(block(ada) + body).candidates[0]?.emails;

  test.each([
    [
      'without a subject',
      '<a href="mailto:ada@example.org?subject=Hi&amp;body=x">x</a>',
      ['ada@example.org'],
    ],
    [
      'each once',
      '<a href="MAILTO:ada@example.org">x</a><a href="mailto:ada@example.org">y</a>',
      ['ada@example.org'],
    ],
    [
      'several in one link',
      '<a href="mailto:ada@example.org, l@example.org">x</a>',
      ['ada@example.org', 'l@example.org'],
    ],
    ['with an escaped sign', '<a href="mailto:ada%40example.org">x</a>', ['ada@example.org']],
    [
      'no more than twenty',
      Array.from({ length: 30 }, (_, n) => `<a href="mailto:a${n}@example.org">x</a>`).join(''),
      Array.from({ length: 20 }, (_, n) => `a${n}@example.org`),
    ],
    ['not the webmaster’s', '<footer><a href="mailto:webmaster@example.org">x</a></footer>', []],
    ['not a hidden one', '<p hidden><a href="mailto:trap@example.org">x</a></p>', []],
    [
      'not what is none',
      '<a href="mailto:">x</a><a href="mailto:?to=a">y</a><a href="mailto:ada at example">z</a>',
      [],
    ],
  ])('are read %s', (_, body, emails) => expect(emailsOn(body)).toEqual(emails));
});
