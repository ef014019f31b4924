import type { Corner } from './mark';

/** Something on the page that leads to a credential. */
export interface Place {
  readonly element: Element;
  /** The text that spells the address, where it is no link. */
  readonly text?: Text;
}

/** What a place leads to, as it is written; a page that uses its nodes again writes something else there. */
export const writtenAt = ({ element, text }: Place): string =>
  text ? text.data : ADDRESSES.map((name) => element.getAttribute(name)).join(' ');

const ADDRESSES = ['href', 'src', 'data-share-badge-id'];

/** What a mark comes right after. */
export const nodeOf = ({ element, text }: Place): ChildNode => text ?? element;

/** Links stand in lines of text, where a mark has a place of its own. */
export const isInLine = ({ element, text }: Place): boolean =>
  text === undefined && element.localName === 'a';

/** The upper end of a picture, a frame or a text. */
export function cornerOf({ element, text }: Place): Corner {
  const range = document.createRange();
  if (text) range.selectNodeContents(text);
  const [first] = text ? range.getClientRects() : [element.getBoundingClientRect()];
  const { left = 0, right = 0, top = 0 } = first ?? {};
  return { x: getComputedStyle(element).direction === 'rtl' ? left : right, y: top };
}
