export type Root = Document | Element | ShadowRoot;

const ELEMENT = 1;
const FRAGMENT = 11;

/** Containers whose links nobody sees: hidden by attribute or style, or no part of the shown page. */
const UNSEEN = [
  '[hidden]',
  '[aria-hidden="true"]',
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  'template *',
  'noscript *',
  'iframe *',
].join();

export const isElement = (root: Root): root is Element => genuine(root, 'nodeType') === ELEMENT;

/** The shadow root of an element, where its page left it open. */
export function openRootOf({ shadowRoot }: Element): ShadowRoot | undefined {
  // A form shows its field of that name in the root's place.
  return shadowRoot?.nodeType === FRAGMENT ? shadowRoot : undefined;
}

/** The elements below `root` that a selector finds, whatever names the page has given to its forms and images. */
export function all(root: Root, selector: string): Element[] {
  const list = genuine(root, 'querySelectorAll').call(root, selector);
  const elements: Element[] = [];
  // By index: in a fresh world the list's own iterator takes four times as long.
  for (let at = 0; at < list.length; at += 1) {
    const element = list[at];
    if (element) elements.push(element);
  }
  return elements;
}

export const matches = (element: Element, selector: string): boolean =>
  genuine(element, 'matches').call(element, selector);

/** The same among `root` itself and all below it. */
export const allFrom = (root: Root, selector: string): Element[] =>
  isElement(root) && matches(root, selector) ? [root, ...all(root, selector)] : all(root, selector);

export const first = (root: Root, selector: string): Element | undefined =>
  genuine(root, 'querySelector').call(root, selector) ?? undefined;

/** The nearest of `element` and its ancestors that a selector finds. */
export const closest = (element: Element, selector: string): Element | undefined =>
  genuine(element, 'closest').call(element, selector) ?? undefined;

export const contains = (outer: Element, inner: Element): boolean =>
  genuine(outer, 'contains').call(outer, inner);

/** Whether one stands in the other, out of open shadow roots too. */
export function holds(outer: Element, inner: Element): boolean {
  const host = contains(outer, inner) ? undefined : hostOf(inner);
  return host ? holds(outer, host) : contains(outer, inner);
}

export const attributeOf = (element: Element | undefined, name: string): string =>
  (element && genuine(element, 'getAttribute').call(element, name)) ?? '';

/** The nearest of `element` and all that holds it, out of open shadow roots too. */
export function nearest(element: Element, selector: string): Element | undefined {
  const found = closest(element, selector);
  if (found) return found;
  const host = hostOf(element);
  return host && nearest(host, selector);
}

/** The element in whose shadow root `element` stands. */
function hostOf(element: Element): Element | undefined {
  const root = genuine(element, 'getRootNode').call(element);
  return genuine(root, 'nodeType') === FRAGMENT ? Reflect.get(root, 'host') : undefined;
}

/** Whether a reader of the page can come upon a link; only a browser knows of style sheets. */
export const isSeen = (link: Element): boolean =>
  !nearest(link, UNSEEN) && link.checkVisibility?.({ visibilityProperty: true }) !== false;

/**
 * A member as the browser defines it. A document or a form shows its named children in place of its own
 * members, also to us (HTML, 3.1.7 and 4.10.3), so what a page may have renamed is taken from the prototype.
 */
export function genuine<N extends Node, K extends keyof N>(node: N, name: K): N[K] {
  const prototype = Object.getPrototypeOf(node);
  // Outside of browsers some members are the node's own.
  return name in prototype ? Reflect.get(prototype, name, node) : node[name];
}
