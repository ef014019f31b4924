import { describe, expect, test } from 'vitest';

import { broughtVocabulary } from '@/utils/heavy/brought-vocabulary';
import type { BroughtTaxonomy } from '@/utils/model/brought-vocabulary';
import { esco } from '@/utils/skills/taxonomies/esco';
import { onet } from '@/utils/skills/taxonomies/onet';

import { escoFiles, onetFiles, zipped } from './brought-files';

const unwatched = { signal: new AbortController().signal, onProgress: () => undefined };

async function brought(taxonomy: BroughtTaxonomy, ...archives: Uint8Array<ArrayBuffer>[]) {
  const read = await broughtVocabulary(archives, taxonomy, unwatched);
  if (!read?.ok) throw new Error(read?.problem.detail);
  return read.value;
}

const problemOf = async (taxonomy: BroughtTaxonomy, archive: Uint8Array<ArrayBuffer>) => {
  const read = await broughtVocabulary([archive], taxonomy, unwatched);
  return read && !read.ok ? `${read.problem.code}: ${read.problem.detail}` : read;
};

const skill = { shows: [], awardedBy: [] };

describe('ESCO', () => {
  test('has its own URIs, all its labels, its kinds and what is wider', async () => {
    const { skills, counts, languages, lacks } = await brought(esco, zipped(escoFiles));
    expect(skills).toEqual([
      {
        ...skill,
        id: 'http://data.europa.eu/esco/skill/1',
        label: 'weave baskets',
        kind: 'skill',
        names: [
          { text: 'weave baskets', caution: 'none' },
          { text: 'basket weaving', caution: 'none' },
          { text: 'plait baskets, by hand', caution: 'none' },
        ],
        broader: ['http://data.europa.eu/esco/skill/S1'],
      },
      {
        ...skill,
        id: 'http://data.europa.eu/esco/skill/2',
        label: 'WickerScript',
        kind: 'knowledge',
        names: [{ text: 'WickerScript', caution: 'case' }],
        broader: [],
      },
      {
        ...skill,
        id: 'http://data.europa.eu/esco/skill/3',
        label: 'Basketish',
        kind: 'language',
        names: [{ text: 'Basketish', caution: 'context' }],
        broader: [],
      },
      {
        ...skill,
        id: 'http://data.europa.eu/esco/skill/S1',
        label: 'wicker and willow',
        kind: 'skill',
        names: [],
        broader: [],
      },
    ]);
    expect({ languages, lacks }).toEqual({ languages: ['en'], lacks: [] });
    expect(counts).toEqual({
      skills: 3,
      groups: 1,
      'alternative labels': 3,
      'broader relations': 1,
      occupations: 2,
    });
  });

  test('may come in several archives and languages, an entry with the names of all', async () => {
    const { 'skills_en.csv': english, ...others } = escoFiles;
    const german = english.replace('weave baskets', 'Körbe flechten').split('\nKnowledge', 2);
    const { skills, languages, counts } = await brought(
      esco,
      zipped({ 'skills_en.csv': english }),
      zipped({ ...others, 'skills_de.csv': `${german.join('\nKnowledge')}\n` }),
    );
    expect(languages).toEqual(['en', 'de']);
    expect(skills).toHaveLength(4);
    expect(skills[0]?.label).toBe('weave baskets');
    expect(skills[0]?.names.map(({ text }) => text)).toContain('Körbe flechten');
    expect(counts['skills']).toBe(3);
  });

  test('says what it does without where only the skills came', async () => {
    const { 'skills_en.csv': only } = escoFiles;
    const { skills, lacks } = await brought(esco, zipped({ 'skills_en.csv': only }));
    expect(skills).toHaveLength(3);
    expect(lacks).toEqual([
      'skillGroups_<language>.csv',
      'broaderRelationsSkillPillar.csv',
      'occupations_<language>.csv',
      'occupationSkillRelations.csv',
    ]);
  });

  test('loses no row of a long file, with quotes in it or without', async () => {
    const count = 2_500;
    const rows = Array.from({ length: count }, (_, at) => `Skill,urn:${at},Group,urn:top`);
    const [head = ''] = escoFiles['skills_en.csv'].split('\n');
    const quoted = rows.map(
      (_, at) => `Skill,urn:${at},knowledge,,Number ${at},"a ${at}\nb ${at}",,,`,
    );
    const { counts, skills } = await brought(
      esco,
      zipped({
        'skills_en.csv': [head, ...quoted].join('\r\n'),
        'broaderRelationsSkillPillar.csv': [
          'conceptType,conceptUri,broaderType,broaderUri',
          ...rows,
        ].join('\n'),
      }),
    );
    expect(counts).toMatchObject({
      skills: count,
      'alternative labels': 2 * count,
      'broader relations': count,
    });
    expect(skills.filter(({ broader }) => broader.length === 1)).toHaveLength(count);
  });
});

