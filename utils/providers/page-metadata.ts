const TAG = /<meta\b[^>]{0,4000}>/giu;
const ATTRIBUTE = /([a-z:-]{1,40})\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})')/giu;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

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

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal, hexadecimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? entity;
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      ? String.fromCodePoint(point)
      : entity;
  });
}
