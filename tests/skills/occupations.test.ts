import { describe, expect, test } from 'vitest';

import { broughtVocabulary } from '@/utils/heavy/brought-vocabulary';
import type { Steps } from '@/utils/lib/in-slices';
import { match } from '@/utils/matching/match';
import { occupationRequirements } from '@/utils/matching/occupation-requirements';
import type { BroughtTaxonomy, PackedOccupations } from '@/utils/model/brought-vocabulary';
import type { Skill } from '@/utils/model/skill';
import { joinedTo } from '@/utils/skills/joined';
import { occupationIn, packedOccupations, titlesOf } from '@/utils/skills/occupations';
import { packed } from '@/utils/skills/packed/pack';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { esco } from '@/utils/skills/taxonomies/esco';
import { onet } from '@/utils/skills/taxonomies/onet';
import { vocabularyOfParts } from '@/utils/skills/vocabulary';

import { now, showing } from '../matching/shown';
import { escoFiles, onetFiles, zipped } from './brought-files';

const ESCO = 'http://data.europa.eu/esco';
const unwatched = { signal: new AbortController().signal, onProgress: () => undefined };

function done<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const { done: isDone, value } = steps.next();
    if (isDone) return value;
  }
}

async function brought(
  taxonomy: BroughtTaxonomy,
  files: Readonly<Record<string, string>>,
): Promise<PackedOccupations> {
  const read = await broughtVocabulary([zipped(files)], taxonomy, unwatched);
  if (!read?.ok) throw new Error(read?.problem.detail);
  return done(packedOccupations(read.value.occupations));
}

describe('the occupations of ESCO', () => {
  test('ask for what is essential and what is optional', async () => {
    const occupations = await brought(esco, escoFiles);
    expect(occupationIn(occupations, `${ESCO}/occupation/1`)).toEqual({
      id: `${ESCO}/occupation/1`,
      label: 'basket maker',
      names: ['basket maker', 'basketry artisan', 'wicker worker'],
      asks: [
        { skill: `${ESCO}/skill/1`, tier: 'must', importance: 1 },
        { skill: `${ESCO}/skill/2`, tier: 'preferred', importance: 1 },
      ],
    });
    expect(occupationIn(occupations, `${ESCO}/occupation/2`)?.asks).toEqual([]);
    expect(occupationIn(occupations, `${ESCO}/occupation/3`)).toBeUndefined();
  });

  test('ask for each thing once, and have the names of all languages', async () => {
    const twice = {
      ...escoFiles,
      'occupations_de.csv': escoFiles['occupations_en.csv'].replace('basket maker', 'Korbmacher'),
      'occupationSkillRelations_de.csv': escoFiles['occupationSkillRelations_en.csv'],
    };
    const one = occupationIn(await brought(esco, twice), `${ESCO}/occupation/1`);
    expect(one?.asks).toHaveLength(2);
    expect(one?.names).toEqual(expect.arrayContaining(['basket maker', 'Korbmacher']));
  });
});

describe('the occupations of O*NET', () => {
  const rated = (...rows: readonly (readonly string[])[]): string =>
    [
      [
        'O*NET-SOC Code',
        'Element ID',
        'Element Name',
        'Scale ID',
        'Data Value',
        'Recommend Suppress',
      ],
      ...rows,
    ]
      .map((row) => `${row.join('\t')}\r\n`)
      .join('');

  test('ask for what is rated important, by how much it is', async () => {
    const files = {
      ...onetFiles,
      'db/Skills.txt': rated(
        ['11-1011.00', '2.A.1.c', 'Writing', 'IM', '4.12', 'N'],
        ['11-1011.00', '2.A.1.c', 'Writing', 'LV', '5.62', 'N'],
        ['11-1011.00', '2.A.1.b', 'Active Listening', 'IM', '3.00', 'N'],
        ['11-1011.00', '2.A.1.d', 'Speaking', 'IM', '2.99', 'N'],
        ['11-1011.00', '2.A.1.e', 'Mathematics', 'IM', '4.50', 'Y'],
      ),
    };
    const one = occupationIn(await brought(onet, files), '11-1011.00');
    expect(one?.names).toEqual(['Chief Weavers', 'Head of Wicker']);
    expect(one?.asks.filter(({ skill }) => skill.startsWith('2.'))).toEqual([
      { skill: '2.A.1.c', tier: 'must', importance: 0.82 },
      { skill: '2.A.1.b', tier: 'preferred', importance: 0.6 },
      { skill: '2.C.10', tier: 'must', importance: 0.92 },
    ]);
  });

  test('ask for software that is in demand before other', async () => {
    const head =
      'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand';
    const rows = ['WickerBase\t1\tBasket software\tN\tY', 'Willow\t1\tBasket software\tN\tN'];
    const files = {
      ...onetFiles,
      'db/Technology Skills.txt': [head, ...rows.map((row) => `15-1252.00\t${row}`)]
        .map((line) => `${line}\r\n`)
        .join(''),
    };
    const one = occupationIn(await brought(onet, files), '15-1252.00');
    expect(one?.asks.map(({ skill, tier }) => [skill.split('e=')[1], tier])).toEqual([
      ['WickerBase', 'preferred'],
      ['Willow', 'context'],
    ]);
  });

  test('are none, and said to be missing, where their file did not come', async () => {
    const { 'db/Occupation Data.txt': _, ...others } = onetFiles;
    expect(await brought(onet, others)).toMatchObject({ titles: [], asks: [] });
    const read = await broughtVocabulary([zipped(others)], onet, unwatched);
    expect(read?.ok && read.value.lacks).toContain('Occupation Data.txt');
  });
});

describe('an occupation', () => {
  const found = async (wanted: string) =>
    titlesOf(await brought(esco, escoFiles))
      .named(wanted, 5)
      .map(({ label, alsoCalled }) => alsoCalled ?? label);

  test('is found by any of its names, in any letters, its label first', async () => {
    expect(await found('Basket')).toEqual(['basket maker']);
    expect(await found('WORKER wicker')).toEqual(['wicker worker']);
    expect(await found('ch')).toEqual(['chair caner']);
    expect(await found('')).toEqual([]);
    expect(await found('astronaut')).toEqual([]);
    expect(await found('basket caner')).toEqual([]);
  });

  test('asks for the packaged skill where that is the same, so that either answers', () => {
    const named = (id: string, label: string): Skill => ({
      id,
      label,
      kind: 'technology',
      names: [{ text: label, caution: 'none' }],
      broader: [],
      shows: [],
      awardedBy: [],
    });
    const own = named(`${ESCO}/skill/python`, 'Python (computer programming)');
    const packaged = partOf(packed([named('ps:python', 'Python')]));
    const vocabulary = vocabularyOfParts([packaged, partOf(packed([own]), joinedTo(packaged))]);
    const asked = occupationRequirements(
      [
        { skill: own.id, tier: 'must', importance: 1 },
        { skill: 'urn:gone', tier: 'must', importance: 1 },
      ],
      vocabulary,
    );
    expect(asked).toMatchObject([{ id: 'ps:python', label: 'Python', tier: 'must' }]);
    for (const id of ['ps:python', own.id])
      expect(match(asked, [showing([id])], { now, vocabulary })).toMatchObject({ shown: 1 });
  });
});
