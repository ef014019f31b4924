import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

/**
 * A document of Blockcerts in which everything has its description: what a page shows may stand for one, and whoever
 * holds the document could call the one the other without a change of what was anchored.
 */
export function withDescriptions(node: JsonObject): JsonObject {
  const members = Object.entries(node).map(([name, value]) => [name, inside(value)] as const);
  const { description = textOf(node['displayHtml']), ...others } = Object.fromEntries(members);
  return description === undefined ? others : { ...others, description };
}

function inside(value: Json): Json {
  if (Array.isArray(value)) return value.map(inside);
  return isObject(value) ? withDescriptions(value) : value;
}

function textOf(html: Json | undefined): string | undefined {
  if (typeof html !== 'string') return undefined;
  // Behind the last tag no other is looked for: each `<` there would be, to the very end.
  const end = html.lastIndexOf('>') + 1;
  return (html.slice(0, end).replace(/<[^>]*>/gu, ' ') + html.slice(end)).trim();
}
