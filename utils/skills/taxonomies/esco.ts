import type { Steps } from '@/utils/lib/in-slices';
import { ok, type Result } from '@/utils/lib/result';
import type {
  BroughtTaxonomy,
  BroughtVocabulary,
  Occupation,
  OccupationAsk,
} from '@/utils/model/brought-vocabulary';
import type { Skill, SkillKind } from '@/utils/model/skill';
import { broughtNames } from './brought/skill-name';
import { lacking, type Row, type Table, tablesOf } from './brought/table';

const SKILLS = /^skills_([a-z]{2,3})\.csv$/u;
const GROUPS = /^skillGroups_[a-z]{2,3}\.csv$/u;
const BROADER = /^broaderRelationsSkillPillar(?:_[a-z]{2,3})?\.csv$/u;
const OCCUPATIONS = /^occupations_[a-z]{2,3}\.csv$/u;
const ASKS = /^occupationSkillRelations(?:_[a-z]{2,3})?\.csv$/u;

/** The scheme of the languages that people speak, and of what they do with them. */
const LANGUAGES = 'http://data.europa.eu/esco/concept-scheme/skill-language-groups';

/** ESCO, the European classification: the CSV files of its dataset "classification", in one language or several. */
export const esco: BroughtTaxonomy = {
  id: 'esco',
  name: 'ESCO',
  reads: (name) =>
    [SKILLS, GROUPS, BROADER, OCCUPATIONS, ASKS].some((pattern) => pattern.test(name)),
  *read(files, onProgress): Steps<Result<BroughtVocabulary>> {
    if (!files.some(({ name }) => SKILLS.test(name))) return lacking('skills_<language>.csv');
    const tables = yield* tablesOf(files, { cells: 'commas', columnsOf }, onProgress);
    if (!tables.ok) return tables;
    const asks = yield* asksOf(rowsOf(tables.value, ASKS));
    return ok(vocabularyOfTables(tables.value, asks));
  },
};

function columnsOf(file: string): readonly string[] {
  if (BROADER.test(file)) return ['conceptUri', 'broaderUri'];
  if (ASKS.test(file)) return ['occupationUri', 'relationType', 'skillUri'];
  const columns = ['conceptUri', 'preferredLabel', 'altLabels'];
  return SKILLS.test(file) ? [...columns, 'skillType'] : columns;
}

const rowsOf = (tables: readonly Table[], pattern: RegExp): readonly Row[] =>
  tables.flatMap(({ name, rows }) => (pattern.test(name) ? rows : []));

function vocabularyOfTables(tables: readonly Table[], asks: Asks): BroughtVocabulary {
  const [skills = [], groups = [], relations = []] = [SKILLS, GROUPS, BROADER].map((pattern) =>
    rowsOf(tables, pattern),
  );
  const occupations = occupationsOf(rowsOf(tables, OCCUPATIONS), asks);
  const broader = broaderOf(relations);
  const entries = new Map<string, Skill>();
  for (const row of [...skills, ...groups]) {
    const entry = skillOf(row, broader);
    const known = entries.get(entry.id);
    entries.set(entry.id, known ? withNamesOf(known, entry) : entry);
  }
  return {
    skills: [...entries.values()],
    languages: tables.flatMap(({ name }) => SKILLS.exec(name)?.[1] ?? []),
    counts: {
      skills: countIds(skills),
      groups: countIds(groups),
      'alternative labels': skills.flatMap(alternativesIn).length,
      'broader relations': relations.length,
      occupations: occupations.length,
    },
    lacks: [
      ...(groups.length === 0 ? ['skillGroups_<language>.csv'] : []),
      ...(relations.length === 0 ? ['broaderRelationsSkillPillar.csv'] : []),
      ...(occupations.length === 0 ? ['occupations_<language>.csv'] : []),
      ...(asks.size === 0 ? ['occupationSkillRelations.csv'] : []),
    ],
    occupations,
  };
}

/** By occupation, what it asks for: each skill once, however many languages the relations come in. */
type Asks = ReadonlyMap<string, ReadonlyMap<string, OccupationAsk>>;

/** So many rows make a step. */
const STEP = 1_000;

/** ESCO says of each skill whether it is essential to an occupation or optional, and no more. */
function* asksOf(rows: readonly Row[]): Steps<Asks> {
  const asks = new Map<string, Map<string, OccupationAsk>>();
  for (const [at, row] of rows.entries()) {
    const occupation = row('occupationUri');
    const skill = row('skillUri');
    const tier = row('relationType') === 'essential' ? 'must' : 'preferred';
    const known = asks.get(occupation) ?? new Map<string, OccupationAsk>();
    asks.set(occupation, known.set(skill, { skill, tier, importance: 1 }));
    if (at % STEP === 0) yield;
  }
  return asks;
}

function occupationsOf(rows: readonly Row[], asks: Asks): readonly Occupation[] {
  const names = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = names.get(row('conceptUri')) ?? new Set();
    for (const name of [row('preferredLabel'), ...alternativesIn(row)]) known.add(name);
    names.set(row('conceptUri'), known);
  }
  return [...names].map(([id, own]) => ({
    id,
    names: [...own],
    asks: [...(asks.get(id)?.values() ?? [])],
  }));
}

const countIds = (rows: readonly Row[]): number =>
  new Set(rows.map((row) => row('conceptUri'))).size;

function withNamesOf(known: Skill, { names }: Skill): Skill {
  const own = new Set(known.names.map(({ text }) => text));
  return { ...known, names: [...known.names, ...names.filter(({ text }) => !own.has(text))] };
}

function skillOf(row: Row, broader: ReadonlyMap<string, ReadonlySet<string>>): Skill {
  const [id, label] = [row('conceptUri'), row('preferredLabel')];
  return {
    id,
    label,
    kind: kindOf(row),
    // A group is known by its id; its heading is not what anybody writes.
    names: row('conceptType') === 'SkillGroup' ? [] : broughtNames([label, ...alternativesIn(row)]),
    broader: [...(broader.get(id) ?? [])],
    shows: [],
    awardedBy: [],
  };
}

/** A few entries have no type, headings of digital skills all of them. */
function kindOf(row: Row): SkillKind {
  if (row('skillType') !== 'knowledge') return 'skill';
  return row('inScheme').includes(LANGUAGES) ? 'language' : 'knowledge';
}

const alternativesIn = (row: Row): readonly string[] =>
  row('altLabels')
    .split('\n')
    .map((label) => label.trim())
    .filter(Boolean);

function broaderOf(relations: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const broader = new Map<string, Set<string>>();
  for (const row of relations) {
    const id = row('conceptUri');
    broader.set(id, (broader.get(id) ?? new Set()).add(row('broaderUri')));
  }
  return broader;
}
