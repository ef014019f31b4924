import { describe, expect, test } from 'vitest';

import type { Skill } from '@/utils/model/skill';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { taxonomies, vocabulary } from '@/utils/skills/taxonomies';
import type { Examples, Taxonomy } from '@/utils/skills/taxonomies/taxonomy';
import { tokensIn } from '@/utils/skills/tokens';

import { fields } from '../tools/fields';

type TaxonomyModule = Record<string, Examples | Taxonomy> & { examples: Examples };

const isTaxonomy = (value: Examples | Taxonomy): value is Taxonomy => 'skills' in value;

const modules = Object.entries(
  import.meta.glob<TaxonomyModule>(
    ['/utils/skills/taxonomies/*.ts', '!/utils/skills/taxonomies/{index,taxonomy,esco,onet}.ts'],
    { eager: true },
  ),
).map(([path, module]) => ({
  path,
  taxonomy: Object.values(module).find(isTaxonomy),
  examples: module.examples,
}));

const skills = taxonomies.flatMap((taxonomy) => taxonomy.skills());
const idsIn = (text: string) => skillsInText(text, vocabulary).map(({ id }) => id);
const keysOf = (text: string) =>
  tokensIn(text)
    .map(({ key }) => key)
    .join(' ');

/** Skills for which something does not hold; a test shows all of them at once. */
const idsWhere = (isFaulty: (skill: Skill) => boolean) =>
  skills.filter(isFaulty).map(({ id }) => id);

test('every packaged taxonomy on disk is registered, and none twice', () => {
  expect(taxonomies).toEqual(modules.map(({ taxonomy }) => taxonomy));
});

describe.each(modules)('the taxonomy in $path', ({ path, taxonomy, examples }) => {
  test('lies in the file of its name', () =>
    expect(path).toBe(`/utils/skills/taxonomies/${taxonomy?.id}.ts`));

  test.each(examples.finds)('finds what stands in "$text"', ({ text, ids }) =>
    expect(idsIn(text)).toEqual(ids),
  );
});

describe('the vocabulary', () => {
  test('has 6,000 skills at least, of every kind', () => {
    expect(skills.length).toBeGreaterThan(6_000);
    expect(new Set(skills.map(({ kind }) => kind)).size).toBe(5);
  });

  test.each([...fields])('has 150 skills at least in the field of %s', (_, ids) =>
    expect(ids.size).toBeGreaterThanOrEqual(150),
  );

  test('has each id once, and no empty label', () => {
    expect(new Set(skills.map(({ id }) => id)).size).toBe(skills.length);
    expect(idsWhere(({ id }) => !/^ps:[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
    expect(idsWhere(({ label, names }) => label === '' || names[0]?.text !== label)).toEqual([]);
  });

  test('names no skill that it does not have', () => {
    const known = ({ broader, shows }: Skill) =>
      [...broader, ...shows].every((id) => vocabulary.skills.has(id));
    expect(idsWhere((skill) => !known(skill))).toEqual([]);
  });

  test('has no circle', () => {
    const isUnderItself = ({ id, broader }: Skill) =>
      broader.some((next) => next === id || vocabulary.wider.get(next)?.has(id));
    expect(idsWhere(isUnderItself)).toEqual([]);
  });

  test('lets only a certification show other skills or have an awarding body', () => {
    const awards = ({ kind, shows, awardedBy }: Skill) =>
      kind !== 'credential' && shows.length + awardedBy.length > 0;
    expect(idsWhere(awards)).toEqual([]);
  });

  test('never puts a certification over a skill, or a skill over a certification', () => {
    const isCredential = (id: string) => vocabulary.skills.get(id)?.kind === 'credential';
    const mixes = ({ kind, broader, shows }: Skill) =>
      broader.some((id) => isCredential(id) !== (kind === 'credential')) ||
      shows.some(isCredential);
    expect(idsWhere(mixes)).toEqual([]);
  });

  test('gives no name to two skills, and none twice to one', () => {
    const owners = new Map<string, string[]>();
    for (const { id, names } of skills)
      for (const { text, caution } of names) {
        const name = caution === 'none' ? keysOf(text) : text;
        owners.set(name, [...(owners.get(name) ?? []), id]);
      }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  test('is found by every one of its names, standing alone', () => {
    const isFound = ({ id }: Skill, text: string) => {
      const [mention, ...others] = skillsInText(text, vocabulary);
      return others.length === 0 && mention?.id === id && mention.text === text;
    };
    const lost = skills.flatMap((skill) =>
      skill.names.filter(({ text }) => !isFound(skill, text)).map(({ text }) => text),
    );
    expect(lost).toEqual([]);
  });

  test('is careful with names of one or two letters', () => {
    const short = skills.flatMap(({ names }) =>
      names.filter(({ text, caution }) => /^[a-z]{1,2}$/iu.test(text) && caution === 'none'),
    );
    expect(short).toEqual([]);
  });

  test('takes no common word for a skill without looking twice', () => {
    const common =
      'ability access agile airflow audit basic benefits bonus bash canvas captivate care chef collaboration creo cypress dart design development elixir english epic excel experience express flask flutter go helm hive illustrator innovation inventor jenkins julia lambda leading leads management marketing node office outlook people pipeline playwright program puppet quality rails react reports research rest ruby rust safe sales sap security service skills slack spark spring support swift team training unity vault word work workday writing';
    expect(common.split(' ').filter((word) => idsIn(`they say ${word} here`).length > 0)).toEqual(
      [],
    );
  });

  test('takes nobody’s occupation for a skill', () => {
    const occupations =
      'carpenter developer electrician engineer machinist manager nurse plumber teacher welder accountant';
    expect(occupations.split(' ').filter((word) => idsIn(`our ${word} there`).length > 0)).toEqual(
      [],
    );
  });
});
