import type { Random } from '../contexts/seeded-random';

/** What breaks readers of text: depth, size, names of the language's own, halves of characters, numbers out of range. */
const SNIPPETS: readonly Uint8Array[] = [
  '['.repeat(3_000),
  '{"a":'.repeat(3_000),
  '"__proto__":{"toString":1},',
  '"constructor":null,',
  '"@context":[],',
  '"type":"",',
  '"id":{},',
  '"proof":[[]],',
  '1e999',
  '-0',
  '9'.repeat(5_000),
  '"\\ud800"',
  '\\u0000',
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '~',
  '.',
  '..',
  'A'.repeat(20_000),
  '%00',
  '&x;',
  '<!DOCTYPE x>',
  ']]>',
  'https://',
  'did:key:z',
  'did:web:',
  'did:jwk:e30',
  '\u202e',
  '\ufeff',
].map((text) => new TextEncoder().encode(text));

const LONGEST = 200_000;

/** Bytes turned, dropped, repeated, cut off, overwritten, crossed with others, or with something hostile put in. */
export function altered(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const { below, pick } = random;
  const at = below(bytes.length + 1);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  const length = below(1 << below(12));
  const ways: readonly (() => Uint8Array)[] = [
    () => Uint8Array.from(bytes).fill(below(256), at, at + 1),
    () => Uint8Array.from(bytes).fill(below(256), at, at + 1 + below(4)),
    () => Buffer.concat([head, tail.subarray(length)]),
    () => Buffer.concat([bytes.subarray(0, at + length), tail]),
    () => Uint8Array.from(head),
    () => Buffer.concat([head, pick(SNIPPETS), tail]),
    () => Buffer.concat([head, pick(SNIPPETS), tail.subarray(length)]),
    () => Buffer.concat([head, other.subarray(below(other.length + 1))]),
    () => Buffer.concat([head, Uint8Array.from({ length }, () => below(256)), tail]),
  ];
  return pick(ways)().subarray(0, LONGEST);
}

const MEMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/gu;

/** Words of a JSON text put in each other's place, so that it stays one and means something else. */
export function exchanged(text: string, other: string, { pick, below }: Random): string {
  const words = [...text.matchAll(MEMBER)];
  const others = [...other.matchAll(MEMBER)].map(([word]) => word);
  if (words.length === 0 || others.length === 0) return text;
  let result = text;
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const { 0: word, index } = pick(words);
    if (result.startsWith(word, index))
      result = result.slice(0, index) + pick(others) + result.slice(index + word.length);
  }
  return result;
}
