import type { PageLink } from './badge-links';
import { attributeOf, isSeen } from './nodes';

const MOST_ADDRESSES = 20;
const ADDRESS = /^[^\s@,;%<>]{1,64}@[^\s@,;%<>]{1,190}$/u;
const MAIL = /^\s*mailto:/iu;

/** Whether a link's address is one to write to. */
export const isMail = (href: string): boolean => MAIL.test(href);

/** The e-mail addresses among what a page has as links, to compare a recipient with. */
export function emailsAmong(
  links: Iterable<PageLink>,
  isOwn: (link: Element) => boolean = () => true,
): string[] {
  const addresses = [...links].flatMap(({ link }) => {
    const href = attributeOf(link, 'href');
    if (!link || !isMail(href) || !isOwn(link) || !isSeen(link)) return [];
    return href.replace(MAIL, '').split('?', 1)[0]?.split(',') ?? [];
  });
  const tidy = addresses.map((address) => address.replace(/%40/u, '@').trim());
  return [...new Set(tidy.filter((address) => ADDRESS.test(address)))].slice(0, MOST_ADDRESSES);
}
