import type { Page } from '@playwright/test';

/** A text that somebody cannot read, or not in their language. */
export interface TextFault {
  readonly kind: 'clipped' | 'overlapping' | 'untranslated';
  readonly text: string;
}

/** Looks for texts that are cut off, lie over one another, or stand there in the words of another language. */
export async function textFaults(page: Page, foreign: readonly string[]): Promise<TextFault[]> {
  // tsx names functions by a helper that the page has not.
  await page.evaluate('globalThis.__name = (named) => named');
  return page.evaluate(faultsIn, [...foreign]);
}

/** Runs in the page, so it brings all of its own. */
function faultsIn(foreign: string[]): TextFault[] {
  /** Fractions of a pixel, and the ends of lines that are set tighter than their face. */
  const SLACK = 2;
  const found: TextFault[] = [];

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.hidden-text, option, textarea, svg');
  /** What lies over a page on purpose: a dialog, a bar that stays. */
  const layerOf = (element: Element | null): Element | null => {
    if (!element) return null;
    const { position } = getComputedStyle(element);
    const isLayer = element.matches('dialog, [popover]') || /fixed|sticky/u.test(position);
    return isLayer ? element : layerOf(element.parentElement);
  };
  const isCut = (rect: DOMRect, element: Element | null): boolean => {
    if (!element) return rect.left < -SLACK || rect.right > innerWidth + SLACK;
    const { overflowX, overflowY } = getComputedStyle(element);
    // What can be scrolled to is not lost.
    if (/auto|scroll/u.test(`${overflowX} ${overflowY}`)) return false;
    const box = element.getBoundingClientRect();
    const aside = rect.left < box.left - SLACK || rect.right > box.right + SLACK;
    const below = rect.top < box.top - SLACK || rect.bottom > box.bottom + SLACK;
    if (/hidden|clip/u.test(overflowX) && aside) return true;
    if (/hidden|clip/u.test(overflowY) && below) return true;
    return isCut(rect, element.parentElement);
  };
  /** A cell ends in dots after its second line, and its row opens to all of it; what begins behind the dots is lost. */
  const endsInDots = (element: Element | null, rects: readonly DOMRect[]): boolean => {
    if (!element) return false;
    if (getComputedStyle(element).webkitLineClamp === 'none')
      return endsInDots(element.parentElement, rects);
    const { bottom } = element.getBoundingClientRect();
    return rects.some((rect) => rect.bottom <= bottom + SLACK);
  };
  /** What of it can be seen: a list that scrolls lies over nothing with the rows that it has scrolled away. */
  const seenOf = (rect: DOMRect, element: Element | null): DOMRect => {
    if (!element) return rect;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (!/auto|scroll|hidden|clip/u.test(`${overflowX} ${overflowY}`))
      return seenOf(rect, element.parentElement);
    const box = element.getBoundingClientRect();
    const left = Math.max(rect.left, box.left);
    const top = Math.max(rect.top, box.top);
    const width = Math.min(rect.right, box.right) - left;
    const height = Math.min(rect.bottom, box.bottom) - top;
    const seen = new DOMRect(left, top, Math.max(0, width), Math.max(0, height));
    return seenOf(seen, element.parentElement);
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || !parent || !isShown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
    const seen = rects.map((rect) => seenOf(rect, parent)).filter((rect) => rect.height > SLACK);
    texts.push({ text, parent, rects, seen, layer: layerOf(parent) });
  }

  for (const { text, parent, rects } of texts) {
    if (rects.some((rect) => isCut(rect, parent)) && !endsInDots(parent, rects))
      found.push({ kind: 'clipped', text });
    // What comes from outside stands in an element of its own.
    if (foreign.includes(text) && !parent.closest('bdi'))
      found.push({ kind: 'untranslated', text });
  }
  for (const [at, one] of texts.entries())
    for (const other of texts.slice(at + 1)) {
      const meet = one.seen.some((a) =>
        other.seen.some((b) => {
          const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return width > SLACK && height > 0.3 * Math.min(a.height, b.height);
        }),
      );
      if (meet && one.layer === other.layer)
        found.push({ kind: 'overlapping', text: `${one.text} / ${other.text}` });
    }
  for (const name of ['aria-label', 'placeholder', 'title'])
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name) ?? '';
      if (foreign.includes(text)) found.push({ kind: 'untranslated', text });
    }
  return found;
}
