import type { Mark } from './mark';

/** Gives the focus to the next mark in the page's order, or to the one before. */
export function stepThrough(placed: Iterable<{ readonly mark: Mark }>, by: 1 | -1): void {
  const marks = [...placed].map(({ mark }) => mark).toSorted(inPageOrder);
  const at = marks.findIndex(({ host }) => host === document.activeElement);
  const next = at === -1 && by === -1 ? -1 : at + by;
  marks.at(next % marks.length)?.focus();
}

const inPageOrder = (one: Mark, other: Mark): number =>
  one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
