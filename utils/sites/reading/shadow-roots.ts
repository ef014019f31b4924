import { allFrom, openRootOf, type Root } from './nodes';

/**
 * Not what most elements of a page are, and what can hold no shadow root (DOM, 4.8), in the order of how many there are; a
 * span with something in it shows that.
 */
const HOSTS =
  ':not(li, a, span:not(:empty), tr, td, img, button, path, svg, ul, i, b, input, br, strong, script, em)';
/** No page keeps a person's part in more of them; one root may hold the next. */
const MOST_ROOTS = 200;

/** A part of the page and the open shadow roots below it, into which no selector looks. */
export function rootsIn(part: Root): Root[] {
  const roots: Root[] = [part];
  for (const root of roots) {
    for (const element of allFrom(root, HOSTS)) {
      const inner = openRootOf(element);
      if (inner && roots.length < MOST_ROOTS) roots.push(inner);
    }
  }
  return roots;
}
