import { textIn } from './lines';
import { attributeOf, first } from './nodes';

/** What a page is called in its head. */
export const titleOf = (document: Document): string => textIn(first(document, 'head > title'));

/** What it is called where it is shared. */
export const sharedTitleOf = (document: Document): string =>
  attributeOf(first(document, 'meta[property="og:title"]'), 'content');
