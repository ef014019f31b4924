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
  const anchors = new Map<string, Element>();
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const { href } = anchor;
    const spelled = href.includes('%') ? href.replace(/%2e/giu, '.') : href;
    if (!hosts.some((host) => spelled.includes(host))) continue;
    const address = tidy(href);
    if (address === undefined || !addresses.has(address)) continue;
    const known = anchors.get(address);
    if (!known || (isEmpty(known) && !isEmpty(anchor))) anchors.set(address, anchor);
  }
  return anchors;
}

const isEmpty = (element: Element): boolean => (element.textContent ?? '').trim() === '';
