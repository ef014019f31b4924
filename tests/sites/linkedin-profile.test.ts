import { describe, expect, test } from 'vitest';

import { linkedinProfile } from '@/utils/sites/linkedin-profile';
import { documentOf } from '../pages/document-of';
import { savedPages } from '../pages/saved-pages';

const PROFILE = 'https://www.linkedin.com/in/ines-vanterpool/';
const BADGE = 'https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';

interface Page {
  readonly title?: string;
  readonly main?: string;
  readonly after?: string;
}

function personOn({ title = '', main = '', after = '' }: Page, address = PROFILE) {
  const document = documentOf(
    `<!doctype html><html><head><title>${title}</title></head><body><main>${main}</main>${after}</body></html>`,
  );
  const [person] = linkedinProfile.read(document, new URL(address)).candidates;
  if (!person) throw new Error('a profile has a person');
  return person;
}

const addressesOn = (page: Page, address = PROFILE) =>
  personOn(page, address).badgeLinks.map(({ href }) => href);

const topCard = (inside: string) =>
  `<div componentkey="com.linkedin.sdui.profile.card.refABCTopcard"><section>${inside}</section></div>`;

const certifications = (inside: string, heading = 'Licenses &amp; certifications') =>
  `<section><h2>${heading}</h2>${inside}</section>`;

describe('the name on a profile', () => {
  test.each<[string, Page, string | undefined]>([
    [
      'stands in the first card',
      { main: `<h2>1 notification</h2>${topCard('<h2>Ines Vanterpool</h2>')}` },
      'Ines Vanterpool',
    ],
    [
      'stands in the heading of 2023',
      { main: '<h1>Ines Vanterpool</h1><h2>About</h2>' },
      'Ines Vanterpool',
    ],
    [
      'stands in the title, where the first card is missing',
      { title: 'Ines Vanterpool | LinkedIn', main: '<section><h2>About</h2></section>' },
      'Ines Vanterpool',
    ],
    [
      'stands in the title after the number of messages',
      { title: '(12) Ines Vanterpool | LinkedIn' },
      'Ines Vanterpool',
    ],
    [
      'stands in the first heading, where the title says nothing',
      { title: 'LinkedIn', main: '<h2>Ines Vanterpool</h2>' },
      'Ines Vanterpool',
    ],
    [
      'is said once, though it stands there twice',
      {
        main: '<h1><span aria-hidden="true">Ines</span><span class="visually-hidden">Ines</span></h1>',
      },
      'Ines',
    ],
    [
      'is no picture’s title',
      { main: topCard('<h2><svg><title>Verified</title></svg>Ines Vanterpool</h2>') },
      'Ines Vanterpool',
    ],
    ['is nobody’s on an empty page', {}, undefined],
  ])('%s', (_, page, name) => expect(personOn(page).name).toBe(name));

  test('is never the name of the one who looks', () =>
    expect(
      personOn({ after: '<nav><img alt="Rowan Achterberg"><h1>Rowan Achterberg</h1></nav>' }).name,
    ).toBeUndefined());

  test.each([
    ['Licenses &amp; certifications | Ines Vanterpool | LinkedIn', 'Ines Vanterpool'],
    ['Ines Vanterpool | Licenses &amp; certifications | LinkedIn', 'Ines Vanterpool'],
    ['(1) Ines Vanterpool | LinkedIn', 'Ines Vanterpool'],
    ['Licenses &amp; certifications | LinkedIn', undefined],
  ])('is read from the title of a list: %s', (title, name) =>
    expect(
      personOn({ title, main: certifications('') }, `${PROFILE}details/certifications/`).name,
    ).toBe(name),
  );
});

describe('a link in the licences and certifications', () => {
  const unknown = 'https://academy.example/verify?n=7';
  const link = `<a href="${unknown}">Show credential</a>`;

  test.each([
    [
      'of 2026',
      `<div componentkey="com.linkedin.sdui.profile.card.refABCCertifications">${link}</div>`,
    ],
    ['of 2023', `<section><div id="licenses_and_certifications"></div>${link}</section>`],
    ['as others see them', `<section data-section="certifications">${link}</section>`],
    ['in English', certifications(link)],
    ['in German', certifications(link, 'Bescheinigungen und Zertifikate')],
    ['in Spanish', certifications(link, 'Licencias y certificaciones')],
    ['in French', certifications(link, 'Licences et certifications')],
    ['in Portuguese', certifications(link, 'Licenças e certificados')],
    ['in Japanese', certifications(link, '資格')],
    ['in Arabic', certifications(link, 'التراخيص والشهادات')],
    ['in Chinese', certifications(link, '资格认证')],
    [
      'in another language',
      certifications(
        `${link}<a href="${PROFILE}details/certifications/">Vis alle 3</a>`,
        'Lisenser',
      ),
    ],
  ])('is a credential, whatever its address: %s', (_, main) =>
    expect(addressesOn({ main })).toEqual([unknown]),
  );

  test('is none anywhere else', () =>
    expect(addressesOn({ main: `<section><h2>About</h2>${link}</section>` })).toEqual([]));

  test.each([
    ['LinkedIn', 'https://www.linkedin.com/company/2382910/'],
    ['LinkedIn, without the host', '/company/2382910/'],
    [
      'LinkedIn, through LinkedIn',
      'https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fde.linkedin.com%2Fschool%2F1',
    ],
    ['a picture', 'https://media.licdn.com/dms/document/certificate.pdf'],
    ['a script', 'javascript:void(0)'],
    ['a place on the page', '#show'],
  ])('is none when it leads to %s', (_, href) =>
    expect(addressesOn({ main: certifications(`<a href="${href}">Show credential</a>`) })).toEqual(
      [],
    ),
  );

  test('is called what its label says, where no entry of a list is known', () => {
    const labelled = link.replace('<a ', '<a aria-label="Show credential for Welding" ');
    expect(personOn({ main: certifications(labelled) }).badgeLinks[0]?.text).toBe(
      'Show credential for Welding',
    );
  });

  test('is called what its certificate is called', () => {
    const entry = `<li><div><span aria-hidden="true">Welding</span><span class="visually-hidden">Welding</span></div><ul><li>${link}</li></ul></li>`;
    expect(personOn({ main: certifications(`<ul>${entry}</ul>`) }).badgeLinks[0]?.text).toBe(
      'Welding',
    );
  });
});

