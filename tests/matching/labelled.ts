import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type AskedKind, askedKinds } from '@/utils/matching/asked-kinds';
import { asksOf } from '@/utils/matching/asks';
import { type Tier, tiers } from '@/utils/model/match';
import { sentencesIn } from '@/utils/skills/sentences';
import { vocabulary } from '@/utils/skills/taxonomies';

const FOLDER = 'tests/matching/postings';

export interface Label {
  readonly tier: Tier | 'none';
  readonly kinds: readonly AskedKind[];
}

export interface Unit {
  readonly posting: string;
  readonly start: number;
  readonly text: string;
  readonly first: Label;
  readonly second: Label;
}

const NONE: Label = { tier: 'none', kinds: [] };

export const postings: readonly { readonly name: string; readonly text: string }[] = readdirSync(
  FOLDER,
)
  .filter((file) => file.endsWith('.txt'))
  .toSorted()
  .map((file) => ({ name: file, text: readFileSync(join(FOLDER, file), 'utf8') }));

/** Every unit of every posting with both of its labels; a label that names no unit, or two, is a mistake in its file. */
export function units(): readonly Unit[] {
  const [first, second] = ['first', 'second'].map(labelsIn);
  return postings.flatMap(({ name, text }) => {
    const number = name.slice(0, 2);
    const found = sentencesIn(text);
    const texts = found.map((unit) => unit.text);
    return found.map((unit) => ({
      posting: name,
      start: unit.start,
      text: unit.text,
      first: labelOf(unit.text, texts, first?.get(number)),
      second: labelOf(unit.text, texts, second?.get(number)),
    }));
  });
}

type Named = readonly { readonly words: string; readonly label: Label }[];

function labelOf(text: string, texts: readonly string[], labels: Named = []): Label {
  const own = labels.filter(({ words }) => text.startsWith(words));
  const wrong = labels.find(
    ({ words }) => texts.filter((each) => each.startsWith(words)).length !== 1,
  );
  if (wrong || own.length > 1)
    throw new Error(`not one unit begins with "${wrong?.words ?? text}"`);
  return own[0]?.label ?? NONE;
}

function labelsIn(set: string): ReadonlyMap<string, Named> {
  const byPosting = new Map<string, Named>();
  let number = '';
  for (const line of readFileSync(join(FOLDER, `${set}.labels`), 'utf8').split('\n')) {
    if (line.startsWith('# ')) number = line.slice(2).trim();
    const [head, words] = line.split(' | ');
    if (head === undefined || words === undefined) continue;
    const [tier, ...kinds] = head.split(' ');
    const label = {
      tier: tiers.find((each) => each === tier) ?? unknown(line),
      kinds: kinds.map((kind) => askedKinds.find((each) => each === kind) ?? unknown(line)),
    };
    byPosting.set(number, [...(byPosting.get(number) ?? []), { words: words.trim(), label }]);
  }
  return byPosting;
}

function unknown(line: string): never {
  throw new Error(`no label: ${line}`);
}

/** Agreement beyond chance of two labels for each unit. */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number {
  const share = (count: number) => count / pairs.length;
  const classes = [...new Set(pairs.flat())];
  const observed = share(pairs.filter(([one, other]) => one === other).length);
  const byChance = classes.reduce(
    (sum, each) =>
      sum +
      share(pairs.filter(([one]) => one === each).length) *
        share(pairs.filter(([, other]) => other === each).length),
    0,
  );
  return (observed - byChance) / (1 - byChance);
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

/** How far what was found is what was to be found; each is written as one text. */
export function scoreOf(found: ReadonlySet<string>, expected: ReadonlySet<string>): Score {
  const right = [...found].filter((each) => expected.has(each)).length;
  const precision = found.size > 0 ? right / found.size : 1;
  const recall = expected.size > 0 ? right / expected.size : 1;
  const f1 = right > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, count: expected.size };
}

const kindsAs = (unit: Unit, { kinds }: Label): readonly string[] =>
  kinds.map((kind) => `${unit.posting} ${unit.start} ${kind}`);

/** How far the two sets agree: on tiers beyond chance, on kinds as far as one finds the other's. */
export function agreement(all: readonly Unit[]) {
  const kinds = (of: 'first' | 'second') => new Set(all.flatMap((unit) => kindsAs(unit, unit[of])));
  return {
    units: all.length,
    tiers: cohensKappa(all.map(({ first, second }) => [first.tier, second.tier])),
    kinds: scoreOf(kinds('first'), kinds('second')).f1,
    differing: all.filter(({ first, second }) => keyOf(first) !== keyOf(second)),
  };
}

export const keyOf = ({ tier, kinds }: Label): string => [tier, ...kinds.toSorted()].join(' ');

/** What the code says of each unit that is agreed on, beside what both sets say. */
export interface Judged {
  readonly unit: Unit;
  readonly found: Label;
}

export function judged(all: readonly Unit[]): readonly Judged[] {
  const read = new Map(
    postings.flatMap(({ name, text }) =>
      asksOf(
        { url: 'https://jobs.example/1', description: { value: text, source: 'user' } },
        vocabulary,
      ).map(({ place, tier, kinds }) => [`${name} ${place.start}`, { tier, kinds }] as const),
    ),
  );
  return all
    .filter(({ first, second }) => keyOf(first) === keyOf(second))
    .map((unit) => ({ unit, found: read.get(`${unit.posting} ${unit.start}`) ?? NONE }));
}

/** The code against the agreed labels: which units ask for something and how firmly, and for what. */
export function measured(all: readonly Judged[]): { readonly tiers: Score; readonly kinds: Score } {
  const tiersAs = (unit: Unit, { tier }: Label) =>
    tier === 'none' ? [] : [`${unit.posting} ${unit.start} ${tier}`];
  const sets = (as: (unit: Unit, label: Label) => readonly string[]) =>
    scoreOf(
      new Set(all.flatMap(({ unit, found }) => as(unit, found))),
      new Set(all.flatMap(({ unit }) => as(unit, unit.first))),
    );
  return { tiers: sets(tiersAs), kinds: sets(kindsAs) };
}

/** The postings that the code was tuned on, and those that were held out. */
export const isHeldOut = ({ posting }: Unit): boolean => Number(posting.slice(0, 2)) > 20;

/**
 * Tiers in other languages: one posting each of eleven, of an invented firm, by one set of labels alone. Written before
 * they were tried; the figures are only told.
 */
export function abroad(): readonly { readonly language: string; readonly tiers: Score }[] {
  const file = readFileSync(join(FOLDER, 'abroad.tsv'), 'utf8');
  return file
    .split(/^# /mu)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [language = '', ...rows] = part.trim().split('\n');
      const lines = rows.map((row) => row.split('\t'));
      const read = asksOf(
        {
          url: 'https://jobs.example/1',
          description: { value: lines.map(([, text]) => text).join('\n'), source: 'user' },
        },
        vocabulary,
      );
      const found = read.map(({ sentence, tier }) => `${tier} ${sentence.trim()}`);
      const expected = lines.flatMap(([tier, text]) => (tier === '-' ? [] : [`${tier} ${text}`]));
      return { language, tiers: scoreOf(new Set(found), new Set(expected)) };
    });
}
