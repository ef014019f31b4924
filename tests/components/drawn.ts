import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a component draws, to be looked at. */
export function drawn(element: ReactElement): Element {
  const { document } = parseHTML(
    `<!doctype html><html><body>${renderToStaticMarkup(element)}</body></html>`,
  );
  return document.body;
}

/** The words of each element that a selector finds, without the space between them. */
export const wordsOf = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(textOf);

export const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
