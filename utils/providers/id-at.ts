import type { Links } from './provider';

/** The provider's id of the credential at an address, or nothing when the link is not one of its own. */
export function idAt({ href, hostname, pathname, search }: URL, links: Links): string | undefined {
  for (const pattern of links) {
    const query = pattern.source.includes('\\?') ? search : '';
    const groups = pattern.exec(hostname + pathname + query)?.slice(1);
    if (!groups) continue;
    const id = groups.filter(Boolean).join('/');
    if (!id) return href;
    return pattern.ignoreCase ? id.toLowerCase() : id;
  }
  return undefined;
}
