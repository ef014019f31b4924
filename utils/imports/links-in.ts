import { parseUrl } from '@/utils/lib/web-address';

/** Addresses, with a scheme or as people write them without one. */
const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s<>"'`|\\^{}]+|\b(?:[a-z0-9-]{1,63}\.){1,20}[a-z]{2,24}\/[^\s<>"'`|\\^{}]+/giu;
/** What a sentence or list puts behind an address. */
const TRAILING =
  /(?<![.,;:!?*\u00bb\u201d\u2019\u061b\u060c])[.,;:!?*\u00bb\u201d\u2019\u061b\u060c]+$/u;
/** A list without spaces: the next address begins behind a comma or semicolon. */
const NEXT = /[,;](?=https?:\/\/|www\.)/iu;

/** Every address in a text, in its order, each once. */
export function linksIn(text: string): readonly string[] {
  const found = [...text.matchAll(ADDRESS)].flatMap(([match]) => match.split(NEXT));
  return [...new Set(found.map(tidy).map(withScheme))];
}

/** A text without its addresses and what kept them apart. */
export const textBeside = (text: string): string =>
  text
    .replace(ADDRESS, ' ')
    .replace(/\[\s*\]|\(\s*\)|<\s*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(
      /^[\s,;:|\u2013\u2014*\u2022-]+|(?<![\s,;:|\u2013\u2014(-])[\s,;:|\u2013\u2014(-]+$/gu,
      '',
    );

/** A bracket that is closed behind an address and not opened in it belongs to the text. */
function tidy(address: string): string {
  const bare = address.replace(TRAILING, '');
  const last = bare.at(-1) ?? '';
  const opened = { ')': '(', ']': '[' }[last];
  return opened && countOf(bare, opened) < countOf(bare, last) ? tidy(bare.slice(0, -1)) : bare;
}

const countOf = (text: string, character: string): number => text.split(character).length - 1;

const withScheme = (address: string): string =>
  /^https?:\/\//iu.test(address) ? address : `https://${address}`;

/** Places at which people describe themselves. */
const PROFILES =
  /^(?:(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\/|(?:www\.)?xing\.com\/profile\/|github\.com\/[\w-]+\/?$|gitlab\.com\/[\w.-]+\/?$|(?:www\.)?(?:stackoverflow\.com\/users\/|behance\.net\/[\w-]+\/?$|kaggle\.com\/[\w-]+\/?$|dribbble\.com\/[\w-]+\/?$))/iu;

/** Whether an address is that of a person and not of a credential. */
export function isProfile(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== undefined && PROFILES.test(`${url.hostname.replace(/^www\./u, '')}${url.pathname}`)
  );
}
