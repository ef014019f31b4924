import type { Steps } from '@/utils/lib/in-slices';
import { ok, type Result } from '@/utils/lib/result';
import type { BroughtTaxonomy, BroughtVocabulary } from '@/utils/model/brought-vocabulary';
import type { Skill, SkillKind } from '@/utils/model/skill';
import { addressOfExample } from './brought/onet-address';
import { occupationsOf } from './brought/onet-occupations';
import { broughtNames } from './brought/skill-name';
import { lacking, type Row, type Table, tablesOf } from './brought/table';

const MODEL = 'Content Model Reference.txt';
const TOOLS = 'Tools Used.txt';
const TECHNOLOGIES = 'Technology Skills.txt';
const OCCUPATIONS = 'Occupation Data.txt';
const TITLES = 'Alternate Titles.txt';

/** Files that rate elements of the content model for every occupation, and what their elements are. */
const RATINGS: Readonly<Record<string, SkillKind>> = {
  'Skills.txt': 'skill',
  'Knowledge.txt': 'knowledge',
  'Abilities.txt': 'skill',
};
const NEEDED = ['Skills.txt', 'Knowledge.txt', TECHNOLOGIES];
const READ = [...Object.keys(RATINGS), TECHNOLOGIES, TOOLS, MODEL, OCCUPATIONS, TITLES];

/** O*NET, the occupations of the U.S. Department of Labor: the text files of its database. */
export const onet: BroughtTaxonomy = {
  id: 'onet',
  name: 'O*NET',
  reads: (name) => READ.includes(name),
  *read(files, onProgress): Steps<Result<BroughtVocabulary>> {
    const missing = NEEDED.find((needed) => !files.some(({ name }) => name === needed));
    if (missing !== undefined) return lacking(missing);
    const tables = yield* tablesOf(files, { cells: 'tabs', columnsOf }, onProgress);
    if (!tables.ok) return tables;
    const occupations = yield* occupationsOf((file) => rowsOf(tables.value, file));
    return ok({ ...vocabularyOfTables(tables.value), occupations });
  },
};

const rowsOf = (tables: readonly Table[], file: string): readonly Row[] =>
  tables.find(({ name }) => name === file)?.rows ?? [];

function columnsOf(file: string): readonly string[] {
  if (file === OCCUPATIONS) return ['O*NET-SOC Code', 'Title'];
  if (file === TITLES) return ['O*NET-SOC Code', 'Alternate Title'];
  return file === TECHNOLOGIES || file === TOOLS
    ? ['Example', 'Commodity Code', 'Commodity Title']
    : ['Element ID', 'Element Name'];
}

function vocabularyOfTables(tables: readonly Table[]): Omit<BroughtVocabulary, 'occupations'> {
  const rowsIn = (file: string) => rowsOf(tables, file);
  const rated = Object.entries(RATINGS).map(([file, kind]) => ({
    file,
    kind,
    names: namesIn(rowsIn(file), 'Element ID', 'Element Name'),
  }));
  const headings = headingsOver(
    rated.flatMap(({ names }) => [...names.keys()]),
    namesIn(rowsIn(MODEL), 'Element ID', 'Element Name'),
  );
  const used = [...rowsIn(TECHNOLOGIES), ...rowsIn(TOOLS)];
  const commodities = namesIn(used, 'Commodity Code', 'Commodity Title');
  const examples = codesByExample(used);
  const parentOf = (id: string) => [parentIdOf(id)].filter((parent) => headings.has(parent));
  return {
    skills: [
      ...rated.flatMap(({ kind, names }) =>
        [...names].map(([id, label]) => entry({ id, label, kind, broader: parentOf(id) })),
      ),
      ...[...headings].map(([id, label]) => ({
        ...entry({ id, label, kind: 'skill', broader: parentOf(id) }),
        names: [],
      })),
      ...[...commodities].map(([id, label]) =>
        entry({ id, label, kind: 'technology', broader: [] }),
      ),
      ...[...examples].map(([label, codes]) =>
        entry({ id: addressOfExample(label), label, kind: 'technology', broader: [...codes] }),
      ),
    ],
    languages: ['en'],
    counts: {
      ...Object.fromEntries(rated.map(({ file, names }) => [wordsOf(file), names.size])),
      commodities: commodities.size,
      examples: examples.size,
      'broader relations of examples': [...examples.values()].flatMap((codes) => [...codes]).length,
      occupations: rowsIn(OCCUPATIONS).length,
    },
    lacks: READ.filter((file) => !tables.some(({ name }) => name === file)),
  };
}

const wordsOf = (file: string): string => file.replace(/\.txt$/u, '').toLowerCase();

const entry = (told: Pick<Skill, 'id' | 'label' | 'kind' | 'broader'>): Skill => ({
  ...told,
  names: broughtNames([told.label]),
  shows: [],
  awardedBy: [],
});

const namesIn = (rows: readonly Row[], id: string, name: string): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row(id), row(name)]));

/** Of the content model, what stands above elements that are rated: it is known by its id and by no name. */
function headingsOver(
  elements: readonly string[],
  model: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  for (const element of elements)
    for (let id = parentIdOf(element); id !== ''; id = parentIdOf(id)) {
      const name = model.get(id);
      if (name !== undefined) headings.set(id, name);
    }
  return headings;
}

/** `2.A.1` of `2.A.1.b`. */
const parentIdOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('.')));

/** The same product may stand under several commodities. */
function codesByExample(rows: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const row of rows) {
    const example = row('Example');
    codes.set(example, (codes.get(example) ?? new Set()).add(row('Commodity Code')));
  }
  return codes;
}
