import { parseUrl } from '@/utils/lib/web-address';
import type { ReportedLink } from '@/utils/model/page';
import { badgeLinkOn, type FoundLink } from '@/utils/providers/links';

import { MOST_CHARACTERS } from './address';
import { textIn } from './lines';
import { attributeOf, first, isSeen } from './nodes';

const MOST_LINKS = 200;
const MOST_TEXT = 500;

/** An address of nobody's in particular: a credential's own has an id, and its address says what it is. */
const SAYS_BADGE = /assert|award|badg|cert|cred|proof|verif/iu;
const WITH_ID = /\.(?:json|jsonld|jwt|jws)$|\/[^/]*\d[^/]*\/?$/iu;

/** What only looks so: keys to programs, source code and presents. */
const OF_OTHERS =
  /gift-?(?:card|certificate)|^https?:\/\/(?:[^/]*\.okta\.com|console\.[^/]*|(?:github|gitlab)\.com\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|blame|edit|tree))\//iu;

/** Something on the page that leads to a credential, and what the page says of it. */
export interface PageLink {
  /** Where it stands; what a page says for machines alone stands nowhere. */
  readonly link?: Element;
  /** The address, where it is not the link's own. */
  readonly address?: string;
  /** The page itself calls it a credential. */
  readonly declared?: boolean;
  /** It counts as the address of a known provider, and not by its shape. */
  readonly ofProvider?: boolean;
  /** What stands beside it, where that says more than the link's own text. */
  readonly text?: string | undefined;
}

interface Page {
  readonly base: string;
  /** Whether a link belongs to the person that the page is about. */
  readonly isOwn?: (link: Element) => boolean;
}

/** The badge links among a page's links, each credential once, in the order given; hidden ones are counted. */
export function badgeLinksAmong(links: Iterable<PageLink>, { base, isOwn = () => true }: Page) {
  const found = new Map<string, ReportedLink>();
  const hidden = new Set<string>();
  for (const each of links) {
    const { link, text } = each;
    const badgeLink = badgeLinkAt(each, base);
    if (!badgeLink || found.has(badgeLink.key) || (link && !isOwn(link))) continue;
    const { href, key } = badgeLink;
    if (link && !isSeen(link)) {
      hidden.add(key);
      continue;
    }
    const said = found.size < MOST_LINKS ? text || textOfLink(link) : '';
    found.set(key, { href, text: said.slice(0, MOST_TEXT) });
  }
  const badgeLinks = [...found.values()].slice(0, MOST_LINKS);
  const unseen = [...hidden].filter((key) => !found.has(key)).length;
  return {
    badgeLinks,
    ...(found.size > MOST_LINKS && { truncatedFrom: found.size }),
    ...(unseen > 0 && { hidden: unseen }),
  };
}

function badgeLinkAt(
  { link, address = attributeOf(link, 'href'), declared = false, ofProvider = false }: PageLink,
  base: string,
): FoundLink | undefined {
  if (address.length > MOST_CHARACTERS) return undefined;
  const written = /^https?:/iu.test(address) ? address : parseUrl(address, base)?.href;
  const found = written && badgeLinkOn(written, { declared });
  if (!found || found.href.length > MOST_CHARACTERS) return undefined;
  const isNobodys = found.isHosted && !declared;
  return isNobodys && (ofProvider || !isCredentials(found)) ? undefined : found;
}

const isCredentials = ({ href }: FoundLink): boolean =>
  SAYS_BADGE.test(href) && WITH_ID.test(href.split('?', 1)[0] ?? '') && !OF_OTHERS.test(href);

const textOfLink = (link: Element | undefined): string =>
  link
    ? textIn(link) ||
      attributeOf(link, 'aria-label') ||
      attributeOf(first(link, 'img[alt]'), 'alt') ||
      attributeOf(link, 'title')
    : '';
