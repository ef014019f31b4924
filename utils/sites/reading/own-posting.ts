import { stringOf } from '@/utils/lib/json';
import { parseUrl } from '@/utils/lib/web-address';

import { textIn } from './lines';
import { first } from './nodes';
import type { Item } from './schema-org';

/** What tells one posting from another. */
export interface Said {
  readonly item: Item;
  readonly title: string;
  /** Company and description, as far as it says them. */
  readonly others: readonly string[];
}

/** "12 Nurse jobs" heads a list, where "Nurse" heads a posting. */
const LISTED = /^s? (?:jobs|openings|positions|vacanc|stellen|vacatures|offres|ofertas|vagas)/iu;
const COUNTED = /\d\+? $/u;
const LETTER = /\p{Script=Latin}/u;

/**
 * The one posting that a page is about, in one syntax or in several. Of a page that lists different ones it is the one
 * at the page's address, or the one in its heading; otherwise a list is about none of them.
 */
export function ownPosting(
  postings: readonly Said[],
  document: Document,
  url: URL,
): readonly Said[] {
  const isOnly = new Set(postings.map(({ title }) => title)).size <= 1;
  if (isOnly && isOne(postings)) return postings;
  for (const isHere of [isSameAddress, isSamePage]) {
    const here = postings.filter(({ item: { node } }) =>
      isHere(stringOf(node['url'] ?? node['@id']) ?? '', url),
    );
    if (here.length > 0 && isOne(here)) return here;
  }
  const heads = [textIn(first(document, 'h1')), textIn(first(document, 'head > title'))];
  const headed = postings.filter(({ title }) => heads.some((head) => isHeadedBy(head, title)));
  const longest = Math.max(...headed.map(({ title }) => title.length));
  const own = headed.filter(({ title }) => title.length === longest);
  return isOne(own) ? own : [];
}

/**
 * In each syntax all say what the fullest of them says, or a part of it, however it is written: otherwise one would have
 * what is another's.
 */
const isOne = (postings: readonly Said[]): boolean =>
  postings.every(({ item: { source } }) => {
    const alike = postings.filter((each) => each.item.source === source);
    return alike.some((full) =>
      alike.every(
        ({ title, others }) =>
          title === full.title && others.every((each, at) => isWithin(each, full.others[at] ?? '')),
      ),
    );
  });

/** A page may say it twice, in other type, in full and shortened. */
function isWithin(some: string, full: string): boolean {
  const [one = '', other = ''] = [some, full].map((text) =>
    text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase(),
  );
  return !one || (other !== '' && (other.includes(one) || one.includes(other)));
}

const isSameAddress = (address: string, url: URL): boolean => address === url.href;

/** Whoever leads to a page may add to its address. */
function isSamePage(address: string, { origin, pathname, searchParams, href }: URL): boolean {
  const own = address ? parseUrl(address, href) : undefined;
  const place = (path: string) => path.replace(/\/$/u, '');
  if (own?.origin !== origin || place(own.pathname) !== place(pathname)) return false;
  const asked = [...own.searchParams].filter(([name]) => !name.startsWith('utm_'));
  return asked.every(([name, value]) => searchParams.getAll(name).includes(value));
}

function isHeadedBy(head: string, title: string): boolean {
  const at = title ? head.indexOf(title) : -1;
  if (at < 0) return false;
  const [before, after] = [head.slice(0, at), head.slice(at + title.length)];
  const isWhole = !LETTER.test(before.at(-1) ?? '') && !/^(?!s? )\p{Script=Latin}/u.test(after);
  return isWhole && !LISTED.test(after) && !COUNTED.test(before);
}
