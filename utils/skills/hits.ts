import type { SkillName } from '@/utils/model/skill';
import { nameWalk } from './name-walk';
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

/** Walks through the names from each word on; where names overlap the longest counts. */
export function hitsIn(words: Words, parts: readonly VocabularyPart[]): readonly Hit[] {
  const { text, starts, ends } = words;
  const hits: Hit[] = [];
  const whole = text.trim().length;
  const isTag = tagLinesIn(words);
  const { nodes, begin, step } = nameWalk(words, parts);
  for (let first = 0; first < words.length; first += 1) {
    if (!begin(first)) continue;
    const hit = longestHit(first);
    if (!hit) continue;
    hits.push(hit);
    first = hit.last;
  }
  return hits;

  function longestHit(first: number): Hit | undefined {
    let longest: NameEntry | undefined;
    let last = first;
    for (let at = first; ; ) {
      const entry = entryHere(first, at);
      if (entry) {
        longest = entry;
        last = at;
      }
      at += 1;
      if (at >= words.length || !isSeam(at) || !step(at)) break;
    }
    if (!longest) return undefined;
    const { skill, name } = longest;
    const start = starts[first] ?? 0;
    const end = ends[last] ?? 0;
    const closes = text.charCodeAt(end) === CLOSING && text.slice(start, end).includes('(');
    return { skill, name, first, last, start, end: closes ? end + 1 : end };
  }

  /** The first name that ends here and is spelled so. In a line of tags, which are all written small, case tells nothing. */
  function entryHere(first: number, last: number): NameEntry | undefined {
    let unspelled: NameEntry | undefined;
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at];
      const node = nodes[at] ?? NONE;
      if (!part || node === NONE) continue;
      const { firstEntries } = part.tree;
      const after = firstEntries[node + 1] ?? 0;
      for (let number = firstEntries[node] ?? 0; number < after; number += 1) {
        const entry = entryOf(part, number);
        if (isSure(part, number)) return entry;
        if (entry && isSpelled(entry.name, text.slice(starts[first], ends[last]))) return entry;
        unspelled ??= entry;
      }
    }
    if (!unspelled || !isTag(first)) return undefined;
    return { skill: unspelled.skill, name: { text: unspelled.name.text, caution: 'context' } };
  }

  /** What stands before a word and behind the one before it. */
  function isSeam(right: number): boolean {
    const from = ends[right - 1] ?? 0;
    const to = starts[right] ?? 0;
    if (to - from > 4) return false;
    if (to - from === 1 && text.charCodeAt(from) === SPACE) return true;
    const seam = text.slice(from, to);
    return SEAM.test(seam) || (from - (starts[right - 1] ?? 0) === 1 && INITIAL_SEAM.test(seam));
  }

  /** Where case is a part of the name only a text of nothing else may shout or whisper it. */
  function isSpelled({ text: name, caution }: SkillName, found: string): boolean {
    if (found === name || found === `${name}s`) return true;
    if (
      isSmall(name) &&
      isSmall(found.slice(1)) &&
      [name, `${name}s`].includes(found.toLowerCase())
    )
      return true;
    return caution === 'case' && found.length === whole;
  }
}

const isSmall = (text: string): boolean => text === text.toLowerCase();
