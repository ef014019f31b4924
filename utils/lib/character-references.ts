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
