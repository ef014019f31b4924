import { parseUrl } from '@/utils/lib/web-address';

/** Beside more than so many people at one address nobody is told by how alike two names are. */
const MOST_AT_ONE = 10;

interface Named {
  readonly name: string | undefined;
  readonly profile: string | undefined;
}

interface Whose<Person> {
  /** Whoever stands there already. */
  readonly known?: Person | undefined;
  /** Whether the address says who it is. */
  readonly isSomebody: boolean;
}

interface Addresses<Person> {
  readonly whose: (row: Named) => Whose<Person>;
  /** Somebody stands at the address of this row from here on, under its name too. */
  readonly put: (person: Person, row: Named) => void;
}

/** Who of a table stands under which address, where many may have one. */
export function peopleAtAddresses<Person extends Named>(
  rows: readonly Person[],
  isAnother: (one?: string, other?: string) => boolean,
): Addresses<Person> {
  const shared = sharedOf(rows, isAnother);
  const people = new Map<string, readonly Person[]>();
  const named = new Map<string, Person>();

  const whose = ({ name, profile }: Named): Whose<Person> => {
    if (!profile) return { isSomebody: false };
    const address = keyOf(profile);
    const known = name && named.get(nameAt(address, name));
    if (known) return { known, isSomebody: true };
    if (!name && shared.has(address)) return { isSomebody: false };
    const there = people.get(address) ?? [];
    if (there.length > MOST_AT_ONE) return { isSomebody: false };
    const [one, ...others] = there.filter((person) => !isAnother(person.name, name));
    return others.length > 0 ? { isSomebody: false } : { known: one, isSomebody: true };
  };

  const put = (person: Person, { name, profile }: Named): void => {
    if (!profile) return;
    const address = keyOf(profile);
    const there = people.get(address) ?? [];
    if (name) named.set(nameAt(address, name), person);
    if (person.profile && !there.includes(person)) people.set(address, [...there, person]);
  };

  return { whose, put };
}

/** The addresses under which a table names different people. */
function sharedOf(
  rows: readonly Named[],
  isAnother: (one?: string, other?: string) => boolean,
): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, profile } of rows) {
    if (!name || !profile) continue;
    const address = keyOf(profile);
    const other = first.get(address);
    if (!other) first.set(address, name);
    else if (!shared.has(address) && isAnother(other, name)) shared.add(address);
  }
  return shared;
}

const nameAt = (address: string, name: string): string =>
  `${address} ${name.normalize('NFKC').toLowerCase()}`;

/** The same profile, however its address is written; a site that has routes tells people apart by them. */
function keyOf(profile: string): string {
  const url = parseUrl(profile);
  if (!url) return profile;
  const { hostname, pathname, search, hash } = url;
  const host = hostname.replace(/^www\./u, '');
  const path = pathname.replace(/\/+$/u, '');
  const isOneInEitherCase = /(?:^|\.)(?:linkedin|github)\.com$/u.test(host);
  const route = /^#[!/]/u.test(hash) ? hash : '';
  return `${host}${isOneInEitherCase ? path.toLowerCase() : path}${search}${route}`;
}
