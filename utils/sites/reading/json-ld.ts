import { isObject, type Json, type JsonObject, stringOf } from '@/utils/lib/json';

import { localName, nodesIn } from './graph';
import { all, genuine } from './nodes';

const MOST_CHARACTERS = 1_000_000;

/** What a page describes in JSON-LD, over all of its blocks: one may refer to what stands in another. */
export function jsonLdIn(document: Document): JsonObject[] {
  const nodes = all(document, 'script[type^="application/ld+json" i]').flatMap((block) =>
    nodesIn(parsed(genuine(block, 'textContent') ?? '')),
  );
  const known = new Map(nodes.map((node) => [stringOf(node['@id']), node]));
  for (const node of nodes)
    for (const [name, value] of Object.entries(node)) {
      const referred = isObject(value) && isReference(value) && stringOf(value['@id']);
      node[localName(name)] = (referred && known.get(referred)) || value;
    }
  return nodes;
}

/** It may say of what type the other is. */
const isReference = (node: JsonObject): boolean =>
  Object.keys(node).every((name) => name === '@id' || name === '@type');

/** A page's JSON may have a comment around it, line ends inside a text or a comma too many. */
function parsed(text: string): Json | undefined {
  const start = text.search(/(?<!CDATA)[[{]\s*["[{]/u);
  const last = text.lastIndexOf('}') + 1;
  const end = text[start] === '[' ? text.indexOf(']', last) + 1 : last;
  if (start < 0 || end - start > MOST_CHARACTERS) return undefined;
  const json = text.slice(start, end);
  return parseJson(json) ?? parseJson(json.replace(/\s+/gu, ' ').replace(/, ?([\]}])/gu, '$1'));
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
