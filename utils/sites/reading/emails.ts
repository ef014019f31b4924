import { attributeOf, isSeen } from './nodes';

const MOST_ADDRESSES = 20;
const ADDRESS = /^[^\s@,;%<>]{1,64}@[^\s@,;%<>]{1,190}$/u;

/** Finds the links that `emailsAmong` reads. */
export const MAIL_LINKS = 'a[href^="mailto:" i]';

/** The e-mail addresses that a page shows as links, to compare a recipient with. */
export function emailsAmong(links: readonly Element[]): string[] {
  const addresses = links
    .filter(isSeen)
    .flatMap((link) =>
      attributeOf(link, 'href').slice('mailto:'.length).split('?', 1)[0]?.split(','),
    )
    .map((address = '') => address.replace(/%40/u, '@').trim())
    .filter((address) => ADDRESS.test(address));
  return [...new Set(addresses)].slice(0, MOST_ADDRESSES);
}
