export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const SPACE = 4;

const ofAscii = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));
const ofOthers = new Map<number, number>();
const MOST_OTHERS = 1_000;

/** What the character at a place of a text is; the second half of a pair is nothing. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? (ofAscii[unit] ?? OTHER) : classOfCode(text.codePointAt(at) ?? 0);
}

/** What the character before a place is. */
export function classBefore(text: string, at: number): number {
  const [character = ''] = text.slice(Math.max(0, at - 2), at).match(/.$/su) ?? [];
  return classOf(character);
}

/** How many units of a text the character at a place takes. */
export const widthAt = (text: string, at: number): 1 | 2 =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

function classOfCode(code: number): number {
  const known = ofOthers.get(code);
  if (known !== undefined) return known;
  const found = classOf(String.fromCodePoint(code));
  if (ofOthers.size < MOST_OTHERS) ofOthers.set(code, found);
  return found;
}

function classOf(character: string): number {
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  if (/^\p{M}$/u.test(character)) return MARK;
  return /^\s$/u.test(character) ? SPACE : OTHER;
}
