import { describe, expect, test } from 'vitest';

import type { Candidate } from '@/utils/model/page';
import { siteAt } from '@/utils/sites';
import { greenhouseRecruiting } from '@/utils/sites/greenhouse-recruiting';
import { documentOf } from '../pages/document-of';
import { savedPages } from '../pages/saved-pages';

const LIST = new URL('https://app.greenhouse.io/plans/4417/candidates');
const ANY = new URL('https://ats.example/role/9');
const badgeOf = (digit: number) =>
  `https://www.credly.com/badges/${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
const badge = (digit: number) => `<a href="${badgeOf(digit)}">Badge ${digit}</a>`;
const person = (digit: number, name: string) => `<a href="/people/${digit}">${name}</a>`;

const pageOf = (body: string, title = '') =>
  documentOf(
    `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
  );
const readOn = (body: string, url = LIST, title = '') => siteAt(url).read(pageOf(body, title), url);
const inShort = (candidates: readonly Candidate[]) =>
  candidates.map(({ name, badgeLinks }) => [name, ...badgeLinks.map(({ href }) => href)]);
const peopleOn = (body: string, url = LIST, title = '') =>
  inShort(readOn(body, url, title).candidates);

const ada = ['Ada Lovelace', badgeOf(1)];
const mary = ['Mary Somerville', badgeOf(2)];

describe('a list of applicants', () => {
  test.each([
    [
      'in a table',
      `<table><tr><td>${person(1, 'Ada Lovelace')}</td><td>${badge(1)}</td></tr><tr><td>${person(2, 'Mary Somerville')}</td><td>${badge(2)}</td></tr></table>`,
    ],
    [
      'in a list',
      `<ul><li>${person(1, 'Ada Lovelace')}${badge(1)}</li><li>${person(2, 'Mary Somerville')}${badge(2)}</li></ul>`,
    ],
    [
      'in cards of nothing but parts',
      `<div><div><p>${person(1, 'Ada Lovelace')}</p><p>${badge(1)}</p></div><div><p>${person(2, 'Mary Somerville')}</p><p>${badge(2)}</p></div></div>`,
    ],
    [
      'whose links come before the name',
      `<div><div><p>${badge(1)}</p><p>${person(1, 'Ada Lovelace')}</p></div><div><p>${badge(2)}</p><p>${person(2, 'Mary Somerville')}</p></div></div>`,
    ],
    [
      'that is laid out by a table of one cell',
      `<table><tr><td><div>${person(1, 'Ada Lovelace')}${badge(1)}</div><div>${person(2, 'Mary Somerville')}${badge(2)}</div></td></tr></table>`,
    ],
    [
      'whose rows each name who referred whom',
      `<ul><li>${person(1, 'Ada Lovelace')}${badge(1)} by ${person(2, 'Mary Somerville')}</li><li>${person(2, 'Mary Somerville')}${badge(2)} by ${person(9, 'Charles Babbage')}</li></ul>`,
    ],
    [
      'with several links to each',
      `<ul>${[1, 2].map((each) => `<li><a href="/people/${each}?application_id=7"><img alt="" src="x"></a><a href="/people/${each}/applications/7/redesign">${each === 1 ? 'Ada Lovelace' : 'Mary Somerville'}</a>${badge(each)}<a href="/people/${each}#notes">View Notes</a></li>`).join('')}<li>${person(3, 'View Notes')}</li></ul>`,
    ],
  ])('%s gives each the own badges', (_, body) =>
    expect(peopleOn(body).slice(0, 2)).toEqual([ada, mary]),
  );

  test('of one applicant has one', () =>
    expect(
      peopleOn(
        `<h1>Crane Operator</h1><div><div>${person(1, 'Ada Lovelace')}${badge(1)}</div></div>`,
      ),
    ).toEqual([ada]));

  test.each([
    ['the navigation', `<nav>${person(9, 'Rowan Achterberg')}</nav>`],
    ['the head', `<header>${person(9, 'Rowan Achterberg')}</header>`],
    ['the foot', `<footer>${person(9, 'Rowan Achterberg')}${badge(9)}</footer>`],
    ['the side', `<aside>${person(9, 'Rowan Achterberg')}${badge(9)}</aside>`],
    ['a hidden row', `<p hidden>${person(9, 'Rowan Achterberg')}${badge(9)}</p>`],
    ['a part that is nobody’s', `<div>${badge(9)}</div>`],
  ])('has nobody from %s', (_, part) =>
    expect(
      peopleOn(`${part}<main><ul><li>${person(1, 'Ada Lovelace')}${badge(1)}</li></ul></main>`),
    ).toEqual([ada]),
  );

  test('is no profile of the first, and a page without rows is nobody’s', () => {
    expect(readOn(`<ul><li>${person(1, 'Ada Lovelace')}</li></ul>`).kind).toBe('applicants');
    expect(readOn('<h1>Crane Operator</h1>')).toMatchObject({ kind: 'page', candidates: [] });
  });

  test('keeps what colleagues write apart', () =>
    expect(
      peopleOn(
        `<ul><li>${person(1, 'Ada Lovelace')}${badge(1)}<div class="comments">${badge(9)}</div></li></ul>`,
      ),
    ).toEqual([ada]));
});

