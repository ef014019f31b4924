import type { PageLink } from './badge-links';
import { isMail } from './emails';
import { embeds } from './embeds';
import { imagesIn } from './images';
import { all, allFrom, attributeOf, closest, matches, type Root } from './nodes';
import { textAddressesIn } from './plain-text';
import { rootsIn } from './shadow-roots';

/** One of these stands in the address of every credential that a provider knows. */
const HINT =
  /assert|award|badg|cert|coursera|cred|europass|json|jw[st]|public_profile|snowflake|trailblazer|transcript|udacity|ude\.my|velocity|verif/iu;

/**
 * Whatever may lead to a credential in a part of the page: embeds, links, pictures, and addresses in its text. Links to mail
 * are among them: they say whose the part is, and to search them by themselves costs as much as all the rest.
 */
export const likelyBadgesIn = (part: Root): PageLink[] =>
  rootsIn(part).flatMap((root) => hidingPlaces().flatMap((find) => find(root)));

/** A part of a picture may be a link; in a drawing its address bears an older name. */
const LINKS = 'a[href], area[href], svg a:not([href])';
const OLDER = 'xlink:href';

/** Each kind of them by itself, below an element and in it. */
export const hidingPlaces = (): readonly ((root: Root) => PageLink[])[] => [
  ...embeds,
  linksIn,
  likelyTextIn,
  imagesIn,
];

/** What people may write where a site takes nothing but text: links, and addresses that are none. */
export const writtenBadgesIn = (root: Root): PageLink[] => [
  ...linksIn(root),
  ...likelyTextIn(root),
];

function linksIn(root: Root): PageLink[] {
  return likelyAmong(allFrom(root, LINKS), isMail).map((link) => {
    // No browser shows an area: what is shown is the picture that its map lies over.
    const map = matches(link, 'area') ? closest(link, 'map') : undefined;
    const address = attributeOf(link, 'href') || attributeOf(link, OLDER);
    if (map) return { link: map, address, text: attributeOf(link, 'alt') };
    return attributeOf(link, 'href') ? { link } : { link, address };
  });
}

function likelyTextIn(root: Root): PageLink[] {
  return textAddressesIn(root, (address) => HINT.test(address));
}

/**
 * The links that may be badge links. A page may have twenty thousand, so this looks at the text of the
 * address alone: parsing them all would cost several times as much, and a selector even more.
 */
export const likelyLinksIn = (root: Root): Element[] => likelyAmong(all(root, LINKS));

const likelyAmong = (
  links: readonly Element[],
  isAlso: (href: string) => boolean = () => false,
): Element[] =>
  links.filter((link) => {
    const href = link.getAttribute('href') ?? link.getAttribute(OLDER) ?? '';
    return HINT.test(href) || isAlso(href);
  });
