import { createHash } from 'node:crypto';

/** Where in a text something stands, its end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence whose skills people have marked, layer by layer. */
export interface AnnotatedSentence {
  readonly text: string;
  /** In the order of the file's columns: skill, then knowledge where it has one. */
  readonly layers: readonly (readonly Span[])[];
  readonly half: 'A' | 'B';
}

/** Reads a CoNLL file, one token a line with its BIO tags after tabs, sentences apart by an empty line. */
export function annotatedSentencesIn(file: string): readonly AnnotatedSentence[] {
  return file
    .split(/\r?\n\s*\r?\n/u)
    .map((block) => block.split(/\r?\n/u).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => sentenceOf(lines.map((line) => line.split('\t'))));
}

function sentenceOf(rows: readonly (readonly string[])[]): AnnotatedSentence {
  const tokens = rows.map(([token = '']) => token);
  const text = tokens.join(' ');
  const starts = tokens.map((_, index) => tokens.slice(0, index).join(' ').length + (index && 1));
  const columns = Math.max(...rows.map(({ length }) => length)) - 1;
  const layers = Array.from({ length: columns }, (_, column) =>
    spansOf(rows.map((row, at) => spanOf(row[column + 1], starts[at] ?? 0, tokens[at] ?? ''))),
  );
  return { text, layers, half: halfOf(text) };
}

interface Marked extends Span {
  readonly tag: string;
}

const spanOf = (tag = 'O', start: number, token: string): Marked => ({
  tag: tag.charAt(0),
  start,
  end: start + token.length,
});

function spansOf(marked: readonly Marked[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { tag, start, end } of marked) {
    const last = spans.at(-1);
    if (tag === 'I' && isOpen && last) last.end = end;
    else if (tag !== 'O') spans.push({ start, end });
    isOpen = tag !== 'O';
  }
  return spans;
}

/** By the first byte of its SHA-256, so that a sentence that comes twice is never on both sides. */
const halfOf = (text: string): 'A' | 'B' =>
  (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B';
