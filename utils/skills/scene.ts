import type { Hit } from './hits';
import type { Token } from './tokens';

/** A text taken apart: its words, and for each the number of its sentence and of its line. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly number[];
  readonly lines: readonly number[];
  /** Of each sentence, by its number, its first word and the one after its last. */
  readonly bounds: readonly { readonly first: number; readonly after: number }[];
}

const LINE_BREAK = /[\n\r\u2028\u2029]/u;
const SENTENCE_BREAK = /[.!?;]\s/u;

export function sceneOf(text: string, tokens: readonly Token[]): Scene {
  const sentences: number[] = [];
  const lines: number[] = [];
  const bounds: { first: number; after: number }[] = [];
  let sentence = 0;
  let line = 0;
  tokens.forEach((token, index) => {
    const gap = text.slice(tokens[index - 1]?.end ?? 0, token.start);
    if (LINE_BREAK.test(gap)) line += 1;
    if (LINE_BREAK.test(gap) || SENTENCE_BREAK.test(gap)) sentence += 1;
    sentences.push(sentence);
    lines.push(line);
    bounds[sentence] = { first: bounds[sentence]?.first ?? index, after: index + 1 };
  });
  return { text, tokens, sentences, lines, bounds };
}

/** The first word of the sentence in which a word stands, and the one after its last. */
export const boundsAt = ({ bounds, sentences }: Scene, index: number) =>
  bounds[sentences[index] ?? 0] ?? { first: 0, after: 0 };

/** The words of the sentence around a word, as they are written. */
export function sentenceAt(scene: Scene, index: number): string {
  const { first, after } = boundsAt(scene, index);
  const { text, tokens } = scene;
  return text.slice(tokens[first]?.start, (tokens[after - 1]?.end ?? 0) + 1);
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
    readonly matches: (token: Token, index: number) => boolean;
    readonly side?: 'before' | 'after';
  },
): boolean {
  return (
    (side !== 'after' && isThere(hit.first - 1, -1)) ||
    (side !== 'before' && isThere(hit.last + 1, 1))
  );

  function isThere(from: number, step: 1 | -1): boolean {
    for (let index = from, left = within; left > 0; index += step, left -= 1) {
      const token = scene.tokens[index];
      if (!token || scene.sentences[index] !== scene.sentences[hit.first]) return false;
      if (matches(token, index)) return true;
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
