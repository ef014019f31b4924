import { parseUrl } from '@/utils/lib/web-address';

/** Addresses that only lead to another one, which stands in their own query. */
const redirectors: readonly (readonly [host: string, path: RegExp, parameter: string])[] = [
  ['www.linkedin.com', /^\/safety\/go\/?$/u, 'url'],
  ['www.linkedin.com', /^\/redir\/redirect\/?$/u, 'url'],
  ['www.linkedin.com', /^\/profile\/add\/?$/u, 'certUrl'],
  ['badgecheck.io', /^\/?$/u, 'url'],
  ['www.google.com', /^\/url$/u, 'q'],
  ['www.google.com', /^\/url$/u, 'url'],
];

/** Short addresses, and what they lead to without anybody being asked. */
const shortened: readonly (readonly [host: string, path: RegExp, target: string])[] = [
  ['ude.my', /^\/(UC-[\w-]+)\/?$/u, 'https://www.udemy.com/certificate/$1/'],
  ['bcert.me', /^\/s([a-z]{8})\/?$/u, 'https://bcert.me/bc/html/show-badge.html?b=$1'],
];

/** VerifierPlus shows any address that stands behind this: the credential is there, and not at its own host. */
const SHOWN = /^#verify\?vc=(?=https?(?:%3A|:))/iu;

/** Parameters that say who came from where. None of them is a part of a credential's address. */
const tracking = /^(?:utm_.*|trk|trkInfo|lipi|lici|fbclid|gclid|_branch_.*|identity__.*)$/u;

/** Parameters that open what was meant for one reader, or name one, where they are no part of the address. */
const personal: readonly (readonly [place: RegExp, parameter: string])[] = [
  // The key to a private credential of Accredible, which is shown under many hosts.
  [/^(?:[^/]+\.)?(?:accredible\.com|credential\.net)\//u, 'key'],
  [/^[^/]+\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/acc\.[^/]+)?\/?$/iu, 'key'],
  [/^(?:achieve|certified|credentials)\.[^/]+\/\d{6,12}(?:\/acc\.[^/]+)?\/?$/u, 'key'],
  [/^(?:www\.)?linkedin\.com\/learning\/certificates\//u, 'u'],
  [/^learn\.microsoft\.com\/api\/credentials\/share\//u, 'sharingId'],
];

const EMAIL = 'identity__email';
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/u;

const MOST_WRAPPINGS = 3;

/**
 * The web address a link really leads to: unwrapped without asking anybody, without tracking, user
 * info and fragment. Nothing for anything that is not http(s) on its usual port.
 */
export function tidyAddress(href: string): URL | undefined {
  const url = unwrapped(href);
  if (!url) return undefined;

  // Asking a URL for its parameters and setting its fragment is slow, and pages have thousands of links.
  if (url.search) dropTracking(url);
  if (url.search) dropPersonal(url);
  if (url.href.includes('#')) url.hash = '';
  return url;
}

/**
 * The e-mail address of its holder that a platform has written into a link, which anybody can do as well. Whoever asks for
 * it keeps it out of everything that lasts.
 */
export function emailInLink(href: string): string | undefined {
  if (!href.includes(EMAIL)) return undefined;
  const email = unwrapped(href)?.searchParams.get(EMAIL)?.trim() ?? '';
  return ADDRESS.test(email) ? email : undefined;
}

function unwrapped(href: string): URL | undefined {
  let url = webAddress(href);
  for (let wrapping = 0; url && wrapping < MOST_WRAPPINGS; wrapping += 1) {
    const inner = targetOf(url);
    if (inner === undefined) break;
    url = webAddress(inner);
  }
  return url;
}

/** By `forEach`, not by `keys()`: what Firefox hands a script on a page there cannot be iterated. */
function dropTracking({ searchParams }: URL): void {
  const names: string[] = [];
  searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (tracking.test(name)) searchParams.delete(name);
}

function dropPersonal({ hostname, pathname, searchParams }: URL): void {
  for (const [place, parameter] of personal)
    if (place.test(hostname + pathname)) searchParams.delete(parameter);
}

function targetOf(url: URL): string | undefined {
  for (const [host, path, parameter] of redirectors) {
    const target =
      url.hostname === host && path.test(url.pathname) && url.searchParams.get(parameter);
    if (target) return target;
  }
  for (const [host, path, target] of shortened)
    if (url.hostname === host && path.test(url.pathname)) return url.pathname.replace(path, target);
  if (/^(?:www\.)?verifierplus\.org$/u.test(url.hostname) && url.pathname === '/')
    return targetShown(url.hash);
  return undefined;
}

/** Written out, or as a parameter is. */
function targetShown(hash: string): string | undefined {
  if (!SHOWN.test(hash)) return undefined;
  const target = hash.replace(SHOWN, '');
  return /^https?:/iu.test(target)
    ? target
    : (new URLSearchParams(`vc=${target}`).get('vc') ?? undefined);
}

function webAddress(href: string): URL | undefined {
  const url = parseUrl(href);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  return url.port || url.username || url.password ? undefined : url;
}
