import { fail, ok, type Result } from '@/utils/lib/result';

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/giu;

/** XML 1.0, section 4.6: the entities that nobody has to declare. */
const predefined = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

/** A text with its references resolved; an entity that somebody would have to declare is refused. */
export function decodeReferences(text: string): Result<string> {
  if (!text.includes('&')) return ok(text);
  let unknown: string | undefined;
  const decoded = text.replace(REFERENCE, (reference, decimal, hexadecimal, name) => {
    const character = name
      ? predefined.get(name)
      : characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
    if (character === undefined) unknown = reference;
    return character ?? '';
  });
  return unknown === undefined ? ok(decoded) : fail('xml-forbidden', `the entity ${unknown}`);
}

const characterOf = (point: number): string | undefined =>
  point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : undefined;
