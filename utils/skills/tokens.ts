import { keyOf } from './spelling';

/** A word of a text, where it stands. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with the signs of C++, C# and .NET; no other sign is a part of a word. */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:[+#]{1,2}(?![\p{L}\p{M}+#]))?|(?<![\p{L}\p{N}])\.(?:NET|Net|net)(?![\p{L}\p{N}])/gu;

const ADDRESS = /:\/\/|[\p{L}\p{N}]@[\p{L}\p{N}]|^www\.|\.(?:com|org|edu|gov)\//iu;
const MAY_BE_ADDRESS = /[@/]|^www/iu;

/** The words of a text in their order; mail and web addresses name no skill and are left out. */
export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/gu)) {
    if (chunk === '&') tokens.push({ key: 'and', start: index, end: index + 1 });
    if (MAY_BE_ADDRESS.test(chunk) && ADDRESS.test(chunk)) continue;
    for (const { 0: word, index: at } of chunk.matchAll(WORD)) {
      const start = index + at;
      tokens.push({ key: keyOf(word), start, end: start + word.length });
    }
  }
  return tokens;
}
