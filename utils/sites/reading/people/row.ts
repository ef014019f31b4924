import { parseUrl } from '@/utils/lib/web-address';
import type { Candidate } from '@/utils/model/page';

import { addressOf, baseOf, MOST_CHARACTERS } from '../address';
import { NOTES } from '../around-page';
import { badgeLinksAmong } from '../badge-links';
import { emailsAmong } from '../emails';
import { likelyBadgesIn } from '../hiding-places';
import { linesIn, textIn } from '../lines';
import { nameOn } from '../name';
import { all, attributeOf, closest, contains } from '../nodes';

/** What of a list is one person's, and nobody else's. */
export interface Row {
  readonly parts: readonly Element[];
  /** What in them is about others, such as who referred the person. */
  readonly others?: readonly Element[];
  /** Where the name stands, the surest first. */
  readonly names: readonly Element[];
  /** What stands there is a name, even where it does not look like one. */
  readonly certain?: boolean;
  /** Given and family name stand in one each. */
  readonly joined?: boolean;
  /** The person's own address. */
  readonly profile?: string;
}

export interface Page {
  readonly document: Document;
  readonly url: URL;
}

const MOST_PEOPLE = 500;
/** The attributes in which lists number their rows; an `id` may be of the place on the page. */
const MARKS = ['data-id', 'data-row-key', 'row-id', 'aria-rowindex'];
/** What follows is the address of a page that a script shows. */
const ROUTE = /^#[!/]./u;
/** A name that is written in small letters, or is one word. */
const PLAIN = /^\p{L}[\p{L}\p{M}'’., -]{1,99}$/u;

/**
 * The people of some rows. Each is known by an own address, or by what the row says of the person, never by the
 * place on the page: a list that is scrolled puts other people into the same places. What rows with several names
 * lead to, or the page itself, is nobody's own address.
 */
export function candidatesOf(
  rows: readonly Row[],
  { document, url }: Page,
  isAsked: (part: Element) => boolean = () => true,
): Candidate[] {
  const base = baseOf(document, url);
  const said = rows.map((row) => new Set(linesOf(row)));
  /** What many rows say is the list's own word, such as "View Profile". */
  const isListsWord = (line: string) =>
    said.filter((lines) => lines.has(line)).length > Math.max(2, rows.length / 2);
  const shown = rows.slice(0, MOST_PEOPLE).map((row, at) => ({
    row,
    name: nameAmong(
      [...(said[at] ?? [])].filter((line) => !isListsWord(line)),
      row,
    ),
    address: row.profile ? undefined : addressOn(row.names, base, url),
  }));
  const owners = new Map<string, string>();
  const nobodys = new Set<string>();
  for (const { address, name } of shown) {
    if (!address) continue;
    if ((owners.get(address) ?? name) !== name) nobodys.add(address);
    owners.set(address, name);
  }

  const people = new Map<string, Candidate>();
  for (const { row, name, address } of shown) {
    if (!name || !row.parts.some(isAsked)) continue;
    const own = address && !nobodys.has(address) ? address : undefined;
    const candidate = candidateOf(row, name, row.profile ?? own);
    people.set(keyAmong(people, candidate.key), candidate);
  }
  return [...people].map(([key, candidate]) => ({ ...candidate, key }));

  function candidateOf(row: Row, name: string, profile: string | undefined): Candidate {
    const { parts, others = [] } = row;
    const isOwn = (link: Element) =>
      !others.some((other) => contains(other, link)) && !isNote(link, parts);
    const likely = parts.flatMap(likelyBadgesIn);
    const { badgeLinks } = badgeLinksAmong(likely, { base, isOwn });
    const emails = emailsAmong(likely, isOwn);
    // Written as a route is: what is remembered of one of them is no other's.
    const known = [markOf(parts), emails[0], name].filter(Boolean).join(' ');
    return {
      key: (profile ?? `${addressOf(url)}#!${known}`).slice(0, MOST_CHARACTERS),
      name,
      ...(profile && { profile }),
      emails,
      badgeLinks,
    };
  }
}

/** Of rows that say all the same, each has its number among them. */
function keyAmong(people: ReadonlyMap<string, Candidate>, key: string): string {
  let free = key;
  for (let number = 2; people.has(free); number += 1) free = `${key}-${number}`;
  return free;
}

const linesOf = ({ names, joined }: Row): string[] => [
  ...(joined ? [names.map(textIn).join(' ')] : []),
  ...names.flatMap(linesIn),
];

function nameAmong(lines: readonly string[], { certain }: Row): string {
  const shaped = lines.map(nameOn).find(Boolean);
  return shaped ?? (certain ? (lines.find((line) => PLAIN.test(line)) ?? '') : '');
}

/** The address that a name leads to, which is another page or a route of this one. */
function addressOn(names: readonly Element[], base: string, url: URL): string | undefined {
  const links = names.flatMap((name) => [name, ...all(name, 'a[href]')]);
  const here = [url.href, base].map(withoutFragment);
  return links
    .map((link) => attributeOf(link, 'href'))
    .flatMap((href) => (href ? (parseUrl(href, base) ?? []) : []))
    .find(
      ({ protocol, href, hash }) =>
        /^https?:$/u.test(protocol) && (ROUTE.test(hash) || !here.includes(withoutFragment(href))),
    )
    ?.href.slice(0, MOST_CHARACTERS);
}

const withoutFragment = (address: string): string => address.replace(/#.*$/su, '');

/** What colleagues write about a person in the person's row. */
function isNote(link: Element, parts: readonly Element[]): boolean {
  const note = closest(link, NOTES);
  return note !== undefined && parts.some((part) => part !== note && contains(part, note));
}

const markOf = ([part]: readonly Element[]): string =>
  MARKS.map((name) => attributeOf(part, name)).find(Boolean) ?? '';
