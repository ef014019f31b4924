import { decodeEntities } from '@/utils/lib/character-references';

const TAG = /<meta\b[^>]{0,4000}>/giu;
const ATTRIBUTE = /([a-z:-]{1,40})\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})')/giu;
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
