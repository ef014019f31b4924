import { parseUrl } from '@/utils/lib/web-address';

import { targetOf } from './target';

/** Short addresses, and what they lead to without anybody being asked. */
const shortened: readonly (readonly [place: RegExp, target: string])[] = [
  [/^(?:www\.)?ude\.my\/(UC-[\w-]+)\/?$/iu, 'https://www.udemy.com/certificate/$1/'],
  [/^bcert\.me\/s([a-z]{8})\/?$/u, 'https://bcert.me/bc/html/show-badge.html?b=$1'],
];

/** Parameters that open what was meant for one reader, or name one, where they are no part of the address. */
const personal: readonly (readonly [place: RegExp, parameter: string])[] = [
  // The key to a private credential of Accredible, which is shown under many hosts.
  [/^(?:[^/]+\.)?(?:accredible\.com|credential\.net)\//u, 'key'],
  [/^[^/]+\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/acc\.[^/]+)?\/?$/iu, 'key'],
  [/^(?:achieve|certified|credentials)\.[^/]+\/\d{6,12}(?:\/acc\.[^/]+)?\/?$/u, 'key'],
  [/^(?:www\.)?linkedin\.com\/learning\/certificates\//u, 'u'],
  [/^learn\.microsoft\.com\/api\/credentials\/share\//u, 'sharingId'],
];

/** What platforms write into a link of its holder, wherever it leads. */
const OF_HOLDER = 'identity__';
const EMAIL = 'identity__email';
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/u;

/** The address that a link leads to as it may be kept: written out, and without what is personal. */
export function tidyAddress(href: string): URL | undefined {
  const url = targetOf(href);
  const tidy = url && writtenOut(url);
  if (tidy?.search) dropPersonal(tidy);
  return tidy;
}

/**
 * The e-mail address of its holder that a platform has written into a link, which anybody can do as well. Whoever asks for
 * it keeps it out of everything that lasts.
 */
export function emailInLink(href: string): string | undefined {
  if (!href.includes(EMAIL)) return undefined;
  const email = targetOf(href)?.searchParams.get(EMAIL)?.trim() ?? '';
  return ADDRESS.test(email) ? email : undefined;
}

function writtenOut(url: URL): URL | undefined {
  const place = url.hostname + url.pathname;
  for (const [short, target] of shortened)
    if (short.test(place)) return parseUrl(place.replace(short, target));
  return url;
}

/** By `forEach`, not by `keys()`: what Firefox hands a script on a page there cannot be iterated. */
function dropPersonal({ hostname, pathname, searchParams }: URL): void {
  const names = personal
    .filter(([place]) => place.test(hostname + pathname))
    .map(([, parameter]) => parameter);
  searchParams.forEach((_, name) => {
    if (name.startsWith(OF_HOLDER)) names.push(name);
  });
  for (const name of names) searchParams.delete(name);
}