describe('the page of one applicant', () => {
  const own = new URL('https://app.greenhouse.io/people/1?application_id=7');
  test('is a profile, without those whom it names beside', () =>
    expect(
      readOn(
        `<header>${person(9, 'Rowan Achterberg')}</header><main><h1>Ada Lovelace</h1>${badge(1)}<h2>Similar</h2><ul><li>${person(2, 'Mary Somerville')}${badge(2)}</li></ul></main>`,
        own,
      ),
    ).toMatchObject({
      kind: 'profile',
      candidates: [
        {
          key: 'https://app.greenhouse.io/people/1',
          name: 'Ada Lovelace',
          badgeLinks: [{ href: badgeOf(1) }],
        },
      ],
    }));
});

describe('a virtual list', () => {
  const rowsOf = (people: readonly [number, string][]) =>
    `<div id="list">${people.map(([at, name], slot) => `<div id="slot-${slot}">${person(at, name)}<p>${badge(at)}</p></div>`).join('')}</div>`;

  test('puts other people into the same places, and none gets another’s badge', () => {
    const people: [number, string][] = [
      [1, 'Ada Lovelace'],
      [2, 'Mary Somerville'],
      [3, 'Emmy Noether'],
      [4, 'Sofia Kovalevskaya'],
    ];
    const document = pageOf(rowsOf(people.slice(0, 2)));
    const seen = new Map<string, string>();
    for (const from of [0, 1, 2, 0]) {
      const html = pageOf(rowsOf(people.slice(from, from + 2)));
      for (const slot of [0, 1]) {
        const [old, next] = [document, html].map((each) => each.querySelector(`#slot-${slot}`));
        if (old && next) old.innerHTML = next.innerHTML;
      }
      for (const { key, name, badgeLinks } of greenhouseRecruiting.read(document, LIST)
        .candidates) {
        const digit = key.at(-1);
        expect(badgeLinks.map(({ href }) => href)).toEqual([badgeOf(Number(digit))]);
        expect(seen.get(key) ?? name).toBe(name);
        seen.set(key, name ?? '');
      }
    }
    expect(seen.size).toBe(4);
  });

  test('without addresses knows its people by name and number, never by the place alone', () => {
    const tableOf = (name: string, at: number) =>
      `<div role="grid"><div role="row"><div role="columnheader">Candidate</div></div><div role="row" id="slot-0" aria-rowindex="${at}"><div role="gridcell">${name}</div></div></div>`;
    const keys = [
      tableOf('Ada Lovelace', 2),
      tableOf('Mary Somerville', 2),
      tableOf('Ada Lovelace', 9),
    ].map((html) => readOn(html, ANY).candidates[0]?.key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a list whose names lead to no page of their own', () => {
  const tableOf = (...rows: readonly (readonly [href: string, name: string])[]) =>
    `<table><tr><th>Candidate</th></tr>${rows.map(([href, name]) => `<tr><td><a href="${href}">${name}</a></td></tr>`).join('')}</table>`;
  const known = (html: string, url = ANY) =>
    readOn(html, url).candidates.map(({ key, profile }) => ({ key, profile }));
  const byName = (name: string) => ({ key: `${ANY.href}#!${name}`, profile: undefined });
  const names = ['Ada Lovelace', 'Mary Somerville'].map(byName);

  test.each([
    ['a part of the page', '#modal'],
    ['the page itself', ANY.href],
    ['no page', '#'],
    ['a route without a name', '#/'],
    ['one page for all', '/candidates/open'],
    ['one route for all', '#/candidate'],
  ])('knows them by their names: %s', (_, href) => {
    expect(known(tableOf([href, 'Ada Lovelace'], [href, 'Mary Somerville']))).toEqual(names);
  });

  test.each(['#modal', '#candidate-1'])('knows one alone by the name: %s', (href) => {
    const based = `<base href="/app/">${tableOf([href, 'Ada Lovelace'])}`;
    expect(known(tableOf([href, 'Ada Lovelace']))).toEqual([byName('Ada Lovelace')]);
    expect(known(based)).toEqual([byName('Ada Lovelace')]);
  });

  test('gives nobody the place of another when it shows other people', () => {
    const [first, next] = [
      tableOf(['#modal', 'Ada Lovelace'], ['#modal', 'Mary Somerville']),
      tableOf(['#modal', 'Emmy Noether'], ['#modal', 'Sofia Kovalevskaya']),
    ].map((html) => known(html).map(({ key }) => key));
    expect(next?.some((key) => first?.includes(key))).toBe(false);
  });

  test.each(['/people/', '#/people/', '#!people/'])('but to their own: %s', (to) => {
    const own = [`${to}1`, `${to}2`].map((href) => new URL(href, ANY).href);
    expect(known(tableOf([`${to}1`, 'Ada Lovelace'], [`${to}2`, 'Mary Somerville']))).toEqual(
      own.map((href) => ({ key: href, profile: href })),
    );
  });

  test('has one who stands in it twice at the same address', () =>
    expect(
      known(
        tableOf(['/people/1', 'Ada Lovelace'], ['/b', 'Bo'], ['/people/1', 'Ada Lovelace']),
      ).filter(({ profile }) => profile === new URL('/people/1', ANY).href),
    ).toHaveLength(2));
});

describe('a part of a list that has changed', () => {
  const lists = savedPages.filter(
    ({ expected: { kind, url } }) => kind === 'applicants' && siteAt(new URL(url)).applicantsIn,
  );
  test('stands on saved pages', () => expect(lists.length).toBeGreaterThanOrEqual(5));
  test.each(lists)('is read as the whole page $name is', ({ html, expected }) => {
    const url = new URL(expected.url);
    const document = documentOf(html);
    const read = siteAt(url).applicantsIn;
    if (!read) throw new Error('a list');
    const { candidates } = siteAt(url).read(document, url);
    expect(candidates.length).toBe(expected.candidates.length);
    expect(read(document, { document, url })).toEqual(candidates);
    for (const row of document.querySelectorAll('tr, li, [role="row"]'))
      for (const candidate of read(row, { document, url }))
        expect(candidates).toContainEqual(candidate);
    const rows = [...document.querySelectorAll('tbody tr, ol > li, ul.c1 > li, [role="row"]')];
    const found = rows.flatMap((row) => read(row, { document, url }).map(({ key }) => key));
    if (rows.length > 0) expect([...new Set(found)]).toEqual(candidates.map(({ key }) => key));
  });
});

describe('a table on any page', () => {
  const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
    `<table><tr>${heads.map((each) => `<th>${each}</th>`).join('')}</tr>${rows.map((cells) => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`).join('')}</table>`;
  const two = [
    ['Ada Lovelace', badge(1)],
    ['Mary Somerville', badge(2)],
  ] as const;

  test.each([
    'Name',
    'Name ▲',
    'Full name',
    'Candidate',
    'Bewerber:in',
    'Nom',
    'Nombre',
    'Nome',
    'Naam',
    'Imię i nazwisko',
    '氏名',
    '姓名',
    'الاسم',
    'Ad Soyad',
  ])('with a column “%s” is of people', (head) =>
    expect(peopleOn(table([head, 'Links'], ...two), ANY)).toEqual([ada, mary]),
  );

  test.each([
    ['First name', 'Last name'],
    ['Vorname', 'Nachname'],
    ['Prénom', 'Nom'],
    ['Nombre', 'Apellidos'],
    ['Nome', 'Cognome'],
    ['Ad', 'Soyad'],
  ])('with columns “%s” and “%s” joins them', (given, family) =>
    expect(peopleOn(table([family, given, 'Links'], ['Lovelace', 'Ada', badge(1)]), ANY)).toEqual([
      ada,
    ]),
  );

  test.each([
    [
      'of a person’s own badges',
      table(['Name', 'Issuer'], ['Cloud Basics', badge(1)], ['Data Basics', badge(2)]),
    ],
    [
      'whose names are badges',
      table(
        ['Name', 'Year'],
        [`<a href="${badgeOf(1)}">Cloud Basics</a>`, '1'],
        [`<a href="${badgeOf(2)}">Data Basics</a>`, '2'],
      ),
    ],
    [
      'of things',
      table(['Name', 'Link'], ['cloud-basics.zip', badge(1)], ['data-basics.zip', badge(2)]),
    ],
    [
      'without a column of names',
      table(['Badge', 'Year'], ['Cloud Basics', badge(1)], ['Data Basics', badge(2)]),
    ],
  ])('%s is no list of people', (_, html) => expect(readOn(html, ANY).kind).toBe('page'));

  test('beside a person whom the page declares is that person’s', () =>
    expect(
      readOn(
        `<p class="h-card"><b class="p-name">Emmy Noether</b></p>${table(['Name', 'Link'], ...two)}`,
        ANY,
      ),
    ).toMatchObject({ kind: 'profile', candidates: [{ name: 'Emmy Noether' }] }));

  test('has no person in its heads, its filters, its titles and its sums', () =>
    expect(
      peopleOn(
        `<table><thead><tr><th>Candidate</th><th>Links</th></tr><tr><td><input type="text"></td><td></td></tr></thead><tr><td colspan="2">New Applicants ${badge(9)}</td></tr><tr><td>Ada Lovelace</td><td>${badge(1)}</td></tr><tfoot><tr><td>Grand Total</td><td>${badge(9)}</td></tr></tfoot></table>`,
        ANY,
      ),
    ).toEqual([ada]));

  test('keeps a group that spans several people from mixing them', () =>
    expect(
      peopleOn(
        `<table><tr><th>Stage</th><th>Candidate</th><th>Links</th></tr><tr><td rowspan="2">Interview</td><td>Ada Lovelace</td><td>${badge(1)}</td></tr><tr><td>Mary Somerville</td><td>${badge(2)}</td></tr></table>`,
        ANY,
      ),
    ).toEqual([ada, mary]));
});

describe('a page that says nothing of applicants', () => {
  test('has no list of people, however many names it links', () =>
    expect(
      readOn(
        `<ul><li><a href="/users/1">Ada Lovelace</a>${badge(1)}</li><li><a href="/users/2">Mary Somerville</a>${badge(2)}</li></ul>`,
        ANY,
        'Forum',
      ).kind,
    ).toBe('page'));
});

describe('a page with a person’s name at its head', () => {
  const cards = (...names: readonly string[]) =>
    names.map((name, at) => `<div><h3>${name}</h3>${badge(at + 1)}</div>`).join('');
  const things = cards('Anna Lytics', 'Terra Form');
  const own = new URL('https://ada.example/me');

  test.each([
    ['leads a team', own, 'Ada Lovelace | Engineering Team Lead', ''],
    ['is a candidate for a degree', own, 'Ada Lovelace, PhD Candidate', ''],
    ['is one of its people', new URL('https://uni.example/people/ada'), 'Ada Lovelace', ''],
    [
      'is one of the candidates',
      new URL('https://ats.example/candidates/12'),
      'Ada Lovelace - Candidates - Port',
      '',
    ],
    ['works with people', own, 'Ada Lovelace', '<h2>People I work with</h2>'],
  ])('that %s is that person’s, whatever its badges are called', (_, url, title, heading) =>
    expect(peopleOn(`<h1>Ada Lovelace</h1>${heading}${things}`, url, title)).toEqual([
      ['Ada Lovelace', badgeOf(1), badgeOf(2)],
    ]),
  );

  test.each(['Candidates', '2 Applicants', 'Our Team'])('but called “%s” is a list', (called) =>
    expect(
      peopleOn(
        `<h1>Penny Lane</h1>${cards('Ada Lovelace', 'Mary Somerville')}`,
        ANY,
        `Penny Lane – ${called}`,
      ),
    ).toEqual([ada, mary]),
  );
});

test('cards of credentials are nobody’s on a page about a team', () =>
  expect(
    readOn(
      `<h1>Hi there</h1><div><h3>Solutions Architect Associate</h3>${badge(1)}</div><div><h3>Kubernetes Administrator</h3>${badge(2)}</div>`,
      ANY,
      'Ada | Team Lead',
    ).kind,
  ).toBe('page'));
