import type { Deed, Deeds } from './deeds';
import { boundsAt, isAfterBreak, type Scene } from './scene';
import { singularsOf } from './spelling';
import { endsInS, keyAt } from './words';

/** What somebody does, in other words than the name of the skill: "drive projects", "solve hard problems". */
export interface Paraphrase {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** How many words may stand between the verb and what it is done to. */
const REACH = 6;

/** After these a word is a noun: "the lead", "our support". */
const ARTICLES = new Set(
  'a an any each every its no our some such that the their these this those your'.split(' '),
);
/** They look like a verb in -ing and are none. */
const NO_DEEDS = new Set(
  'building engineering existing following growing including leading learning meeting training'.split(
    ' ',
  ),
);

/** The deeds of a text, each word in one of them at most. */
export function paraphrasesIn(scene: Scene, deeds: Deeds): readonly Paraphrase[] {
  const found: Paraphrase[] = [];
  for (let first = 0; first < scene.words.length; first += 1) {
    const deed = deedAt(first, scene, deeds);
    if (!deed) continue;
    found.push(deed);
    first = deed.last;
  }
  return found;
}

/** Of several deeds that begin with a word the one whose object is nearest. */
function deedAt(first: number, scene: Scene, deeds: Deeds): Paraphrase | undefined {
  let nearest: Paraphrase | undefined;
  const afterArticle = ARTICLES.has(keyAt(scene.words, first - 1));
  for (const stem of stemsAt(first, scene))
    for (const { id, verb, objects } of deeds.get(stem) ?? []) {
      const after = first + verb.length;
      if (afterArticle && verb.at(-1) !== 'of') continue;
      if (!verb.slice(1).every((word, at) => isWord(word, keyAt(scene.words, first + 1 + at))))
        continue;
      const last = objects ? objectFrom(after, objects, scene) : anyFrom(after, scene);
      if (last !== undefined && (!nearest || last < nearest.last)) nearest = { id, first, last };
    }
  return nearest;
}

function objectFrom(
  from: number,
  objects: NonNullable<Deed['objects']>,
  scene: Scene,
): number | undefined {
  for (let at = from; at <= from + REACH && !isAfterBreak(at, scene); at += 1) {
    const key = keyAt(scene.words, at);
    if (key === '' || key === 'you') return undefined;
    for (const stem of [key, ...singularsOf(key)])
      for (const rest of objects.get(stem) ?? [])
        if (rest.every((word, index) => isWord(word, keyAt(scene.words, at + 1 + index))))
          return at + rest.length;
  }
  return undefined;
}

const anyFrom = (from: number, scene: Scene): number | undefined =>
  from < scene.words.length && !isAfterBreak(from, scene) ? from : undefined;

const isWord = (word: string, key: string): boolean =>
  key === word || singularsOf(key).includes(word);

/**
 * What a form may be one of: "managing" and "manages" of "manage". Who "manages" is the reader only where the
 * sentence opens with such a form, as in "Manages budgets and leads the team".
 */
function stemsAt(index: number, scene: Scene): readonly string[] {
  const key = keyAt(scene.words, index);
  if (NO_DEEDS.has(key)) return [];
  const stem = /^(.{2,})ing$/u.exec(key)?.[1];
  if (stem) return [key, stem, `${stem}e`, ...(/(.)\1$/u.test(stem) ? [stem.slice(0, -1)] : [])];
  const opening = boundsAt(scene, index).first;
  return endsInS(scene.words, opening) ? [key, ...singularsOf(key)] : [key];
}
