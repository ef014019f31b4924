import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isAnother } from '@/utils/credentials/names';
import { csvOf } from '@/utils/exports/csv';
import { MOST_PEOPLE, peopleOfRows } from '@/utils/imports/people-of-rows';
import { tableOfFile, tableOfPasted } from '@/utils/imports/table-of-file';
import type { Imported, ImportTable } from '@/utils/model/import';

const pause = async () => {};
const means = { pause, isAnother };

const link = (at: number | string) => `https://one.example/b/${at}`;

const tableOf = (text: string): Promise<ImportTable> =>
  tableOfFile({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, pause);

const nameOf = (at: number) => `${String.fromCharCode(97 + at).repeat(3)} Roe`;

const peopleIn = async (text: string): Promise<Imported> =>
  peopleOfRows(await tableOf(text), means);

const rolesIn = async (text: string) => (await tableOf(text)).columns.map(({ role }) => role);

describe('a table of people', () => {
  test.each([
    ['commas', `Name,Badge\nAmara,${link(1)}\nBen,${link(2)}\n`],
    ['semicolons', `Name;Badge\r\nAmara;${link(1)}\r\nBen;${link(2)}`],
    ['tabs', `Name\tBadge\nAmara\t${link(1)}\nBen\t${link(2)}`],
    ['bars', `Name|Badge\nAmara|${link(1)}\nBen|${link(2)}`],
    ['carriage returns alone', `Name,Badge\rAmara,${link(1)}\rBen,${link(2)}`],
    ['quotes', `"Name","Badge"\n"Amara","${link(1)}"\n"Ben","${link(2)}"\n`],
    ['no heading', `Amara,${link(1)}\nBen,${link(2)}\n`],
    ['blank lines', `\n\nName,Badge\n\nAmara,${link(1)}\n\nBen,${link(2)}\n\n`],
  ])('with %s', async (_, text) => {
    const { people, links, empty } = await peopleIn(text);
    expect(people).toEqual([
      { name: 'Amara', links: [link(1)] },
      { name: 'Ben', links: [link(2)] },
    ]);
    expect([links, empty]).toEqual([2, 0]);
  });

  test('may have first and last names, a profile and several columns of links', async () => {
    const text = [
      'First name,Last name,E-mail,LinkedIn,Badge 1,Badge 2,Stage',
      `Amara,Lindqvist,a@people.example,https://www.linkedin.com/in/amara,${link(1)},${link(2)},Offer`,
      `Ben,Okafor,b@people.example,https://www.linkedin.com/in/ben,${link(3)},,Screen`,
    ].join('\n');
    expect((await peopleIn(text)).people).toEqual([
      {
        name: 'Amara Lindqvist',
        profile: 'https://www.linkedin.com/in/amara',
        links: [link(1), link(2)],
      },
      { name: 'Ben Okafor', profile: 'https://www.linkedin.com/in/ben', links: [link(3)] },
    ]);
  });

  test('may hold lists of links, and links within texts, in one cell', async () => {
    const text = `Name,Notes\nAmara,"${link(1)}, ${link(2)}"\nBen,"Has a badge (${link(3)}).\nAnd ${link(4)}"`;
    const { people } = await peopleIn(text);
    expect(people.map(({ links }) => links)).toEqual([
      [link(1), link(2)],
      [link(3), link(4)],
    ]);
  });

  test('may be nothing but links', async () => {
    const { people } = await peopleIn(`${link(1)}\n${link('a,b')}\n${link(3)}`);
    expect(people).toEqual([link(1), link('a,b'), link(3)].map((one) => ({ links: [one] })));
  });

  test('may have rows of any length', async () => {
    const { people } = await peopleIn(
      `Name,Badge\nAmara\nBen,${link(1)},${link(2)},${link(3)}\nChiara,${link(4)}\n`,
    );
    expect(people.map(({ links }) => links)).toEqual([[], [link(1), link(2), link(3)], [link(4)]]);
  });

  test('tells how many rows have nothing to check, and keeps whom they name', async () => {
    const { people, empty } = await peopleIn(`Name,Badge\nAmara,n/a\nBen,–\nChiara,${link(1)}`);
    expect([people.length, empty]).toEqual([3, 2]);
    expect(people.map(({ links }) => links)).toEqual([[], [], [link(1)]]);
  });

  test('F32: hands on in its own words what is no link', async () => {
    const { people } = await peopleIn(`Name,Badge\nAmara,ask her\nBen,${link(1)}`);
    expect(people[0]).toEqual({ name: 'Amara', links: ['ask her'] });
  });

  test.each([
    [
      'by the route of a site',
      'https://ats.example/app#/people/17',
      'https://ats.example/app#/people/18',
    ],
    ['by its other form', 'https://ats.example/app#!17', 'https://ats.example/app#!18'],
    ['by the case of a path', 'https://ats.example/c/aBc', 'https://ats.example/c/AbC'],
    ['by a parameter', 'https://ats.example/?of=aBc', 'https://ats.example/?of=AbC'],
  ])('tells people apart %s', async (_, one, other) => {
    const { people, joined } = await peopleIn(
      `Profile,Badge\n${one},${link(1)}\n${other},${link(2)}`,
    );
    expect(people).toEqual([
      { profile: one, links: [link(1)] },
      { profile: other, links: [link(2)] },
    ]);
    expect(joined).toBe(0);
  });

  test('never joins rows that name two people, though all have the same address', async () => {
    const site = 'https://www.linkedin.com/in/';
    const rows = [
      `Jane Doe,${site},${link(1)}`,
      `Bob Roe,https://linkedin.com/IN,${link(2)}`,
      `"Doe, J.",${site},${link(3)}`,
      `Robert Roe,${site},${link(4)}`,
      `B. Roe,${site},${link(5)}`,
    ];
    const { people, joined } = await peopleIn(`Name,LinkedIn,Badge\n${rows.join('\n')}`);
    expect(people.map(({ name, links }) => [name, links])).toEqual([
      ['Jane Doe', [link(1), link(3)]],
      ['Bob Roe', [link(2), link(5)]],
      ['Robert Roe', [link(4)]],
    ]);
    expect(joined).toBe(2);
  });

  const site = 'https://company.example/careers';
  const atSite = (...rows: readonly string[]) => peopleIn(`Name,Profile,Badge\n${rows.join('\n')}`);

  test('joins the rows of one name at one address, however many stand there', async () => {
    const rows = Array.from({ length: 75 }, (_, at) => `${nameOf(at % 15)},${site},${link(at)}`);
    const { people, links, joined } = await atSite(...rows);
    expect(people.map(({ links: own }) => own.length)).toEqual(Array(15).fill(5));
    expect([links, joined]).toEqual([75, 60]);
    expect(people.filter(({ profile }) => profile)).toHaveLength(11);
  });

  test.each([
    [
      'without a name',
      [`Ana Ruiz,${site},${link(1)}`, `Bob Roe,${site},${link(2)}`, `,${site},${link(3)}`],
    ],
    [
      'without a name above them',
      [`,${site},${link(3)}`, `Ana Ruiz,${site},${link(1)}`, `Bob Roe,${site},${link(2)}`],
    ],
    [
      'whose initial is that of two',
      [`Ana Ruiz,${site},${link(1)}`, `Ada Ruiz,${site},${link(2)}`, `A. Ruiz,${site},${link(3)}`],
    ],
  ])('gives nobody the row %s at an address of two', async (_, rows) => {
    const { people } = await atSite(...rows);
    expect(people.map(({ links }) => links)).toEqual(
      rows.map((row) => [row.slice(row.lastIndexOf(',') + 1)]),
    );
    expect(people.find(({ links }) => links[0] === link(3))).not.toHaveProperty('profile');
  });

  test.each(['linkedin.com/in/', 'github.com/'])('takes %s in either case for one', async (at) => {
    const { people } = await atSite(
      `Amara,https://${at}AmaraL,${link(1)}`,
      `Amara,https://www.${at}amaral,${link(2)}`,
    );
    expect(people).toHaveLength(1);
  });

  test('joins the rows of one profile, and never those of one name', async () => {
    const { people, joined } = await peopleIn(
      [
        'Name,Profile,Badge',
        `Amara,https://www.linkedin.com/in/amara,${link(1)}`,
        `Amara,https://linkedin.com/in/Amara/,${link(2)}`,
        `Amara,https://www.linkedin.com/in/amara-2,${link(3)}`,
      ].join('\n'),
    );
    expect(people.map(({ links }) => links)).toEqual([[link(1), link(2)], [link(3)]]);
    expect(joined).toBe(1);
  });

  test('leaves out a link that is too long, and says in which row', async () => {
    const long = link('x'.repeat(4_001));
    const { people, leftOut } = await peopleIn(`Name,Badge\nAmara,${long}\nBen,${link(1)}`);
    expect(people.map(({ links }) => links)).toEqual([[], [link(1)]]);
    expect(leftOut).toEqual([{ row: 2, reason: 'too-long', text: long.slice(0, 200) }]);
  });

  test.each([
    ['a quote that is never closed', `"Ben,${link(2)}`],
    ['a quote in the midst', `"Ben "The Boss" Okafor",${link(2)}`],
    ['a thousand cells', `Ben,${link(2)}${',x'.repeat(1_000)}`],
    ['zeros', `Ben\0,${link(2)}`],
  ])('loses no other row by %s', async (_, bad) => {
    const rows = Array.from({ length: 700 }, (_, at) => `Person ${at},${link(`n${at}`)}`);
    const { people } = await peopleIn(
      ['Name,Badge', ...rows.slice(0, 350), bad, ...rows.slice(350)].join('\n'),
    );
    expect(people).toHaveLength(701);
    expect(people.toSpliced(350, 1).map(({ links }) => links[0])).toEqual(
      rows.map((_, at) => link(`n${at}`)),
    );
    expect(people[350]?.links).toContain(link(2));
  });

  test('takes as many people as a batch holds, and says how many it does not', async () => {
    const rows = Array.from({ length: MOST_PEOPLE + 5 }, (_, at) => `Person ${at},${link(at)}`);
    const { people, beyond } = await peopleIn(`Name,Badge\n${rows.join('\n')}`);
    expect([people.length, beyond]).toEqual([MOST_PEOPLE, 5]);
  });

  test('that is written as RFC 4180 has it comes back as it was, whatever stands in it', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => `Person ${text.replaceAll('\0', '')}`.replace(/\s+/gu, ' ').trim());
    const people = fc.array(
      fc.record({ name, links: fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const rows = all.map((one) => [one.name, one.links.map(link).join('\n')]);
        const read = await peopleIn(csvOf(['Name', 'Badges'], rows));
        expect(read.people).toEqual(
          all.map((one) => ({ name: one.name, links: one.links.map(link) })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('S40: of any text is read without an error', async () => {
    const pieces = fc.constantFrom(
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      'Name',
      'Ann',
      link(1),
      '|',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (texts) => {
        const { people, links } = await peopleIn(texts.join(''));
        expect(links).toBe(people.reduce((sum, one) => sum + one.links.length, 0));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a column holds', () => {
  test.each([
    ['Candidate Name,Credential URL', ['name', 'links']],
    ['Vorname,Nachname,Zertifikate', ['name', 'name', 'links']],
    ['الاسم,روابط الشهادات', ['name', 'links']],
    ['Candidate,LinkedIn URL,Badge link', ['name', 'profile', 'links']],
  ])('is known by its title: %s', async (heading, roles) => {
    const cells = roles.map((role) => (role === 'name' ? 'Amara' : link(1)));
    expect(await rolesIn(`${heading}\n${cells.join(',')}`)).toEqual(roles);
  });

  test('is known by what stands in it', async () => {
    const rows = [
      `7,Amara Lindqvist,https://github.com/amara,${link(1)}`,
      `8,Ben Okafor,https://github.com/ben,${link(2)}`,
    ];
    const { columns } = await tableOf(rows.join('\n'));
    expect(columns.map(({ role, reason }) => [role, reason])).toEqual([
      ['ignore', 'nothing'],
      ['name', 'contents'],
      ['profile', 'contents'],
      ['links', 'contents'],
    ]);
  });

  test('is not its title alone: names of badges are no links', async () => {
    expect(await rolesIn(`Name,Badge,Link\nAmara,Kubernetes,${link(1)}`)).toEqual([
      'name',
      'ignore',
      'links',
    ]);
  });

  test('can be said otherwise', async () => {
    const table = await tableOf(`Name,Other\nAmara,${link(1)}`);
    const columns = table.columns.map((column) => ({ ...column, role: 'ignore' as const }));
    expect((await peopleOfRows({ ...table, columns }, means)).people).toEqual([]);
  });
});

describe('pasted text', () => {
  const pasted = async (text: string): Promise<Imported['people']> =>
    (await peopleOfRows(await tableOfPasted('pasted', text, pause), means)).people;

  test('may have a line for each person', async () => {
    expect(await pasted(`Amara Lindqvist: ${link(1)}, ${link(2)}\nBen – ${link(3)}`)).toEqual([
      { name: 'Amara Lindqvist', links: [link(1), link(2)] },
      { name: 'Ben', links: [link(3)] },
    ]);
  });

  test('may name a person above their links', async () => {
    expect(await pasted(`Amara\n${link(1)}\n${link(2)}\n\nBen\n${link(3)}`)).toEqual([
      { name: 'Amara', links: [link(1), link(2)] },
      { name: 'Ben', links: [link(3)] },
    ]);
  });

  test('may be nothing but links', async () => {
    expect(await pasted(`${link(1)}\n${link(2)}`)).toEqual([
      { links: [link(1)] },
      { links: [link(2)] },
    ]);
  });

  test('may be a piece of a spreadsheet', async () => {
    expect(await pasted(`Amara\t${link(1)}\nBen\t${link(2)}`)).toEqual([
      { name: 'Amara', links: [link(1)] },
      { name: 'Ben', links: [link(2)] },
    ]);
  });

  test('may be a file with a heading', async () => {
    expect(await pasted(`name,link\nAmara,${link(1)}\nBen,${link(2)}`)).toEqual([
      { name: 'Amara', links: [link(1)] },
      { name: 'Ben', links: [link(2)] },
    ]);
  });

  test('tells a profile from a credential', async () => {
    expect(await pasted(`Amara https://www.linkedin.com/in/amara ${link(1)}`)).toEqual([
      { name: 'Amara', profile: 'https://www.linkedin.com/in/amara', links: [link(1)] },
    ]);
  });
});

test('between two pauses no more than a few hundred rows are read', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `Person ${at},${link(at)}`);
  let pauses = 0;
  const counted = async () => {
    pauses++;
  };
  const bytes = new TextEncoder().encode(`Name,Badge\n${rows.join('\n')}`);
  const table = await tableOfFile({ name: 'a.csv', bytes }, counted);
  await peopleOfRows(table, { ...means, pause: counted });
  expect(table.rows).toHaveLength(10_000);
  expect(pauses).toBeGreaterThanOrEqual(70);
});
