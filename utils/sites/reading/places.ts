import { parseUrl } from '@/utils/lib/web-address';
import { tidyAddress } from '@/utils/providers/tidy';

import { baseOf } from './address';
import { hidingPlaces } from './hiding-places';
import { attributeOf, genuine, isSeen } from './nodes';
import { rootsIn } from './shadow-roots';

const TEXT = 3;

/** Where a page shows what lies at some addresses: an element, or a text in it that spells the address. */
export function placesOnPage(
  addresses: ReadonlySet<string>,
  { document, url }: { readonly document: Document; readonly url: URL },
) {
  const base = baseOf(document, url);
  const found = new Map<string, { element: Element; text?: Text }>();
  for (const root of rootsIn(document))
    for (const find of hidingPlaces())
      for (const { link, address } of find(root)) {
        const written = address ?? attributeOf(link, 'href');
        const tidy = tidyAddress(parseUrl(written, base)?.href ?? '')?.href;
        if (!link || !tidy || !addresses.has(tidy) || found.has(tidy) || !isSeen(link)) continue;
        const text = textWith(written, link);
        found.set(tidy, { element: link, ...(text && { text }) });
      }
  return found;
}

/** The text in an element that spells an address, with its scheme or without. */
function textWith(address: string, element: Element): Text | undefined {
  const spelled = address.replace(/^https:\/\//u, '');
  for (const node of genuine(element, 'childNodes'))
    if (isText(node) && node.data.includes(spelled)) return node;
  return undefined;
}

const isText = (node: ChildNode): node is Text => node.nodeType === TEXT;
