import type { Json, JsonObject } from '@/utils/lib/json';

import { localName, nodesIn } from './graph';
import { linesIn } from './lines';
import { all, attributeOf, closest, genuine } from './nodes';

const MOST_NODES = 100;
const MOST_MEMBERS = 300;
const MOST_LEVELS = 6;

/** The attributes in which a syntax says where a node begins, of what type it is and what is its member. */
interface Syntax {
  readonly scope: string;
  readonly type: string;
  readonly member: string;
}

export const microdata: Syntax = { scope: 'itemscope', type: 'itemtype', member: 'itemprop' };
export const rdfa: Syntax = { scope: 'typeof', type: 'typeof', member: 'property' };

/** Nodes of other types are for search engines only. */
const READ = /Article|JobPosting|Person|ProfilePage/u;
const ADDRESS = /^(?:email|sameAs|url)$/u;

/** What a page describes in the attributes of its own elements, in the form that JSON-LD has. */
export function markupIn(document: Document, { scope, type, member }: Syntax): JsonObject[] {
  return all(document, `[${scope}]:not([${member}]), [${scope}][${member}~="mainEntity"]`)
    .filter((element) => isRead(element) && !isWithin(element))
    .slice(0, MOST_NODES)
    .flatMap((element) => nodesIn(nodeAt(element)));

  function isRead(element: Element): boolean {
    return READ.test(attributeOf(element, type));
  }

  /** What a page is about stands within the page, which may be of a type that says nothing else. */
  function isWithin(element: Element): boolean {
    const parent = attributeOf(element, member) ? genuine(element, 'parentElement') : null;
    const outer = parent && closest(parent, `[${scope}]`);
    return outer ? isRead(outer) : false;
  }

  function nodeAt(element: Element, level = 0): JsonObject {
    const members = new Map<string, Json[]>([['@type', attributeOf(element, type).split(/\s+/u)]]);
    for (const part of all(element, `[${member}]`).slice(0, MOST_MEMBERS)) {
      const parent = genuine(part, 'parentElement');
      if (!parent || closest(parent, `[${scope}]`) !== element) continue;
      for (const name of attributeOf(part, member).split(/\s+/u).map(localName))
        members.set(name, [...(members.get(name) ?? []), contentOf(part, name, level)]);
    }
    return Object.fromEntries(members);
  }

  function contentOf(part: Element, name: string, level: number): Json {
    if (closest(part, `[${scope}]`) === part)
      return level < MOST_LEVELS ? nodeAt(part, level + 1) : null;
    const address = attributeOf(part, 'href');
    if (address && ADDRESS.test(name)) return address;
    return attributeOf(part, 'content') || linesIn(part).join('\n') || address;
  }
}
