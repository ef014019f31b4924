import { singularsOf } from './spelling';
import { tagLinesIn } from './tag-lines';
import type { Token } from './tokens';
import type { NameEntry, NameNode } from './vocabulary';

/** A name of the vocabulary where it stands in a text, before anyone asks whether it is meant. */
export interface Hit extends NameEntry {
  /** Its first and its last word among the words of the text. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** What may stand between two words of one name: "problem-solving", "CI / CD", "ITIL® 4", "B.S. degree". */
const SEAM = /^[®™©]?(?:[ \u00a0]{1,2}| ?[-‐‑‒–/&_·] ?|: ?|[.'’])?$/u;
const INITIAL_SEAM = /^\. $/u;

/** Walks the tree of names from each word on; where names overlap the longest counts. */
export function hitsIn(text: string, tokens: readonly Token[], names: NameNode): readonly Hit[] {
  const hits: Hit[] = [];
  const whole = text.trim().length;
  const isTag = tagLinesIn(text, tokens);
  for (let first = 0; first < tokens.length; first += 1) {
    const hit = longestHit(first);
    if (!hit) continue;
    hits.push(hit);
    first = hit.last;
  }
  return hits;

  function longestHit(first: number): Hit | undefined {
    const start = tokens[first]?.start ?? 0;
    let longest: Hit | undefined;
    let node: NameNode | undefined = names;
    for (let last = first; node; last += 1) {
      const token = tokens[last];
      const previous = last > first ? tokens[last - 1] : undefined;
      if (!token || (previous && !isSeam(previous, token))) break;
      const { end } = token;
      node = step(node, token.key);
      const entry = node?.entries && entryAt(node.entries, text.slice(start, end), first);
      if (entry) longest = { ...entry, first, last, start, end };
    }
    return longest;
  }

  /** In a line of nothing but tags, which are all written small, case tells nothing. */
  function entryAt(
    entries: readonly NameEntry[],
    found: string,
    first: number,
  ): NameEntry | undefined {
    const spelled = entries.find(({ name }) => isSpelled(name, found));
    if (spelled || !isTag(first)) return spelled;
    const [entry] = entries;
    return entry && { ...entry, name: { text: entry.name.text, caution: 'context' } };
  }

  function isSeam(left: Token, right: Token): boolean {
    if (right.start - left.end > 4) return false;
    const seam = text.slice(left.end, right.start);
    return SEAM.test(seam) || (left.end - left.start === 1 && INITIAL_SEAM.test(seam));
  }

  /** Where case is a part of the name only a text of nothing else may shout or whisper it. */
  function isSpelled({ text: name, caution }: NameEntry['name'], found: string): boolean {
    if (caution === 'none' || found === name || found === `${name}s`) return true;
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

function step(node: NameNode, key: string): NameNode | undefined {
  const exact = node.next?.get(key);
  if (exact) return exact;
  for (const singular of singularsOf(key)) {
    const next = node.next?.get(singular);
    if (next) return next;
  }
  return undefined;
}
