import { describe, expect, test } from 'vitest';

import { siteAt } from '@/utils/sites';
import { documentOf } from '../pages/document-of';

/** A page of a site that is not known, with the first part of its title as its heading. */
function read(body: string, title: string, address = 'https://x.example/') {
  const [heading] = title.split(' – ');
  const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${heading}</h1>${body}</body></html>`;
  const url = new URL(address);
  return siteAt(url).read(documentOf(page), url);
}

const badge = (number: number) =>
  `<a href="https://www.credly.com/badges/0000000${number}-1111-4111-8111-111111111111">Badge</a>`;
const script = (json: object) =>
  `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const posting = (said: object) => script({ '@type': 'JobPosting', title: 'Nurse', ...said });
const cards = (names: readonly string[], heading = '') =>
  heading + names.map((name, at) => `<div><h3>${name}</h3>${badge(at + 1)}</div>`).join('');
const namesIn = (body: string, title: string, address?: string) =>
  read(body, title, address).candidates.map(({ name }) => name);

describe('a posting that the page describes twice', () => {
  test.each([
    [
      'in other type',
      { description: '<p>RN license</p><p>BLS</p>' },
      { description: 'RN license, BLS' },
    ],
    ['in short', { description: '<p>RN license</p><p>BLS</p>' }, { description: 'RN license' }],
    [
      'with a longer name of the firm',
      { hiringOrganization: 'Mercy' },
      { hiringOrganization: 'Mercy Inc.' },
    ],
  ])('is one: %s', (_, one, other) => {
    const reading = read(posting(one) + posting(other), 'Nurse');
    expect(reading.posting?.title?.value).toBe('Nurse');
  });

  test('is two where two firms look for the same', () => {
    const [one, other] = ['Aster', 'Birch'].map((hiringOrganization) =>
      posting({ hiringOrganization }),
    );
    expect(read(`${one}${other}`, 'Nurse').posting).toBeUndefined();
  });

  test.each([
    ['https://x.example/job?utm_source=a', '?utm_source=b', 'https://x.example/jobs'],
    ['https://x.example/job?id=12&utm_source=a', '?id=12', 'https://x.example/job?id=13'],
  ])('is the one at its address, whoever led there: %s', (address, own, other) => {
    const here = posting({ hiringOrganization: 'Aster', url: new URL(own, address).href });
    const there = posting({ hiringOrganization: 'Birch', url: other });
    expect(read(there + here, 'Nurse', address).posting?.company?.value).toBe('Aster');
  });
});

describe('what a posting asks of schooling', () => {
  test.each([
    ['degrees are a choice', ['Associate degree', 'Bachelor’s degree'], ' or '],
    ['licences are asked for together', ['RN license', 'BLS certification'], '\n'],
    ['a degree beside a licence is no choice', ['Bachelor’s degree', 'CPA certification'], '\n'],
  ])('%s', (_, educationRequirements, between) =>
    expect(read(posting({ educationRequirements }), 'Nurse').posting?.education?.value).toBe(
      educationRequirements.join(between),
    ),
  );
});

describe('the heading over a person’s badges', () => {
  test.each([
    'Meine Zertifikate',
    'Mes Diplômes',
    'Continuing Education',
    'Curriculum Vitae',
    'Hidden Valleys',
  ])('is not the person whom page and title name: %s', (heading) => {
    const owner = script({ '@type': ['Person', 'Organization'], name: 'Ada Lovelace' });
    expect(namesIn(owner + badge(1), `${heading} – Ada Lovelace`)).toEqual(['Ada Lovelace']);
  });

  test('is the person where the card is a firm’s', () => {
    const card = '<p class="vcard"><b class="fn">Acme GmbH</b></p>';
    expect(namesIn(card + badge(1), 'Ada Lovelace – Acme GmbH')).toEqual(['Ada Lovelace']);
  });
});

describe('people in a list', () => {
  const two = ['Ada Lovelace', 'Mary Somerville'];

  test.each([
    '12 new candidates',
    'Team Members',
    'Candidates for this job (2)',
    'Graduates of 2024',
    'Bewerber für die Stelle',
  ])('are nobody at the head of the page: %s', (heading) =>
    expect(namesIn(cards(two, `<h2>${heading}</h2>`), 'Crane Port')).toEqual(two),
  );

  test('stand in a table with a column of names, whatever heads the page', () => {
    const rows = two.map((name, at) => `<tr><td>${name}</td><td>${badge(at + 1)}</td></tr>`);
    const table = `<table><caption>Candidates for Crane Operator</caption><tr><th>Name</th><th>Badge</th></tr>${rows.join('')}</table>`;
    expect(namesIn(table, 'Crane Port')).toEqual(two);
  });

  test.each(['My Nguyen', 'Nguyen The Anh', 'John Cloud', 'Karl Partner'])(
    'may be called %s',
    (name) =>
      expect(namesIn(cards([...two, name]), 'Our Team', 'https://co.example/team')).toHaveLength(3),
  );

  test('are not a person’s badges', () => {
    const badges = cards(['Solutions Architect Associate', 'Kubernetes Administrator']);
    expect(namesIn(badges, 'Ada Lovelace – Engineering Team Lead')).toEqual(['Ada Lovelace']);
  });
});

describe('a part of a person’s page', () => {
  const badgesUnder = (heading: string) =>
    read(`${badge(1)}<section><h2>${heading}</h2>${badge(2)}</section>`, 'Ada Lovelace')
      .candidates[0]?.badgeLinks.length;

  test.each([
    'Sponsored profiles',
    'Promoted: learn AWS',
    'Our sponsors',
    'Sponsor',
    'Advertisement – Acme',
    'Werbeanzeigen',
    'Publicités ciblées',
    'Contenido de patrocinio',
  ])('is paid for: %s', (heading) => expect(badgesUnder(heading)).toBe(1));

  test.each([
    'University of Manchester',
    'Bewerbung und Zertifikate',
    'Advertising certificates',
    'Employer-sponsored training',
    'Promoted to Senior Engineer',
  ])('is the person’s own: %s', (heading) => expect(badgesUnder(heading)).toBe(2));
});
