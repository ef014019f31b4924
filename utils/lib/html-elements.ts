import { textOfMarkup } from './html-values';

const OPEN = /<([a-z][a-z0-9]*)\b([^<>]{0,4000})>/giu;
const CLASS = /(?:^|\s)class\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;
/** A page shows some hundred badges. */
const MOST_ELEMENTS = 1_000;

/** The inner markup of the elements of a class, in their order and none inside another; the worker has no DOM to ask. */
export function elementsOfClass(name: string, html: string): readonly string[] {
  const found: string[] = [];
  const open = new RegExp(OPEN);
  for (let tag = open.exec(html); tag; tag = open.exec(html)) {
    const [, element = '', attributes = ''] = tag;
    if (!classesIn(attributes).includes(name)) continue;
    const end = endOf(element, html, open.lastIndex);
    found.push(html.slice(open.lastIndex, end));
    if (found.length === MOST_ELEMENTS) break;
    open.lastIndex = end;
  }
  return found;
}

/** The text of the first element of a class, on one line; nothing where there is none. */
export function textOfClass(name: string, html: string): string | undefined {
  const [first] = elementsOfClass(name, html);
  return first === undefined ? undefined : textOfMarkup(first).replace(/\n/gu, ' ') || undefined;
}

function classesIn(attributes: string): readonly string[] {
  const [, double, single] = CLASS.exec(attributes) ?? [];
  return (double ?? single ?? '').split(/\s+/u);
}

/** Where an element ends that may hold others of its kind; one that is never closed ends with the page. */
function endOf(element: string, html: string, from: number): number {
  const tags = new RegExp(`<(/?)${element}\\b`, 'giu');
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return html.length;
}
