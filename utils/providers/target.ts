import { parseUrl } from '@/utils/lib/web-address';

/** Addresses that only lead to another one, which stands in their own query. */
const redirectors: readonly (readonly [place: RegExp, parameter: string])[] = [
  [
    /^(?:(?:[a-z]{2,3}\.)?linkedin\.com\/(?:safety\/go|redir\/(?:redirect|suspicious-page|general-malware-page))|badgecheck\.io|[a-z\d-]+\.safelinks\.protection\.outlook\.com|slack-redir\.net\/link|out\.reddit\.com\/\w*)\/?$/u,
    'url',
  ],
  [/^www\.linkedin\.com\/profile\/add\/?$/u, 'certUrl'],
  [/^(?:lm?\.facebook\.com\/l\.php|l\.instagram\.com\/)$/u, 'u'],
  [/^(?:www\.)?(?:google\.(?:com?\.)?[a-z]{2,3}\/url|youtube\.com\/redirect)$/u, 'q'],
  [/^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}\/url$/u, 'url'],
];

/** Addresses in whose path another one stands. */
const wrappers: readonly RegExp[] = [
  /^urldefense\.com\/v3\/__(https?:\/[^*]+?)__;/u,
  /^web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/.+)$/u,
];
/** Proofpoint writes an escape as a hyphen, and a slash as a line. */
const PROOFPOINT = /^urldefense\.proofpoint\.com\/v2\/url$/u;

/** VerifierPlus shows any address that stands behind this: the credential is there, and not at its own host. */
const SHOWN = /^(?:www\.)?verifierplus\.org\/#verify\?vc=(https?(?:%3A|:).*)$/iu;

/** Parameters that say who came from where. None of them is a part of a credential's address. */
const TRACKING =
  /(?<=[?&])(?:(?:utm_|_branch_)[^=&]*|trk|trkInfo|lipi|lici|fbclid|gclid)(?=[=&]|$)/gu;

const MOST_WRAPPINGS = 3;

/**
 * The web address that a link really leads to: unwrapped without asking anybody, without tracking, user info and
 * fragment. Nothing for anything that is not http(s) on its usual port. What is personal still stands in it.
 */
export function targetOf(href: string): URL | undefined {
  const url = unwrapped(href, MOST_WRAPPINGS);
  if (!url) return undefined;

  // Asking a URL for its parameters and setting its fragment is slow, and pages have thousands of links.
  for (const name of url.search.match(TRACKING) ?? []) url.searchParams.delete(name);
  if (url.href.includes('#')) url.hash = '';
  return url;
}

function unwrapped(href: string, wrappings: number): URL | undefined {
  const url = webAddress(href);
  const inner = url && wrappings > 0 && addressWithin(url);
  return inner ? unwrapped(inner, wrappings - 1) : url;
}

function addressWithin(url: URL): string | null | undefined {
  const place = url.hostname + url.pathname;
  for (const [wrapper, parameter] of redirectors) {
    const target = wrapper.test(place) && url.searchParams.get(parameter);
    if (target) return target;
  }
  for (const wrapper of wrappers) {
    const target = wrapper.exec(place + url.search)?.[1];
    if (target) return target;
  }
  if (PROOFPOINT.test(place)) return unescaped(url.searchParams.get('u') ?? '');
  const shown = SHOWN.exec(place + url.hash)?.[1];
  // Written out, or as a parameter is.
  return !shown || shown.includes(':') ? shown : new URLSearchParams(`vc=${shown}`).get('vc');
}

const unescaped = (written: string): string | null =>
  new URLSearchParams(`u=${written.replaceAll('_', '/').replaceAll('-', '%')}`).get('u');

function webAddress(href: string): URL | undefined {
  const url = parseUrl(href);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  return url.port || url.username || url.password ? undefined : url;
}
