import { parseUrl } from '@/utils/lib/web-address';
import type { BadgeLink } from '@/utils/model/page';
import { badgeLinkOf } from '@/utils/providers/links';

import { MOST_CHARACTERS } from './address';
import { textIn } from './lines';
import { all, attributeOf, first, isSeen } from './nodes';

const MOST_LINKS = 200;
const MOST_TEXT = 500;

/** One of these stands in the address of every credential that a provider knows. */
const HINT =
  /assert|award|badg|cert|coursera|cred|europass|json|jw[st]|public_profile|snowflake|trailblazer|transcript|udacity|ude\.my|velocity|verif/iu;

/**
 * The links that may be badge links. A page may have twenty thousand, so this looks at the text of the
 * address alone: parsing them all would cost several times as much, and a selector even more.
 */
export const likelyLinksIn = (root: Document | Element): Element[] =>
  all(root, 'a[href]').filter((link) => HINT.test(link.getAttribute('href') ?? ''));

/** A link of the page, and what the page says of it. */
export interface PageLink {
  readonly link: Element;
  /** The page itself calls it a credential. */
  readonly declared?: boolean;
  /** What stands beside it, where that says more than the link's own text. */
  readonly text?: string | undefined;
}

interface Page {
  readonly base: string;
  /** Whether a link belongs to the person that the page is about. */
  readonly isOwn?: (link: Element) => boolean;
}

/** The badge links among a page's links, each credential once, in the order given. */
export function badgeLinksAmong(links: Iterable<PageLink>, { base, isOwn = () => true }: Page) {
  const found = new Map<string, BadgeLink>();
  for (const { link, declared = false, text } of links) {
    const address = attributeOf(link, 'href');
    const badgeLink = badgeLinkAt(address, { base, declared });
    const key = `${badgeLink?.provider} ${badgeLink?.id}`;
    if (!badgeLink || found.has(key) || !isOwn(link) || !isSeen(link)) continue;
    const said = found.size < MOST_LINKS ? text || textOfLink(link) : '';
    found.set(key, { ...badgeLink, text: said.slice(0, MOST_TEXT) });
  }
  const badgeLinks = [...found.values()].slice(0, MOST_LINKS);
  return found.size > MOST_LINKS ? { badgeLinks, truncatedFrom: found.size } : { badgeLinks };
}

function badgeLinkAt(address: string, { base, declared }: { base: string; declared: boolean }) {
  if (address.length > MOST_CHARACTERS) return undefined;
  const href = /^https?:/iu.test(address) ? address : parseUrl(address, base)?.href;
  const badgeLink = href && badgeLinkOf({ href, text: '', declared });
  return badgeLink && badgeLink.id.length <= MOST_CHARACTERS ? badgeLink : undefined;
}

const textOfLink = (link: Element): string =>
  textIn(link) ||
  attributeOf(link, 'aria-label') ||
  attributeOf(first(link, 'img[alt]'), 'alt') ||
  attributeOf(link, 'title');