describe('O*NET', () => {
  test('has its element ids, its commodity codes and an address for each example', async () => {
    const { skills, counts, lacks } = await brought(onet, zipped(onetFiles));
    const address = 'https://www.onetonline.org/search/tech/example?e=';
    expect(
      skills.map(({ id, label, kind, broader, names }) => [id, label, kind, broader, names.length]),
    ).toEqual([
      ['2.A.1.c', 'Writing', 'skill', ['2.A.1'], 1],
      ['2.A.1.b', 'Active Listening', 'skill', ['2.A.1'], 1],
      ['2.C.10', 'Transportation', 'knowledge', [], 1],
      ['2.A.1', 'Content', 'skill', ['2.A'], 0],
      ['2.A', 'Basic Skills', 'skill', [], 0],
      ['43232202', 'Basket management software', 'technology', [], 1],
      ['43232306', 'Basket query software', 'technology', [], 1],
      [
        `${address}Willow%20%22Pro%22%209`,
        'Willow "Pro" 9',
        'technology',
        ['43232202', '43232306'],
        1,
      ],
      [`${address}WickerBase`, 'WickerBase', 'technology', ['43232306'], 1],
    ]);
    expect(lacks).toEqual(['Abilities.txt', 'Tools Used.txt']);
    expect(counts).toMatchObject({ skills: 2, knowledge: 1, commodities: 2, examples: 2 });
  });
});

describe('nothing is brought, and one sentence says why, of', () => {
  const { 'skills_en.csv': skills } = escoFiles;
  const { 'db/Technology Skills.txt': technologies } = onetFiles;
  const whole = zipped(escoFiles);
  const damaged = whole.map((byte, at) => (at === 100 ? byte ^ 1 : byte));

  test.each([
    [
      'a text',
      esco,
      Uint8Array.from(Buffer.from(skills)),
      /^vocabulary-no-archive: It is no zip archive/u,
    ],
    [
      'an archive without its end',
      esco,
      whole.subarray(0, -30),
      /^vocabulary-archive-damaged: The archive is cut or damaged .*: download it again\.$/u,
    ],
    [
      'an archive with a changed byte',
      esco,
      damaged,
      /^vocabulary-archive-damaged: The archive is cut or damaged .*: download it again\.$/u,
    ],
    ['the other download', esco, zipped(onetFiles), /skills_<language>\.csv is missing/u],
    ['the other download', onet, whole, /^vocabulary-incomplete: Skills\.txt is missing/u],
    [
      'relations alone',
      esco,
      zipped({ 'broaderRelationsSkillPillar.csv': escoFiles['broaderRelationsSkillPillar.csv'] }),
      /skills_<language>\.csv is missing/u,
    ],
    [
      'a table without a column',
      esco,
      zipped({ ...escoFiles, 'skills_en.csv': skills.replace('altLabels', 'labels') }),
      /^vocabulary-incomplete: skills_en\.csv › altLabels is missing/u,
    ],
    [
      'a table cut within a cell',
      esco,
      zipped({ ...escoFiles, 'skills_en.csv': skills.slice(0, -10) }),
      /^vocabulary-damaged: skills_en\.csv breaks off within a cell/u,
    ],
    [
      'a table cut within a row',
      onet,
      zipped({ ...onetFiles, 'db/Technology Skills.txt': technologies.slice(0, -30) }),
      /^vocabulary-damaged: Technology Skills\.txt has 3 cells instead of 4 in row 4/u,
    ],
    [
      'an empty table',
      onet,
      zipped({ ...onetFiles, 'db/Skills.txt': '' }),
      /^vocabulary-damaged: Skills\.txt has no rows/u,
    ],
  ] as const)('%s', async (_, taxonomy, archive, sentence) =>
    expect(await problemOf(taxonomy, archive)).toMatch(sentence),
  );
});

describe('whoever waits', () => {
  test('hears how much is done, never less than before, and all of it in the end', async () => {
    const heard: number[] = [];
    await broughtVocabulary([zipped(onetFiles)], onet, {
      ...unwatched,
      onProgress: (share) => heard.push(share),
    });
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  test('may call it off, before and in the middle, and gets nothing', async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => `x\t2.C.${at}\tName ${at}\tIM\t1\n`);
    const [head = ''] = onetFiles['db/Knowledge.txt'].split('\r\n');
    const long = zipped({ ...onetFiles, 'db/Knowledge.txt': `${head}\n${rows.join('')}` });
    const middle = new AbortController();
    const heard: number[] = [];
    const onProgress = (share: number) => {
      heard.push(share);
      if (heard.length === 5) middle.abort();
    };
    expect(
      await broughtVocabulary([long], onet, { signal: middle.signal, onProgress }),
    ).toBeUndefined();
    expect(heard.at(-1)).toBeLessThan(1);
    expect(
      await broughtVocabulary([long], onet, { signal: AbortSignal.abort(), onProgress }),
    ).toBeUndefined();
  });
});
