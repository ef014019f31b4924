import type { SkillName } from '@/utils/model/skill';
import { begin, goesOn, type NameWalk, nameWalk, step } from './name-walk';
import { NONE } from './packed/name-tree';
import { entryOf, isSure, type NameEntry, type VocabularyPart } from './packed/vocabulary-part';
import { tagLinesIn } from './tag-lines';
import type { Words } from './words';

/** A name of the vocabulary where it stands in a text, before anyone asks whether it is meant. */
export interface Hit extends NameEntry {
  /** Its first and its last word among the words of the text. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** What may stand between two words of one name: "problem-solving", "CI / CD", "ITIL® 4", "B.S. degree", "CMA (AAMA)". */
const SEAM = /^[®™©]?(?:[ \u00a0]{1,2}\(?| ?[-‐‑‒–/&_·] ?|: ?|[.'’])?$/u;
const INITIAL_SEAM = /^\. $/u;
const SPACE = 32;
const CLOSING = 41;
/** With these most gaps begin that are none. */
const NO_SEAM = new Set([...',;()\n'].map((sign) => sign.charCodeAt(0)));

/** Walks through the names from each word on; where names overlap the longest counts. */
export function hitsIn(words: Words, parts: readonly VocabularyPart[]): readonly Hit[] {
  const hits: Hit[] = [];
  const search: Search = { words, parts, walk: nameWalk(words, parts), isTag: tagLinesIn(words) };
  for (let first = 0; first < words.length; first += 1) {
    if (!begin(search.walk, first)) continue;
    const hit = longestHit(search, first);
    if (!hit) continue;
    hits.push(hit);
    first = hit.last;
  }
  return hits;
}

interface Search {
  readonly words: Words;
  readonly parts: readonly VocabularyPart[];
  readonly walk: NameWalk;
  /** In a line of tags, which are all written small, case tells nothing. */
  readonly isTag: (index: number) => boolean;
}

function longestHit(search: Search, first: number): Hit | undefined {
  const { words, walk } = search;
  let longest: NameEntry | undefined;
  let last = first;
  for (let at = first; ; ) {
    const entry = entryHere(search, first, at);
    if (entry) {
      longest = entry;
      last = at;
    }
    at += 1;
    if (at >= words.length || !goesOn(walk) || !isSeam(words, at) || !step(walk, at)) break;
  }
  if (!longest) return undefined;
  const { skill, name } = longest;
  const start = words.starts[first] ?? 0;
  const end = words.ends[last] ?? 0;
  const closes =
    words.text.charCodeAt(end) === CLOSING && words.text.slice(start, end).includes('(');
  return { skill, name, first, last, start, end: closes ? end + 1 : end };
}

/** The first name that ends here and is spelled so. */
function entryHere(
  { words, parts, walk, isTag }: Search,
  first: number,
  last: number,
): NameEntry | undefined {
  let unspelled: NameEntry | undefined;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const node = walk.nodes[at] ?? NONE;
    if (!part || node === NONE) continue;
    const { firstEntries } = part.tree;
    const after = firstEntries[node + 1] ?? 0;
    for (let number = firstEntries[node] ?? 0; number < after; number += 1) {
      const entry = entryOf(part, number);
      if (isSure(part, number)) return entry;
      if (entry && isSpelled(entry.name, textOf(words, first, last), words.text)) return entry;
      unspelled ??= entry;
    }
  }
  if (!unspelled || !isTag(first)) return undefined;
  return { skill: unspelled.skill, name: { text: unspelled.name.text, caution: 'context' } };
}

const textOf = ({ text, starts, ends }: Words, first: number, last: number): string =>
  text.slice(starts[first], ends[last]);

/** What stands before a word and behind the one before it. */
function isSeam({ text, starts, ends }: Words, right: number): boolean {
  const from = ends[right - 1] ?? 0;
  const to = starts[right] ?? 0;
  if (to - from > 4) return false;
  if (to === from || (to - from === 1 && text.charCodeAt(from) === SPACE)) return true;
  if (NO_SEAM.has(text.charCodeAt(from))) return false;
  const seam = text.slice(from, to);
  return SEAM.test(seam) || (from - (starts[right - 1] ?? 0) === 1 && INITIAL_SEAM.test(seam));
}

/** Where case is a part of the name only a text of nothing else may shout or whisper it. */
function isSpelled({ text: name, caution }: SkillName, found: string, whole: string): boolean {
  if (found === name || found === `${name}s`) return true;
  const small = found.toLowerCase();
  if (isSmall(name) && isSmall(found.slice(1)) && (small === name || small === `${name}s`))
    return true;
  return caution === 'case' && found.length === whole.trim().length;
}

const isSmall = (text: string): boolean => text === text.toLowerCase();
