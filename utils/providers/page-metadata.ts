const TAG = /<meta\b[^>]{0,4000}>/giu;
const ATTRIBUTE = /([a-z:-]{1,40})\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})')/giu;
const ENTITY =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(acute|cedil|circ|grave|ring|tilde|uml)|(\w{2,6}));/giu;

/** What a letter with a mark is called, and the mark. */
const marks: Record<string, string> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
};

/** The other named characters that texts are written with. */
const named: Record<string, string> = {
  amp: '&',
  apos: "'",
  bull: '•',
  euro: '€',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  szlig: 'ß',
};

/** The content of a page's meta element, by its property or name; the worker has no DOM to ask. */
export function contentOf(property: string, html: string): string | undefined {
  for (const [tag] of html.matchAll(TAG)) {
    const attributes = new Map<string, string>();
    for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
      attributes.set(name.toLowerCase(), double ?? single ?? '');
    if ((attributes.get('property') ?? attributes.get('name')) === property)
      return decodeEntities(attributes.get('content') ?? '').trim();
  }
  return undefined;
}

/** The text that stands behind character references; one that we do not know stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (entity, decimal, hexadecimal, letter, mark, name) => {
    if (letter) return (letter + marks[mark.toLowerCase()]).normalize('NFC');
    if (name) return named[name.toLowerCase()] ?? entity;
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      ? String.fromCodePoint(point)
      : entity;
  });
