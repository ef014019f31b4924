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

const SIZE = 24;
const GAP = 4;

/** Where a mark begins: in the upper end corner of a picture or frame, after the first line of a text. */
export function cornerOf({ element, text }: Place): Corner {
  const isLeftwards = getComputedStyle(element).direction === 'rtl';
  if (!text) {
    const { left, right, top } = element.getBoundingClientRect();
    return { x: isLeftwards ? left : right - SIZE, y: top };
  }
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left = 0, right = 0, top = 0 } = range.getClientRects()[0] ?? {};
  return { x: isLeftwards ? left - GAP - SIZE : right + GAP, y: top };
}
