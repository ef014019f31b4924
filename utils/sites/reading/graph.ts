import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

const MOST_NODES = 100;
const MOST_LEVELS = 6;

/** The members that hold what a node is about, as against what it only mentions, like an article's author. */
const holding = ['@graph', 'mainEntity', 'itemListElement', 'item'];

/** The nodes that some linked data is about. */
export function nodesIn(value: Json | undefined, level = 0): JsonObject[] {
  if (level > MOST_LEVELS) return [];
  const inner = (values: readonly (Json | undefined)[]) =>
    values.slice(0, MOST_NODES).flatMap((each) => nodesIn(each, level + 1));
  if (Array.isArray(value)) return inner(value);
  return isObject(value) ? [value, ...inner(holding.map((name) => value[name]))] : [];
}

/** `https://schema.org/title`, `schema:title` and `title` are the same word. */
export const localName = (name: string): string => name.replace(/^.*[/:#]/su, '');
