import type { Candidate } from '@/utils/model/page';

import { applicants } from '../../words/applicants';
import { anyOf } from '../../words/languages';
import { NO_NAME } from '../../words/no-names';
import { baseOf } from '../address';
import { isAround } from '../around-page';
import { textIn } from '../lines';
import { nameOn } from '../name';
import { all, isSeen, matches } from '../nodes';
import { titleOf, titlePartsOf } from '../titles';
import { addressBy, marksByAddress } from './addresses';
import { type Mark, rowsAround } from './around';
import { candidatesOf, type Page } from './row';
import { rowsOfTables } from './tables';

const APPLICANTS = anyOf(applicants);
const PEOPLE = /\b(?:people|talent|team|members|participants|graduates|alumni|students)\b/iu;
/** "12 Candidates", "Our Team": a list and nothing else, where "Team Lead" or "PhD Candidate" is one person. */
const LIST = new RegExp(
  `^(?:\\d+ |all |meet |our |the )*(?:${PEOPLE.source}|(?:${APPLICANTS.source})\\p{L}{0,6})(?: \\(?\\d+\\)?)?$`,
  'iu',
);
/** "12 new candidates", "Team Members", "Applicants for the post": people in numbers, with words around them. */
const LISTED = new RegExp(
  `^(?:\\d+ )?(?:\\p{L}+ ){0,3}(?:alumni|graduates|members|participants|students|(?:${APPLICANTS.source})\\p{L}{0,6})(?: (?:at|for|für|in|of|pour|para)\\b.*)?(?: \\(\\d+\\))?$`,
  'iu',
);
const SAYING = 'h1, h2, caption';
const MOST_HEADINGS = 5;
/** Addresses of people: the site's own, then those that applicants give. */
const ADDRESSES = [
  /^\/(?:[^#]*[/#!])?(?:applica(?:nt|tion)s?|candidates?|people|persons?|profiles?|talents?|users?|members?|students?)\/(?!(?:all|export|import|me|new|search|settings)\b)[^/?#]+/iu,
  /[?&](?:applicant|candidate|person|user)(?:_?id)?=[^&#]+/iu,
].map(addressBy);
const ELSEWHERE = /^https:\/\/(?:(?:[a-z]{2,3}\.)?linkedin\.com\/in|github\.com)\/[^/?#]+/u;
/** Where cards have their name, the surest first. */
const NAMES = ['.p-name, .fn, [itemprop="name"]', 'h2', 'h3', 'h4', 'h5', 'strong, b', 'dt'];

/**
 * The people of a list on a page of which nothing is known: a table with a column of names, or, where the page says
 * that it is about people, rows and cards that each have a name and links. What heads the page may look like a
 * person's name, and then the page must say so in so many words.
 */
export function peopleIn(page: Page, headings: readonly Element[], name = ''): Candidate[] {
  const { document, url } = page;
  const isSaid = name ? isCalledList(page, headings) : isAboutPeople(page, headings);
  const ofTables = candidatesOf(rowsOfTables(document), page);
  if (ofTables.length > 0 || !isSaid) return ofTables;

  const base = baseOf(document, url);
  for (const personAt of [...ADDRESSES, elsewhere]) {
    const rows = rowsAround(marksByAddress(document, base, personAt), document);
    const people = candidatesOf(
      rows.map((row) => ({ ...row, names: [...row.names, ...row.parts], profile: row.person })),
      page,
    );
    if (people.length > 1) return people;
  }
  for (const selector of NAMES) {
    const people = candidatesOf(rowsAround(namesBy(selector, page), document), page);
    const shown = people.filter(({ badgeLinks, emails }) => badgeLinks.length + emails.length > 0);
    if (shown.length > 1 && shown.length * 2 >= people.length) return people;
  }
  return [];
}

const elsewhere = ({ href }: URL): string | undefined => ELSEWHERE.exec(href)?.[0];

function isAboutPeople({ document, url }: Page, headings: readonly Element[]): boolean {
  const said = [url.pathname, titleOf(document), ...headsAmong(headings)].join(' ');
  return APPLICANTS.test(said) || PEOPLE.test(said);
}

/** At an address of one of the people, what the page calls a list leads back to it. */
function isCalledList({ document, url }: Page, headings: readonly Element[]): boolean {
  if (ADDRESSES[0]?.(url)) return false;
  const place = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const heads = headsAmong(headings);
  const said = [place, ...titlePartsOf(document), ...heads];
  return said.some((each) => LIST.test(each)) || heads.some((each) => LISTED.test(each));
}

const headsAmong = (headings: readonly Element[]): string[] =>
  headings
    .filter((each) => matches(each, SAYING))
    .slice(0, MOST_HEADINGS)
    .map(textIn);

/** Where most are called like credentials, none of these is somebody; among people one may be called Cloud. */
function namesBy(selector: string, { document }: Page): Mark[] {
  const named = all(document, selector).filter(
    (element) => nameOn(textIn(element)) !== '' && !isAround(element) && isSeen(element),
  );
  const people = named.filter((element) => !NO_NAME.test(nameOn(textIn(element))));
  const chosen = people.length * 2 > named.length ? named : people;
  return chosen.map((element, at) => ({ element, person: String(at) }));
}
