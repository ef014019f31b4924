import { AROUND, NOTES } from './around-page';
import { textIn } from './lines';
import { all, closest, contains, first, genuine, holds, matches, nearest } from './nodes';

/** What stands around a person's own part: navigation, recommendations, the site's own affairs. */
const ASIDE = `${AROUND}, aside, [role="complementary"]`;
/** Other people's cards, and what is paid for. */
const OTHERS = `.h-card, .vcard, .adsbygoogle, [class*="sponsor" i]:not(body, main), [itemtype$="/Person"][itemprop]:not([itemprop="mainEntity"]), ${NOTES}`;
/** A part that has a heading of its own. */
const SECTION = 'section, article, [role="region"], [role="dialog"]';
const HEADING = 'h2, h3, h4, h5, [role="heading"]';
const ANY_HEADING = `h1, ${HEADING}`;
const CONTENT = 'a, img, iframe';
const MOST_HEADINGS = 200;

/**
 * Tells what lies in no part that is somebody else's; the person's card makes a part the person's. The page's headings,
 * in its order, are looked through once.
 */
export function ownPartOf(
  headings: readonly Element[],
  { card, others: ofOthers }: { card: Element | undefined; others: RegExp },
): (link: Element) => boolean {
  const others = headings
    .filter((heading) => matches(heading, HEADING))
    .slice(0, MOST_HEADINGS)
    .filter((heading) => ofOthers.test(textIn(heading)))
    .flatMap(partsUnder)
    .filter((part) => !card || !contains(part, card));
  // What holds the heading of the page is no comment on it, whatever its classes say.
  const head = headings.find((heading) => matches(heading, 'h1'));
  return (link) =>
    !others.some((part) => holds(part, link)) &&
    isOf([card], nearest(link, ASIDE)) &&
    isOf([card, head], nearest(link, OTHERS));
}

const isOf = (own: readonly (Element | undefined)[], part: Element | undefined): boolean =>
  !part || own.some((each) => each && contains(part, each));

/** What a heading stands above: its section, the part that it opens, or what follows it up to the next heading. */
function partsUnder(heading: Element): Element[] {
  const section = closest(heading, SECTION);
  if (section && first(section, ANY_HEADING) === heading) return [section];

  let part = heading;
  for (let outer = parentOf(part); outer; outer = parentOf(part)) {
    const added = all(outer, ANY_HEADING).filter((each) => !contains(part, each));
    const isFlat = added.some((each) => parentOf(each) === outer);
    if (first(outer, `${ANY_HEADING}, ${CONTENT}`) !== heading || isFlat) break;
    if (first(part, CONTENT) && added.length > 0) break;
    part = outer;
  }
  return first(part, CONTENT) ? [part] : followersOf(part, rankOf(heading));
}

function followersOf(part: Element, rank: string): Element[] {
  const followers: Element[] = [];
  for (let at = nextOf(part); at; at = nextOf(at)) {
    if (/^h\d$/u.test(rankOf(at)) && rankOf(at) <= rank) break;
    followers.push(at);
  }
  return followers;
}

const rankOf = (element: Element) => genuine(element, 'localName');
const parentOf = (element: Element) => genuine(element, 'parentElement');
const nextOf = (element: Element) => genuine(element, 'nextElementSibling');
