import { classAt, classBefore, DIGIT, LETTER, MARK, SPACE, widthAt } from './character-class';

const SPACE_SIGN = 32;
const HASH = 35;
const PLUS = 43;
export const AMPERSAND = 38;
export const FULL_STOP = 46;
/** Signs of ASCII are below. */
export const ASCII = 128;
const NET = new Set(['NET', 'Net', 'net']);
const NET_LENGTH = 4;

/** Behind its last character a text has a space. */
export const unitAt = (text: string, at: number): number =>
  at < text.length ? text.charCodeAt(at) : SPACE_SIGN;

/** Where a word ends that has letters of another script or signs behind those of ASCII. */
export function wholeEnd(text: string, plainEnd: number): number {
  const next = unitAt(text, plainEnd);
  if (next < ASCII && !isSign(next)) return plainEnd;
  const end = wordEnd(text, plainEnd);
  return end + signsAt(text, end);
}

/** Where a word ends that begins with no letter of ASCII, ".NET" and "&" among them. */
export function rareEnd(text: string, at: number, isFirst: boolean): number {
  const unit = unitAt(text, at);
  if (unit === FULL_STOP) return isNet(text, at) ? at + NET_LENGTH : at;
  if (unit === AMPERSAND) return isFirst && isSpace(text, at + 1) ? at + 1 : at;
  const end = unit < ASCII ? at : wordEnd(text, at);
  return end > at ? end + signsAt(text, end) : at;
}

/** Whether it parts words; so does the end of a text. */
export function isSpace(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return (
    unit === SPACE_SIGN || ((unit < SPACE_SIGN || unit >= ASCII) && classAt(text, at) === SPACE)
  );
}

function isNet(text: string, at: number): boolean {
  if (!NET.has(text.slice(at + 1, at + 4))) return false;
  const before = at > 0 ? classBefore(text, at) : SPACE;
  const after = at + 4 < text.length ? classAt(text, at + 4) : SPACE;
  return ![before, after].some((each) => each === LETTER || each === DIGIT);
}

/** Where a word ends that may have letters of any script. */
function wordEnd(text: string, from: number): number {
  let end = from;
  for (; end < text.length; end += widthAt(text, end)) {
    const found = classAt(text, end);
    if (found !== LETTER && found !== DIGIT && found !== MARK) break;
  }
  return end;
}

/** One or two signs belong to the word before them, unless another word begins right there. */
function signsAt(text: string, from: number): number {
  let end = from;
  while (end < text.length && isSign(text.charCodeAt(end))) end += 1;
  if (end === from || end - from > 2) return 0;
  const after = end < text.length ? classAt(text, end) : SPACE;
  return after === LETTER || after === MARK ? 0 : end - from;
}

/** Of C++ and C#. */
export const isSign = (unit: number): boolean => unit === PLUS || unit === HASH;
