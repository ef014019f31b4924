/** The first link to each address that has a text: pages often link a picture to the same place before. */
export function anchorsByAddress(addresses: ReadonlySet<string>): Map<string, Element> {
  const anchors = new Map<string, Element>();
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const { href } = anchor;
    if (!addresses.has(href)) continue;
    const known = anchors.get(href);
    if (!known || (isEmpty(known) && !isEmpty(anchor))) anchors.set(href, anchor);
  }
  return anchors;
}

const isEmpty = (element: Element): boolean => (element.textContent ?? '').trim() === '';
