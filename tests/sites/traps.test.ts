import { describe, expect, test } from 'vitest';

import { siteAt } from '@/utils/sites';
import { partedTitle } from '@/utils/sites/reading/parted-title';
import { documentOf } from '../pages/document-of';
import { savedPages } from '../pages/saved-pages';

const pageOf = (name: string) => {
  const page = savedPages.find((each) => each.name === name);
  if (!page) throw new Error(`no saved page ${name}`);
  return page;
};

/** Reads a saved page after one change to it. */
function readOf(name: string, change = unchanged) {
  const { html, expected } = pageOf(name);
  const changed = change(html);
  if (change !== unchanged && changed === html) throw new Error(`${name} has nothing to change`);
  const url = new URL(expected.url);
  return siteAt(url).read(documentOf(changed), url);
}
const unchanged = (html: string) => html;

const personOf = (name: string, change = unchanged) => readOf(name, change).candidates[0];
const titleOf = (name: string, change = unchanged) => readOf(name, change).posting?.title?.value;
const companyOf = (name: string, change = unchanged) =>
  readOf(name, change).posting?.company?.value;

describe('LinkedIn without headings of the first rank and with hashed classes', () => {
  test('names the person by the first card', () => {
    expect(pageOf('linkedin-profile-2026').html).not.toContain('<h1');
    expect(personOf('linkedin-profile-2026')?.name).toBe('Ines Vanterpool');
  });
  test('names the person by the title where the card is missing, never by a drawing’s title', () =>
    expect(
      personOf('linkedin-profile-2026', (html) => html.replace(/componentkey="[^"]*Topcard"/u, ''))
        ?.name,
    ).toBe('Ines Vanterpool'));
});

test('LinkedIn’s doubled text of 2023 is read once', () =>
  expect(personOf('linkedin-profile-2023')?.badgeLinks[0]?.text).toBe(
    'Certified Welding Inspector',
  ));

describe('the one who looks', () => {
  const viewed = savedPages.filter(({ html }) => html.includes('Rowan Achterberg'));
  test('stands on pages of every shape', () => expect(viewed.length).toBeGreaterThan(5));
  test.each(viewed)('is nobody on $name', ({ html, expected }) => {
    const url = new URL(expected.url);
    expect(JSON.stringify(siteAt(url).read(documentOf(html), url))).not.toMatch(
      /Rowan|Achterberg/iu,
    );
  });
});

test('“2 of 14 read” is said with the address of the rest', () =>
  expect(personOf('linkedin-profile-2026')?.more).toEqual({
    read: 2,
    total: 14,
    href: 'https://www.linkedin.com/in/ines-vanterpool/details/certifications/',
  }));

describe('a redirect of LinkedIn', () => {
  const redirect = (address: string) => (html: string) =>
    html.replace(/<a aria-label="Show credential for AWS[^>]*>/u, `<a href="${address}">`);
  const firstOf = (address: string) =>
    personOf('linkedin-profile-2026', redirect(address))?.badgeLinks.map(({ href }) => href) ?? [];
  const target = 'https%3A%2F%2Fguild.example%2Fproof%2F1';

  test.each(['safety/go/', 'redir/redirect/'])('at %s leads on', (path) =>
    expect(firstOf(`https://www.linkedin.com/${path}?url=${target}&amp;urlhash=x`)).toContain(
      'https://guild.example/proof/1',
    ),
  );
  test.each([
    ['another host', `https://www.linkedin.com.evil.example/safety/go/?url=${target}`],
    ['another scheme', 'https://www.linkedin.com/safety/go/?url=javascript%3Aalert(1)'],
  ])('leads nowhere on %s', (_, address) =>
    expect(firstOf(address)).not.toContain('https://guild.example/proof/1'),
  );
  test('that wraps an ordinary link is no badge', () => {
    const { html } = pageOf('linkedin-profile-2026');
    expect(html.match(/safety\/go/gu)?.length).toBeGreaterThan(5);
    expect(JSON.stringify(personOf('linkedin-profile-2026'))).not.toContain(
      'vanterpool.example/notes',
    );
  });
});

test('a certificate without a link is no badge link', () => {
  expect(pageOf('linkedin-profile-2018').html).toContain('Forklift');
  expect(personOf('linkedin-profile-2018')?.badgeLinks.map(({ text }) => text)).toEqual([
    'Water Treatment II',
    'Chlorine Handling',
  ]);
});

describe('a heading of the first rank that is not the title', () => {
  test.each([
    ['the site’s own, on Workday', 'workday-posting', 'Crane Operator'],
    ['missing, on the form of Lever', 'lever-apply', 'Crane Operator - Nights'],
    ['“Application Submitted”, on Breezy', 'breezy-posting', 'Crane Operator'],
    ['the privacy policy’s, on Teamtailor', 'teamtailor-posting', 'Crane Operator'],
  ])('is %s', (_, name, title) => expect(titleOf(name)).toBe(title));

  test('is no title on Breezy either when it is shown', () =>
    expect(titleOf('breezy-posting', (html) => html.replace(' aria-hidden="true"', ''))).toBe(
      'Crane Operator',
    ));
  test('is left open where nothing confirms any of several', () =>
    expect(
      readOf('breezy-posting', (html) =>
        html
          .replaceAll(/ content="[^"]*"|<title>[^<]*/gu, '')
          .replace('<div class="banner">', '<h1>Who we are</h1><div>'),
      ),
    ).toMatchObject({ kind: 'page' }));
});

describe('the title of a page', () => {
  test.each([
    ['greenhouse-posting', /<h1.*?<\/h1>/u, 'Site Reliability Engineer', 'Harbourline Freight'],
    ['lever-posting', /<h2>.*?<\/h2>/u, 'Crane Operator - Nights', 'Harbourline - Freight'],
    ['ashby-application', /<h1.*?<\/h1>/u, 'Lead @ Night, Crane Operations', 'Harbourline Freight'],
    ['workable-posting', /<h1.*?<\/h1>/u, 'Crane Operator - Nights', 'Harbourline Freight'],
    ['teamtailor-posting', /<h1>Crane.*?<\/h1>/u, 'Crane Operator', 'Harbourline - Freight'],
  ])(
    'says title and company on %s, also without heading and logo',
    (name, heading, title, company) => {
      const bare = (html: string) => html.replace(heading, '').replace(/<img[^>]*>/u, '');
      expect([titleOf(name, bare), companyOf(name, bare)]).toEqual([title, company]);
    },
  );

  test.each([
    ['A - B - C', 'title', '', 'A - B', 'C'],
    ['A - B - C', 'title', 'bc', 'A', 'B - C'],
    ['A - B - C', 'company', '', 'B - C', 'A'],
    ['A - B - C', 'company', 'a-b', 'C', 'A - B'],
    ['Ä.B - C', 'company', 'ab', 'C', 'Ä.B'],
    ['A', 'title', 'a', '', ''],
  ] as const)('%s, %s first, at “%s”, is %s of %s', (text, first, organisation, title, company) =>
    expect(partedTitle(text, { separator: ' - ', first, organisation })).toEqual({
      title,
      company,
    }),
  );
});

test.each(['lever-apply', 'ashby-application', 'workable-apply'])(
  'the start of a description in the head of %s is not taken for the whole',
  (name) => {
    expect(pageOf(name).html).toContain('name="description"');
    expect(readOf(name).posting?.title).toBeDefined();
    expect(readOf(name).posting).not.toHaveProperty('description');
  },
);

test('each sentence of a description keeps a line of its own, so that “a plus” concerns no other', () =>
  expect(readOf('workday-posting').posting?.description?.value.split('\n')).toEqual(
    expect.arrayContaining(['Crane licence, class 3', 'Conversational Dutch is a plus']),
  ));

test('nobody of the similar profiles beside a profile is read, nor their badges', () => {
  const { html } = pageOf('linkedin-recruiter-2021');
  expect(html.match(/Somebody Else/gu)).toHaveLength(9);
  expect(readOf('linkedin-recruiter-2021').candidates).toMatchObject([
    { name: 'Odile Brannigan-Sato', badgeLinks: { length: 1 } },
  ]);
});

test('a list of postings without a chosen one is no posting', () => {
  const { html } = pageOf('linkedin-job-search-2026');
  const url = new URL('https://www.linkedin.com/jobs/search/?keywords=crane%20operator');
  expect(siteAt(url).read(documentOf(html), url)).toMatchObject({ kind: 'page', candidates: [] });
});

test('a posting beside a list is the one chosen, under its own address', () =>
  expect(readOf('linkedin-job-search-2026').posting).toMatchObject({
    url: 'https://www.linkedin.com/jobs/view/4012345678/',
    title: { value: 'Crane Operator', source: 'site' },
    company: { value: 'Harbourline Freight', source: 'site' },
  }));

test('a posting out of Ashby is read on an employer’s site', () => {
  const url = new URL(
    'https://harbourline.example/?ashby_jid=1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  );
  const html = `<!doctype html><title>Careers</title><h1 class="ashby-job-posting-heading">Crane Operator</h1><article>${'Cranes at night. '.repeat(20)}</article>`;
  expect(siteAt(url).read(documentOf(html), url)).toMatchObject({
    site: 'ashby-embedded',
    posting: { title: { value: 'Crane Operator' }, description: { source: 'general' } },
  });
});
