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

/** Parameters that say who came from where. None of them is a part of a credential's address. */
const tracking = /^(?:utm_.*|trk|trkInfo|lipi|lici|fbclid|gclid|_branch_.*|identity__.*)$/u;

const MOST_WRAPPINGS = 3;

/**
 * The web address a link really leads to: unwrapped without asking anybody, without tracking, user
 * info and fragment. Nothing for anything that is not http(s) on its usual port.
 */
export function tidyAddress(href: string): URL | undefined {
  let url = webAddress(href);
  for (let wrapping = 0; url && wrapping < MOST_WRAPPINGS; wrapping += 1) {
    const inner = targetOf(url);
    if (inner === undefined) break;
    url = webAddress(inner);
  }
  if (!url) return undefined;

  // Asking a URL for its parameters and setting its fragment is slow, and pages have thousands of links.
  if (url.search) dropTracking(url);
  if (url.href.includes('#')) url.hash = '';
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

function targetOf(url: URL): string | undefined {
  for (const [host, path, parameter] of redirectors) {
    const target =
      url.hostname === host && path.test(url.pathname) && url.searchParams.get(parameter);
    if (target) return target;
  }
  return undefined;
}

function webAddress(href: string): URL | undefined {
  const url = parseUrl(href);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  return url.port || url.username || url.password ? undefined : url;
}
