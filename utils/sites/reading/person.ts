import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { parseUrl } from '@/utils/lib/web-address';
import type { FieldSource } from '@/utils/model/page';

import { GREETING, NO_NAME } from '../words/no-names';
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

/** A word of a name, also in scripts without capitals. */
const NAMING = /[\p{Lu}\p{Lo}][\p{L}\p{M}]+/gu;

/** Whom a page is about. */
export interface Person {
  readonly name: string;
  /** The address that the page gives for the person, where it lies on the page's own site. */
  readonly profile?: string | undefined;
  /** The person's own card, or the heading with the name. */
  readonly card?: Element | undefined;
  /** In words for machines or on a card; otherwise it is a heading that looks like a name. */
  readonly source: FieldSource;
}

/**
 * The one person that a page is about: as schema.org says, as a card says, or as its heading looks. What may be the
 * site's owner or a guest does not count against the name that heads the page.
 */
export function personIn(items: readonly Item[], document: Document, url: URL): Person | undefined {
  const title = textIn(first(document, 'head > title'));
  const heading = headingIn(document, title);
  const isTitled = (name: string) =>
    title.includes(name) && nameOn(name) !== '' && !NO_NAME.test(name);
  const named = [describedIn(items, url), cardIn(document, url)].find(
    (each) =>
      each &&
      (each.isSure ||
        !heading ||
        isAlike(each.person.name, heading.name) ||
        isTitled(each.person.name)),
  );
  if (!named || !heading) return named?.person ?? heading;
  const { person } = named;
  return isAlike(person.name, heading.name) ? { card: heading.card, ...person } : person;
}

/** Somebody whom a page names; sure is whom it says to be about. */
interface Named {
  readonly person: Person;
  readonly isSure: boolean;
}

function describedIn(items: readonly Item[], url: URL): Named | undefined {
  const page = items.find(({ types }) => types.includes('ProfilePage'));
  // An organisation has profile pages too.
  const subject = listOf(page?.node['mainEntity'] ?? page?.node['about'])
    .filter(isObject)
    .find((each) => /Person$/mu.test(said(each['@type'])));
  const people = items.filter(({ types }) => types.includes('Person'));
  const isWork = items.some(({ types }) => types.some((type) => WORK.test(type)));

  const isOne = !isWork && new Set(people.map(({ node }) => nameOf(node))).size === 1;
  const only = isOne ? people[0] : undefined;
  const person = subject ?? only?.node;
  const source = (subject ? page : only)?.source;
  const name = person && nameOf(person);
  if (!source || !name) return undefined;
  // Whoever runs a site is called an organisation too, and by the name of an account.
  const isOwner = !subject && (only?.types.includes('Organization') || !nameOn(name));
  const profile = ownAddress(said(person['url']), url);
  return { person: { name, profile, source }, isSure: !isOwner };
}

/** What schema.org's words call a person. */
export const nameOf = ({ name, givenName, familyName }: JsonObject): string =>
  (said(name) || [givenName, familyName].map((part) => said(part)).join(' '))
    .trim()
    .slice(0, MOST_CHARACTERS);

function cardIn(document: Document, url: URL): Named | undefined {
  const cards = all(document, CARD).filter((card) => {
    const parent = genuine(card, 'parentElement');
    return !parent || !closest(parent, CARD);
  });
  const profileOn = (card: Element) =>
    ownAddress(attributeOf(first(card, CARD_ADDRESS) ?? card, 'href'), url);
  const card = cards.length === 1 ? cards[0] : cards.find((each) => profileOn(each) === url.href);
  const name = card && textIn(first(card, CARD_NAME) ?? card);
  if (!card || !name || name.length > MOST_CHARACTERS) return undefined;
  const profile = profileOn(card);
  return {
    person: { name, profile, card, source: 'card' },
    isSure: profile !== undefined && url.href.startsWith(profile),
  };
}

/** The heading of a page whose title says the same. */
function headingIn(document: Document, title: string): Person | undefined {
  return all(document, 'h1')
    .filter((heading) => isSeen(heading) && !nearest(heading, 'nav, footer'))
    .map((card): Person => {
      const name = nameOn(textIn(card).replace(GREETING, ''));
      return { name, card, source: 'general' };
    })
    .find(({ name }) => name && title.includes(name) && !NO_NAME.test(name));
}

/** Whether two names have a word in common, and may be one person's. */
function isAlike(one: string, other: string): boolean {
  const [words = [], others = []] = [one, other].map((name) =>
    (name.match(NAMING) ?? []).map((word) => word.toUpperCase()),
  );
  return words.some((word) => others.includes(word));
}

function ownAddress(address: string, url: URL): string | undefined {
  const own = address ? parseUrl(address, url.href) : undefined;
  return own?.host === url.host && own.href === addressOf(own) ? own.href : undefined;
}
