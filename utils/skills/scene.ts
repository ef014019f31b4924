import type { Hit } from './hits';
import { keyAt, type Words } from './words';

/** A text taken apart: its words, and for each the number of its sentence and of its line. */
export interface Scene {
  readonly words: Words;
  readonly sentences: readonly number[];
  readonly lines: readonly number[];
  /** Of each sentence, by its number, its first word and the one after its last. */
  readonly bounds: readonly { readonly first: number; readonly after: number }[];
}

const LINE_BREAK = /[\n\r\u2028\u2029]/u;
const SENTENCE_BREAK = /[.!?;]\s/u;
const SPACE = 32;

export function sceneOf(words: Words): Scene {
  const { text, starts, ends } = words;
  const sentences: number[] = [];
  const lines: number[] = [];
  const bounds: { first: number; after: number }[] = [];
  let sentence = 0;
  let line = 0;
  for (let index = 0; index < words.length; index += 1) {
    const from = ends[index - 1] ?? 0;
    const to = starts[index] ?? 0;
    if (to - from > 1 || text.charCodeAt(from) !== SPACE) {
      const gap = text.slice(from, to);
      const isLine = LINE_BREAK.test(gap);
      if (isLine) line += 1;
      if (isLine || SENTENCE_BREAK.test(gap)) sentence += 1;
    }
    sentences.push(sentence);
    lines.push(line);
    const known = bounds[sentence];
    if (known) known.after = index + 1;
    else bounds[sentence] = { first: index, after: index + 1 };
  }
  return { words, sentences, lines, bounds };
}

/** The first word of the sentence in which a word stands, and the one after its last. */
export const boundsAt = ({ bounds, sentences }: Scene, index: number) =>
  bounds[sentences[index] ?? 0] ?? { first: 0, after: 0 };

/** The words of the sentence around a word, as they are written. */
export function sentenceAt(scene: Scene, index: number): string {
  const { first, after } = boundsAt(scene, index);
  const { text, starts, ends } = scene.words;
  return text.slice(starts[first], (ends[after - 1] ?? 0) + 1);
}

/** Whether one of the words around a hit, in its own sentence, is such a one. */
export function isNear(
  hit: Hit,
  scene: Scene,
  {
    within,
    matches,
    side,
  }: {
    readonly within: number;
    readonly matches: (key: string, index: number) => boolean;
    readonly side?: 'before' | 'after';
  },
): boolean {
  return (
    (side !== 'after' && isThere(hit.first - 1, -1)) ||
    (side !== 'before' && isThere(hit.last + 1, 1))
  );

  function isThere(from: number, step: 1 | -1): boolean {
    for (let index = from, left = within; left > 0; index += step, left -= 1) {
      // Outside of the text there is no sentence at all.
      if (scene.sentences[index] !== scene.sentences[hit.first]) return false;
      if (matches(keyAt(scene.words, index), index)) return true;
    }
    return false;
  }
}

/** Whether a word belongs to another sentence than the one before it. */
export const isAfterBreak = (index: number, { sentences }: Scene): boolean =>
  sentences[index - 1] !== sentences[index];

export function isAloneInLine({ first, last }: Hit, { lines }: Scene): boolean {
  return lines[first - 1] !== lines[first] && lines[last + 1] !== lines[last];
}

export function opensSentence({ first }: Hit, { sentences }: Scene): boolean {
  return sentences[first - 1] !== sentences[first];
}
