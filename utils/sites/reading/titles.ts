import { textIn } from './lines';
import { attributeOf, first } from './nodes';

/** What a page is called in its head. */
export const titleOf = (document: Document): string => textIn(first(document, 'head > title'));

/** What it is called where it is shared. */
export const sharedTitleOf = (document: Document): string =>
  attributeOf(first(document, 'meta[property="og:title"]'), 'content');

const PARTING = /(?:^|(?<!\s)\s+)[-–—|·•](?:\s+|$)/u;

/** The parts of a page's titles, and of what is left of them without one of them. */
export const titlePartsOf = (document: Document, without = '\n'): string[] =>
  [titleOf(document), sharedTitleOf(document)]
    .flatMap((title) => title.replace(without, ' - ').split(PARTING))
    .map((part) => part.replace(/^[-–—|·•]\s*/u, '').trim())
    .filter(Boolean);
