import type { Links } from './provider';

/** A host as the source of a pattern writes it out: nothing but groups stands before it, and none of them holds a path. */
const HOST = /^\^(?:\([^()/]*\)[*?]?)*((?:[\w-]|\\\.)+)\\\//u;

/** What the host of an address has to end with, so that only few patterns are ever compiled. */
const ends = new Map<RegExp, string>();

/** The provider's id of the credential at an address, or nothing when the link is not one of its own. */
export function idAt({ href, hostname, pathname, search }: URL, links: Links): string | undefined {
  for (const pattern of links) {
    if (!hostname.endsWith(ends.get(pattern) ?? endOf(pattern))) continue;
    const query = pattern.source.includes('\\?') ? search : '';
    const groups = pattern.exec(hostname + pathname + query)?.slice(1);
    if (!groups) continue;
    const id = groups.filter(Boolean).join('/');
    if (!id) return href;
    return pattern.ignoreCase ? id.toLowerCase() : id;
  }
  return undefined;
}

function endOf(pattern: RegExp): string {
  const end = (HOST.exec(pattern.source)?.[1] ?? '').replaceAll('\\', '');
  ends.set(pattern, end);
  return end;
}
