import { parseUrl } from '@/utils/lib/web-address';

import { attributeOf, first } from './nodes';

/** No site and no provider gives a longer address. */
export const MOST_CHARACTERS = 4_000;

/** The address of a page; of a very long one, the part that names the page. */
export const addressOf = ({ href, origin, pathname }: URL): string =>
  (href.length > MOST_CHARACTERS ? origin + pathname : href).slice(0, MOST_CHARACTERS);

/** What the relative addresses of a page start from. */
export const baseOf = (document: Document, url: URL): string =>
  parseUrl(attributeOf(first(document, 'base[href]'), 'href'), url.href)?.href ?? url.href;
