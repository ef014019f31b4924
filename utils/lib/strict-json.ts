import type { Json } from './json';
import { fail, ok, type Result } from './result';

const DEPTH = 64;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

/**
 * Reads JSON from outside and refuses what two readers could understand differently: a member named
 * twice or `__proto__`, a lone surrogate, a number past the doubles, more than 64 levels (RFC 8259; RFC 7493, I-JSON).
 */
export function parseStrictJson(text: string): Result<Json> {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return fail('parsing-error', String(cause));
  }
  const fault = faultIn(text);
  return fault ? fail('parsing-error', fault) : ok(value);
}

/** Decodes UTF-8, where a byte that is none is an error and a leading mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('parsing-error', 'the bytes are not UTF-8');
  }
}

/** One pass over a text that JSON.parse has accepted; it keeps a stack, so depth cannot exhaust ours. */
function faultIn(text: string): string | undefined {
  const names: (Set<string> | undefined)[] = [];
  let nameComes = false;

  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfString(text, at);
      const string = stringIn(text.slice(at, end));
      if (!string.isWellFormed()) return 'a text holds half a surrogate pair';
      if (nameComes) {
        const known = names.at(-1);
        if (string === '__proto__') return 'a member is named __proto__';
        if (known?.has(string)) return `the member "${string}" stands twice`;
        known?.add(string);
        nameComes = false;
      }
      at = end - 1;
    } else if (character === '{' || character === '[') {
      names.push(character === '{' ? new Set() : undefined);
      if (names.length > DEPTH) return `more than ${DEPTH} levels`;
      nameComes = character === '{';
    } else if (character === '}' || character === ']') {
      names.pop();
      nameComes = false;
    } else if (character === ',') {
      nameComes = names.at(-1) !== undefined;
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      NUMBER.lastIndex = at;
      const [number = ''] = NUMBER.exec(text) ?? [];
      if (!Number.isFinite(Number(number))) return `${number} is no number`;
      at += number.length - 1;
    }
  }
  return undefined;
}

/** Behind the first quote that no backslash escapes. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
}

const stringIn = (quoted: string): string =>
  quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
