/**
 * The links of a page by the tidy address that they lead to; of several to the same place the first that has a
 * text, for pages often link a picture before. A wrapped address still spells its target's host, sometimes with its
 * dots escaped, so most links are passed over by a look at their text.
 */
export function anchorsByAddress(
  addresses: ReadonlySet<string>,
  tidy: (href: string) => string | undefined,
): Map<string, Element> {
  const hosts = [...new Set([...addresses].map((address) => new URL(address).hostname))];
  const spells = new RegExp(
    hosts.map((host) => host.replaceAll('.', '(?:\\.|%2e)')).join('|'),
    'iu',
  );
  // An address without a host is one of the page's own.
  const own = hosts.includes(location.hostname);
  const tidyOf = (href: string) => (addresses.has(href) ? href : tidy(href));
  const anchors = new Map<string, Element>();
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href]');
  for (let at = 0; at < links.length; at += 1) {
    const anchor = links[at];
    const written = anchor?.getAttribute('href') ?? '';
    if (!anchor || !(spells.test(written) || (own && !/^[a-z]+:/iu.test(written)))) continue;
    // Most are tidy as they are written, and to parse one takes longer than all else.
    const address = addresses.has(written) ? written : tidyOf(anchor.href);
    if (address === undefined || !addresses.has(address)) continue;
    const known = anchors.get(address);
    if (!known || (isEmpty(known) && !isEmpty(anchor))) anchors.set(address, anchor);
  }
  return anchors;
}

const isEmpty = (element: Element): boolean => (element.textContent ?? '').trim() === '';
