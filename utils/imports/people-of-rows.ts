import type { Imported, ImportedPerson, ImportTable, LeftOut } from '@/utils/model/import';

import { linksIn } from './links-in';
import { peopleAtAddresses } from './people-at-addresses';
import type { Pause } from './rows-of-text';

/** As many as a batch takes from a file. */
export const MOST_PEOPLE = 10_000;
const MOST_LINKS = 500;
const MOST_CHARACTERS = 4_000;
const MOST_OF_NAME = 500;
/** Rows that are looked at in one step. */
const STEP = 200;
/** How people write that there is nothing. */
const NOTHING =
  /^(?:[\s.\u2013\u2014_/-]*|n\.? ?\/? ?a\.?|none|null|nil|no|nein|keine?|k\. ?a\.|لا|لا يوجد)$/iu;

interface Means {
  readonly pause: Pause;
  /** Whether two names are no two writings of one. */
  readonly isAnother: (one?: string, other?: string) => boolean;
}

/**
 * Everybody whom a table names, with links as they are written; rows of one profile are one person, unless they name
 * two: many write the same address for everybody. Whoever is nobody in particular there keeps no address.
 */
export async function peopleOfRows(
  table: ImportTable,
  { pause, isAnother }: Means,
): Promise<Imported> {
  const drafts: Draft[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % STEP === STEP - 1) await pause();
    drafts.push(draftOf(row, table));
  }
  const addresses = peopleAtAddresses(drafts, isAnother);
  const people: Draft[] = [];
  const leftOut: LeftOut[] = [];
  const counts = { empty: 0, joined: 0, beyond: 0 };
  for (const [at, draft] of drafts.entries()) {
    if (at % STEP === STEP - 1) await pause();
    if (draft.links.length === 0 && !isBlank(table.rows[at])) counts.empty++;
    const { known, isSomebody } = addresses.whose(draft);
    const profile = isSomebody ? draft.profile : undefined;
    if (known) {
      counts.joined++;
      known.name ??= draft.name;
      addresses.put(known, draft);
      take(known, draft.links, at);
    } else if (draft.name || profile || draft.links.length > 0) {
      if (people.length === MOST_PEOPLE) {
        counts.beyond++;
        continue;
      }
      const person: Draft = { name: draft.name, profile, links: [] };
      take(person, draft.links, at);
      people.push(person);
      addresses.put(person, draft);
    }
  }
  return {
    people: people.map(personOf),
    links: people.reduce((sum, { links }) => sum + links.length, 0),
    ...counts,
    leftOut,
  };

  function take(person: Draft, links: readonly string[], at: number): void {
    for (const link of links) {
      if (person.links.includes(link)) continue;
      if (link.length > MOST_CHARACTERS) leave(at, 'too-long', link);
      else if (person.links.length >= MOST_LINKS) leave(at, 'too-many', link);
      else person.links.push(link);
    }
  }

  function leave(at: number, reason: LeftOut['reason'], text: string): void {
    leftOut.push({ row: at + table.before + 1, reason, text: text.slice(0, 200) });
  }
}

interface Draft {
  name: string | undefined;
  readonly profile: string | undefined;
  readonly links: string[];
}

function draftOf(row: readonly string[], { columns }: ImportTable): Draft {
  const names: string[] = [];
  const profiles: string[] = [];
  const links: string[] = [];
  for (const [at, cell] of row.entries()) {
    const text = cell.trim();
    if (NOTHING.test(text)) continue;
    switch (columns[at]?.role) {
      case 'name':
        names.push(text);
        break;
      case 'profile':
        profiles.push(...linksIn(text));
        break;
      case 'links':
        links.push(...linksOrText(text));
        break;
      case 'ignore':
        break;
      // Beyond the columns that there are: a row with more cells than all others.
      case undefined:
        links.push(...linksIn(text));
    }
  }
  const name = names.join(' ').replace(/\s+/gu, ' ').slice(0, MOST_OF_NAME);
  const profile = profiles.find(({ length }) => length <= MOST_CHARACTERS);
  return { name: name === '' ? undefined : name, profile, links };
}

/** What is no link where a link is expected is handed on in its own words: the table says of it what is wrong. */
function linksOrText(text: string): readonly string[] {
  const links = linksIn(text);
  return links.length > 0 ? links : [text.slice(0, MOST_OF_NAME)];
}

const isBlank = (row: readonly string[] = []): boolean => row.every((cell) => cell.trim() === '');

const personOf = ({ name, profile, links }: Draft): ImportedPerson => ({
  ...(name && { name }),
  ...(profile && { profile }),
  links,
});
