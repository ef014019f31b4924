import { parseUrl } from '@/utils/lib/web-address';

import type { PageLink } from './badge-links';
import { linesIn } from './lines';
import { all, allFrom, attributeOf, type Root } from './nodes';

/** What Credly's script fills, by the id of the badge. */
const CREDLY = '[data-share-badge-id]';
/** Badgr's quotation: a picture in a link, then the badge's name. */
const BADGR = 'blockquote.badgr-badge';
/** The page in the frame that Credly's script makes of it; from memory. */
const FRAMED = /\/embedded_badge\/(?=[0-9a-f-]{36}(?:$|[/?]))/iu;

/** The badges that a page shows through a provider's own embed code, or in a frame: each kind by itself. */
export const embeds: readonly ((root: Root) => PageLink[])[] = [
  (root) =>
    allFrom(root, CREDLY).map((link) => ({ link, address: sharedBadge(link), ofProvider: true })),
  (root) =>
    allFrom(root, BADGR).flatMap((quotation) =>
      all(quotation, 'a[href]').map((link) => ({ link, text: linesIn(quotation)[0] })),
    ),
  (root) =>
    allFrom(root, 'iframe[src], iframe[data-src]').map((link) => ({
      link,
      address: framed(link).replace(FRAMED, '/badges/'),
      text: attributeOf(link, 'title'),
      ofProvider: true,
    })),
];

/** A frame that is loaded late has nothing in it yet, or holds the place of its address. */
const framed = (link: Element): string =>
  ['data-src', 'src']
    .map((name) => attributeOf(link, name))
    .find((each) => each && !each.startsWith('about:')) ?? '';

const sharedBadge = (embed: Element): string =>
  parseUrl(
    `/badges/${encodeURIComponent(attributeOf(embed, 'data-share-badge-id'))}`,
    attributeOf(embed, 'data-share-badge-host') || 'https://www.credly.com',
  )?.href ?? '';
