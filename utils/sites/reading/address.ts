import { parseUrl } from '@/utils/lib/web-address';

import { all, attributeOf, first } from './nodes';

/** No site and no provider gives a longer address. */
export const MOST_CHARACTERS = 4_000;

/** The address of a page; of a very long one, the part that names the page. */
export const addressOf = ({ href, origin, pathname }: URL): string =>
  (href.length > MOST_CHARACTERS ? origin + pathname : href).slice(0, MOST_CHARACTERS);

/** What the relative addresses of a page start from. */
export const baseOf = (document: Document, url: URL): string =>
  parseUrl(attributeOf(headOf(document, 'base[href]')[0], 'href'), url.href)?.href ?? url.href;

/** What stands in the head; to look for it in the whole of a long page takes a hundred times as long. */
export function headOf(document: Document, selector: string): Element[] {
  const head = first(document, 'head');
  return head ? all(head, selector) : [];
}
