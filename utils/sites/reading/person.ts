import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { parseUrl } from '@/utils/lib/web-address';
import type { FieldSource } from '@/utils/model/page';

import { addressOf } from './address';
import { textIn } from './lines';
import { nameOn } from './name';
import { all, attributeOf, closest, first, genuine, isSeen, nearest } from './nodes';
import { type Item, said } from './schema-org';

const MOST_CHARACTERS = 100;

/** Somebody's card (microformats.org); the second name of each is the one of 2005. */
const CARD = '.h-card, .vcard';
const CARD_NAME = '.p-name, .fn';
const CARD_ADDRESS = '.u-url[href], .url[href]';
/** Pages of these are by a person, not about one. */
const WORK = /Article|Event|Posting$|Product|Recipe/u;

/** Words of headings that are written like names. */
const HEADING =
  /\b(?:about|badges?|blog|careers?|certif\w+|contact|courses?|credentials?|digital|home|jobs?|learning|my|news|our|school|skills?|team|the|training|university|welcome)\b/iu;

/** Whom a page is about. */
export interface Person {
  readonly name: string;
  /** The address that the page gives for the person, where it lies on the page's own site. */
  readonly profile?: string | undefined;
  /** The person's own card. */
  readonly card?: Element | undefined;
  /** In words for machines or on a card; otherwise it is a heading that looks like a name. */
  readonly source: FieldSource;
}

/** The one person that a page is about: as schema.org says, as a card says, or as its heading looks. */
export const personIn = (
  items: readonly Item[],
  document: Document,
  url: URL,
): Person | undefined => describedIn(items, url) ?? cardIn(document, url) ?? headingIn(document);

function describedIn(items: readonly Item[], url: URL): Person | undefined {
  const page = items.find(({ types }) => types.includes('ProfilePage'));
  // An organisation has profile pages too.
  const subject = listOf(page?.node['mainEntity'] ?? page?.node['about'])
    .filter(isObject)
    .find((each) => /Person$/mu.test(said(each['@type'])));
  const people = items.filter(({ types }) => types.includes('Person'));
  const isWork = items.some(({ types }) => types.some((type) => WORK.test(type)));
  const nameOf = ({ name }: JsonObject) => said(name).slice(0, MOST_CHARACTERS);

  const isOne = !isWork && new Set(people.map(({ node }) => nameOf(node))).size === 1;
  const person = subject ?? (isOne ? people[0]?.node : undefined);
  const source = (subject ? page : people[0])?.source;
  const name = person && nameOf(person);
  if (!source || !name) return undefined;
  return { name, profile: ownAddress(said(person['url']), url), source };
}

function cardIn(document: Document, url: URL): Person | undefined {
  const cards = all(document, CARD).filter((card) => {
    const parent = genuine(card, 'parentElement');
    return !parent || !closest(parent, CARD);
  });
  const profileOn = (card: Element) =>
    ownAddress(attributeOf(first(card, CARD_ADDRESS) ?? card, 'href'), url);
  const card = cards.length === 1 ? cards[0] : cards.find((each) => profileOn(each) === url.href);
  const name = card && textIn(first(card, CARD_NAME) ?? card);
  if (!card || !name || name.length > MOST_CHARACTERS) return undefined;
  return { name, profile: profileOn(card), card, source: 'card' };
}

/** The heading of a page whose title says the same. */
function headingIn(document: Document): Person | undefined {
  const title = textIn(first(document, 'head > title'));
  const name = all(document, 'h1')
    .filter((heading) => isSeen(heading) && !nearest(heading, 'nav, footer'))
    .map((heading) => nameOn(textIn(heading)))
    .find((each) => each && title.includes(each) && !HEADING.test(each));
  return name ? { name, source: 'general' } : undefined;
}

function ownAddress(address: string, url: URL): string | undefined {
  const own = address ? parseUrl(address, url.href) : undefined;
  return own?.host === url.host && own.href === addressOf(own) ? own.href : undefined;
}
