import { classAt, classBefore, DIGIT, LETTER, MARK, SPACE, widthAt } from './character-class';
import { keyOf, maySpellTwoWays } from './spelling';
import { FIRST_HASH, hashedWith, hashOf } from './word-hash';

/** The words of a text in their order, column by column: a posting has hundreds, and of few more is asked than a hash. */
export interface Words {
  readonly text: string;
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Of the keys. */
  readonly hashes: readonly number[];
  /** The keys that are more than the word in small letters of ASCII. */
  readonly spelt: readonly (string | undefined)[];
}

/** What a word is compared by; nothing before the first word and behind the last. */
export function keyAt({ text, starts, ends, spelt }: Words, index: number): string {
  const start = starts[index];
  if (start === undefined) return '';
  return spelt[index] ?? text.slice(start, ends[index]).toLowerCase();
}

/** Whether a word ends as plurals do. */
export function endsInS({ text, ends, spelt }: Words, index: number): boolean {
  const key = spelt[index];
  return key?.endsWith('s') ?? smallLetter(text.charCodeAt((ends[index] ?? 0) - 1)) === S;
}

const AMPERSAND = 38;
const FULL_STOP = 46;
const SLASH = 47;
const AT = 64;
const S = 115;

const ADDRESS = /:\/\/|[\p{L}\p{N}]@[\p{L}\p{N}]|^www\.|\.(?:com|org|edu|gov)\//iu;
const NET = new Set(['NET', 'Net', 'net']);
const AND = hashOf('and');

/**
 * Letters and digits make a word, with the signs of C++, C# and .NET; no other sign is a part of one. Mail and web
 * addresses name no skill and are left out.
 */
export function wordsIn(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const spelt: (string | undefined)[] = [];

  for (let at = 0; at < text.length; ) {
    const end = chunkEnd(text, at);
    if (end === at) at += 1;
    else {
      if (end - at === 1 && text.charCodeAt(at) === AMPERSAND) add(at, end, AND, 'and');
      else if (!isAddress(text, at, end)) addWords(at, end);
      at = end;
    }
  }
  return { text, length: starts.length, starts, ends, hashes, spelt };

  function add(start: number, end: number, hash: number, key: string | undefined): void {
    starts.push(start);
    ends.push(end);
    hashes.push(hash);
    spelt.push(key);
  }

  function addSpelt(start: number, end: number): void {
    const key = keyOf(text.slice(start, end));
    add(start, end, hashOf(key), key);
  }

  function addWords(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const unit = text.charCodeAt(at);
      const found = classAt(text, at);
      if (found === LETTER || found === DIGIT || found === MARK) at = addWord(at, to);
      else if (unit === FULL_STOP && isNet(text, at, from, to)) {
        addSpelt(at, at + 4);
        at += 4;
      } else at += widthAt(text, at);
    }
  }

  /** Almost every word is of ASCII and spelled in one way: its hash is made while its end is looked for. */
  function addWord(start: number, to: number): number {
    let end = start;
    let hash = FIRST_HASH;
    let isSpelt = false;
    let [second, last] = [0, 0];
    for (; end < to; end += 1) {
      const unit = smallLetter(text.charCodeAt(end));
      if (!isLetterOrDigit(unit)) break;
      hash = hashedWith(hash, unit);
      isSpelt ||= maySpellTwoWays(second, last, unit);
      second = last;
      last = unit;
    }
    const whole = wordEnd(text, end, to);
    const after = whole + signsAt(text, whole, to);
    if (whole > end || (isSpelt && after - start > 4)) addSpelt(start, after);
    else {
      for (let at = end; at < after; at += 1) hash = hashedWith(hash, text.charCodeAt(at));
      add(start, after, hash, undefined);
    }
    return after;
  }
}

/** Where the run of characters that are no space ends; where it begins if there is a space. */
function chunkEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && classAt(text, end) !== SPACE) end += 1;
  return end;
}

function isAddress(text: string, from: number, to: number): boolean {
  // "www." at the least.
  if (to - from < 3) return false;
  const first = smallLetter(text.charCodeAt(from));
  let mayBe = first === 119;
  for (let at = from; at < to && !mayBe; at += 1) {
    const unit = text.charCodeAt(at);
    mayBe = unit === SLASH || unit === AT;
  }
  return mayBe && ADDRESS.test(text.slice(from, to));
}

function isNet(text: string, at: number, from: number, to: number): boolean {
  if (!NET.has(text.slice(at + 1, at + 4)) || at + 4 > to) return false;
  const before = at > from ? classBefore(text, at) : SPACE;
  const after = at + 4 < to ? classAt(text, at + 4) : SPACE;
  return ![before, after].some((each) => each === LETTER || each === DIGIT);
}

export const smallLetter = (unit: number): number => (unit >= 65 && unit <= 90 ? unit | 32 : unit);

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** Where a word ends that may have letters of any script. */
function wordEnd(text: string, from: number, to: number): number {
  let end = from;
  for (; end < to; end += widthAt(text, end)) {
    const found = classAt(text, end);
    if (found !== LETTER && found !== DIGIT && found !== MARK) break;
  }
  return end;
}

/** One or two signs belong to the word before them, unless another word begins right there. */
function signsAt(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isSign(text.charCodeAt(end))) end += 1;
  if (end - from > 2) return 0;
  const after = end < to ? classAt(text, end) : SPACE;
  return after === LETTER || after === MARK ? 0 : end - from;
}

const isSign = (unit: number): boolean => unit === 43 || unit === 35;
