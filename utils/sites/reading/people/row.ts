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
/** A name that is written in small letters, or is one word. */
const PLAIN = /^\p{L}[\p{L}\p{M}'’., -]{1,99}$/u;

/**
 * The people of some rows. Each is known by an own address, or by what the row says of the person, never by the
 * place on the page: a list that is scrolled puts other people into the same places.
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

  const people = new Map<string, Candidate>();
  for (const [at, row] of rows.slice(0, MOST_PEOPLE).entries()) {
    const lines = [...(said[at] ?? [])].filter((line) => !isListsWord(line));
    const name = row.parts.some(isAsked) ? nameAmong(lines, row) : '';
    if (!name) continue;
    const candidate = candidateOf(row, name);
    const key = people.has(candidate.key) ? `${candidate.key}-${at}` : candidate.key;
    people.set(key, { ...candidate, key });
  }
  return [...people.values()];

  function candidateOf(row: Row, name: string): Candidate {
    const { parts, others = [], names } = row;
    const isOwn = (link: Element) =>
      !others.some((other) => contains(other, link)) && !isNote(link, parts);
    const likely = parts.flatMap(likelyBadgesIn);
    const { badgeLinks } = badgeLinksAmong(likely, { base, isOwn });
    const emails = emailsAmong(likely, isOwn);
    const profile = row.profile ?? addressOn(names, base);
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

const linesOf = ({ names, joined }: Row): string[] => [
  ...(joined ? [names.map(textIn).join(' ')] : []),
  ...names.flatMap(linesIn),
];

function nameAmong(lines: readonly string[], { certain }: Row): string {
  const shaped = lines.map(nameOn).find(Boolean);
  return shaped ?? (certain ? (lines.find((line) => PLAIN.test(line)) ?? '') : '');
}

/** The address that a name leads to. */
function addressOn(names: readonly Element[], base: string): string | undefined {
  const links = names.flatMap((name) => [name, ...all(name, 'a[href]')]);
  const addresses = links
    .map((link) => attributeOf(link, 'href'))
    .filter((href) => href && href !== '#')
    .flatMap((href) => parseUrl(href, base) ?? []);
  return addresses
    .find(({ protocol }) => /^https?:$/u.test(protocol))
    ?.href.slice(0, MOST_CHARACTERS);
}

/** What colleagues write about a person in the person's row. */
function isNote(link: Element, parts: readonly Element[]): boolean {
  const note = closest(link, NOTES);
  return note !== undefined && parts.some((part) => part !== note && contains(part, note));
}

const markOf = ([part]: readonly Element[]): string =>
  MARKS.map((name) => attributeOf(part, name)).find(Boolean) ?? '';
