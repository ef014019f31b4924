import type { Json } from './json';
import { fail, ok, type Result } from './result';

const DEPTH = 64;
const WHITE_SPACE = /[ \t\n\r]*/uy;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/uy;
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

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
  let at = 0;
  let nameComes = false;

  while (at < text.length) {
    at = endOf(WHITE_SPACE, text, at);
    const character = text[at];
    if (character === undefined) return undefined;

    if (character === '"') {
      const end = endOf(STRING, text, at);
      const string: string = JSON.parse(text.slice(at, end));
      if (!string.isWellFormed()) return 'a text holds half a surrogate pair';
      if (nameComes) {
        const known = names.at(-1);
        if (string === '__proto__') return 'a member is named __proto__';
        if (known?.has(string)) return `the member "${string}" stands twice`;
        known?.add(string);
        nameComes = false;
      }
      at = end;
      continue;
    }

    if (character === '{' || character === '[') {
      names.push(character === '{' ? new Set() : undefined);
      if (names.length > DEPTH) return `more than ${DEPTH} levels`;
      nameComes = character === '{';
    } else if (character === '}' || character === ']') {
      names.pop();
      nameComes = false;
    } else if (character === ',') {
      nameComes = names.at(-1) !== undefined;
    } else if (character !== ':') {
      const end = endOf(ATOM, text, at);
      const atom = text.slice(at, end);
      if (!Number.isFinite(Number(atom)) && !/^[tfn]/u.test(atom)) return `${atom} is no number`;
      at = end;
      continue;
    }
    at += 1;
  }
  return undefined;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at + 1;
}