describe('a badge of somebody else', () => {
  const theirs = `<a href="https://www.linkedin.com/in/maud-okonjo-lind/">Maud</a><a href="${BADGE}">x</a>`;

  test.each([
    ['people also viewed', `<section><h2>People also viewed</h2>${theirs}</section>`],
    ['people also viewed, in no section', `<div><h2>People also viewed</h2>${theirs}</div>`],
    [
      'a card of 2026',
      `<div componentkey="com.linkedin.sdui.profile.card.refABCBrowsemap">${theirs}</div>`,
    ],
    ['an aside', `<aside><a href="${BADGE}">x</a></aside>`],
    ['a recommendation', `<section><h2>Recommendations</h2><p>${theirs}</p></section>`],
    ['an entry among the certifications', certifications(`<ul><li>Welding ${theirs}</li></ul>`)],
  ])('is not read in %s', (_, main) => expect(addressesOn({ main })).toEqual([]));

  test('is not read in a conversation', () =>
    expect(
      addressesOn(
        { after: `<div role="dialog">${theirs}</div>` },
        `${PROFILE}overlay/contact-info/`,
      ),
    ).toEqual([]));

  test.each([
    'recent-activity/all/',
    'recent-activity/shares/',
    'details/certifications/175/single-media-viewer/',
  ])('is not read on the page %s', (page) =>
    expect(addressesOn({ main: `<a href="${BADGE}">x</a>` }, PROFILE + page)).toEqual([]),
  );

  test('does not hide the person’s own beside it', () =>
    expect(
      addressesOn({
        main: `<section><a href="/in/Ines-Vanterpool?x=1">me</a><a href="${BADGE}">x</a></section><section>${theirs}</section>`,
      }),
    ).toEqual([BADGE]));
});

describe('the contact details', () => {
  const details = `<div role="dialog"><h2>Ines</h2><section><a href="${PROFILE}">linkedin.com/in/ines-vanterpool</a><a href="mailto:ines@vanterpool.example">mail</a><a href="${BADGE}">badge</a></section></div>`;

  test('are read where they are open', () => {
    const { emails, badgeLinks } = personOn({ after: details }, `${PROFILE}overlay/contact-info/`);
    expect([emails, badgeLinks.length]).toEqual([['ines@vanterpool.example'], 1]);
  });
  test('are not read on another page', () =>
    expect(personOn({ after: details }).emails).toEqual([]));
});

describe('the number of certificates', () => {
  const shown = (words: string) =>
    certifications(
      `<ul><li>One</li><li>Two</li></ul><a href="${PROFILE}details/certifications/">${words}</a>`,
    );
  const moreOn = (main: string, address = PROFILE) => personOn({ main }, address).more;

  test.each([
    'Show all 14 licenses &amp; certifications',
    'Alle 14 Zertifikate anzeigen',
    'すべて表示 (14)',
  ])('is what the page says: %s', (words) =>
    expect(moreOn(shown(words))).toEqual({
      read: 2,
      total: 14,
      href: `${PROFILE}details/certifications/`,
    }),
  );

  test.each([
    ['all are shown', shown('Show all 2')],
    ['no number is said', shown('Show all')],
    ['there is no list of them', certifications('<ul><li>One</li></ul>')],
  ])('is not said where %s', (_, main) => expect(moreOn(main)).toBeUndefined());

  test('is not said on the list itself', () =>
    expect(moreOn(shown('Show all 14'), `${PROFILE}details/certifications/`)).toBeUndefined());

  test('is 2 of 14 on the page of 2026', () =>
    expect(
      savedPages.find(({ name }) => name === 'linkedin-profile-2026')?.expected.candidates[0],
    ).toMatchObject({
      badgeLinks: { length: 9 },
      more: { read: 2, total: 14 },
    }));
});
