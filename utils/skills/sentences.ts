/** A sentence, or a line that is none, where it stands in its text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** After these a full stop ends nothing. */
const ABBREVIATIONS = new Set(
  'approx cert dept dr eg e.g etc i.e ie inc incl jr lab min mr mrs ms no nos prof sr st u.k u.s vs yrs'.split(
    ' ',
  ),
);

const LINE = /[^\n\r\u2028\u2029]+/gu;
/** Bounded, so that a page of full stops costs no more than a page of words. */
const STOP = /[.!?]{1,3}["'”’)\]]{0,3}(?=\s)|;(?=\s)|[•▪●◦]/gu;
const BULLET = /^[\s•▪●◦·*–—-]+/u;

/** The lines of a text that hold anything, without bullets and margins. */
export function linesIn(text: string): readonly Sentence[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) => trimmed(line, index));
}

/** The sentences of a text, line by line: a line break always ends one, and so does a semicolon. */
export function sentencesIn(text: string): readonly Sentence[] {
  return linesIn(text).flatMap(sentencesOfLine);
}

export function sentencesOfLine({ text: line, start: lineStart }: Sentence): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { 0: stop, index } of line.matchAll(STOP)) {
    if (!endsSentence(line, index, stop)) continue;
    const to = index + stop.length;
    sentences.push(...trimmed(line.slice(from, to), lineStart + from));
    from = to;
  }
  return [...sentences, ...trimmed(line.slice(from), lineStart + from)];
}

function trimmed(raw: string, at: number): readonly Sentence[] {
  const text = raw.replace(BULLET, '').trimEnd();
  if (text === '') return [];
  const start = at + raw.indexOf(text);
  return [{ text, start, end: start + text.length }];
}

function endsSentence(line: string, index: number, stop: string): boolean {
  if (!stop.startsWith('.')) return true;
  const word = /[\p{L}.]*$/u.exec(line.slice(Math.max(0, index - 12), index))?.[0] ?? '';
  if (/^\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase())) return false;
  return !/^\s*\p{Ll}/u.test(line.slice(index + stop.length, index + stop.length + 3));
}
