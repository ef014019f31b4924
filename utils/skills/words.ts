import { widthAt } from './character-class';
import { isSpeltInTwoWays, keyOf, maySpellTwoWays } from './spelling';
import {
  AMPERSAND,
  ASCII,
  FULL_STOP,
  isSign,
  isSpace,
  rareEnd,
  unitAt,
  wholeEnd,
} from './word-ends';
import { FIRST_HASH, hashedWith, hashOf } from './word-hash';

/** The words of a text in their order, column by column: a posting has hundreds, and of few more is asked than a hash. */
export interface Words {
  readonly text: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of the keys. */
  readonly hashes: Int32Array;
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

const SLASH = 47;
const AT = 64;
const S = 115;

const ADDRESS = /:\/\/|[\p{L}\p{N}]@[\p{L}\p{N}]|^www\.|\.(?:com|org|edu|gov)\//iu;
const WWW = 3;
/** The bit that a small letter has and a capital one has not. */
const SMALL = 32;
/** Shorter words have one spelling. */
const FEWEST_SPELT = 5;

/** Of each sign of ASCII whether it is a letter or a digit. */
const plainUnits = Uint8Array.from({ length: ASCII }, (_, code) =>
  Number(/[a-z\d]/iu.test(String.fromCharCode(code))),
);

/**
 * Letters and digits make a word, with the signs of C++, C# and .NET; no other sign is a part of one. Mail and web
 * addresses name no skill and are left out.
 */
export function wordsIn(text: string): Words {
  // No text has more than half as many words as it has characters.
  const most = (text.length >> 1) + 1;
  const [starts, ends, hashes] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const spelt: (string | undefined)[] = [];
  let length = 0;
  /** Where the characters without a space between them begin, and how many words there are before them. */
  let [chunk, before, mayBeAddress] = [0, 0, false];

  for (let at = 0; at <= text.length; ) {
    const unit = unitAt(text, at);
    const plainEnd = unit < ASCII && plainUnits[unit] !== 0 ? endOfPlain(text, at) : at;
    const end = plainEnd > at ? wholeEnd(text, plainEnd) : rareEnd(text, at, at === chunk);
    if (end > at) {
      const key = keyOfWord(text, { at, plainEnd, end });
      starts[length] = at;
      ends[length] = end;
      hashes[length] = key === undefined ? hashOfPlain(text, at, end) : hashOf(key);
      spelt.push(key);
      length += 1;
      // "www." at the least.
      if (at === chunk && end - at === WWW && text.charCodeAt(end) === FULL_STOP)
        mayBeAddress = true;
      at = end;
    } else if (isSpace(text, at)) {
      if (mayBeAddress && ADDRESS.test(text.slice(chunk, at))) {
        length = before;
        spelt.length = before;
      }
      mayBeAddress = false;
      at += 1;
      chunk = at;
      before = length;
    } else {
      if (unit === SLASH || unit === AT) mayBeAddress = true;
      at += unit < ASCII ? 1 : widthAt(text, at);
    }
  }
  return {
    text,
    length,
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    hashes: hashes.subarray(0, length),
    spelt,
  };
}

/** Almost every word is of ASCII: these two loops see nearly every letter of every text. */
function endOfPlain(text: string, from: number): number {
  let end = from + 1;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit >= ASCII || plainUnits[unit] === 0) break;
  }
  return end;
}

function hashOfPlain(text: string, from: number, to: number): number {
  let hash = FIRST_HASH;
  for (let at = from; at < to; at += 1)
    // Neither a digit nor a plus or a number sign is changed by the bit that makes a letter small.
    hash = hashedWith(hash, text.charCodeAt(at) | SMALL);
  return hash;
}

/** What a word is compared by where that is more than its small letters. */
function keyOfWord(
  text: string,
  { at, plainEnd, end }: { readonly at: number; readonly plainEnd: number; readonly end: number },
): string | undefined {
  const unit = text.charCodeAt(at);
  if (unit === AMPERSAND) return 'and';
  const isPlain = unit !== FULL_STOP && !hasOthers(text, plainEnd, end);
  const isSpelt = () => isSpeltInTwoWays(text.slice(at, end).toLowerCase());
  if (isPlain && (end - at < FEWEST_SPELT || !mayBeSpelt(text, at, plainEnd) || !isSpelt()))
    return undefined;
  return keyOf(text.slice(at, end));
}

function hasOthers(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSign(text.charCodeAt(at))) return true;
  return false;
}

function mayBeSpelt(text: string, from: number, to: number): boolean {
  let second = text.charCodeAt(from) | SMALL;
  let last = text.charCodeAt(from + 1) | SMALL;
  if (maySpellTwoWays(0, second, last)) return true;
  for (let at = from + 2; at < to; at += 1) {
    const unit = text.charCodeAt(at) | SMALL;
    if (maySpellTwoWays(second, last, unit)) return true;
    second = last;
    last = unit;
  }
  return false;
}

export function smallLetter(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}
