import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Field } from '@/utils/model/page';

import { linesIn, linesOf } from './lines';
import { all, attributeOf, closest, genuine } from './nodes';

const MOST_ITEMS = 100;
const MOST_MEMBERS = 300;
const MOST_CHARACTERS = 1_000_000;
const DEPTH = 6;
/** Nodes may refer to each other in circles; what says what something is lies near. */
const MOST_NESTING = 4;

/** One thing that a page describes in the words of schema.org. */
export interface Item {
  readonly source: Field['source'];
  readonly types: readonly string[];
  readonly node: JsonObject;
}

/** How the two syntaxes inside the markup write the same graph. */
interface Syntax {
  readonly source: Field['source'];
  readonly scope: string;
  readonly type: string;
  readonly property: string;
}

const microdata: Syntax = {
  source: 'microdata',
  scope: 'itemscope',
  type: 'itemtype',
  property: 'itemprop',
};
const rdfa: Syntax = { source: 'rdfa', scope: 'typeof', type: 'typeof', property: 'property' };

/** What a page describes as a whole, JSON-LD first; the parts of those things lie within them. */
export const itemsIn = (document: Document): Item[] => [
  ...jsonLdIn(document),
  ...embeddedIn(document, microdata),
  ...embeddedIn(document, rdfa),
];

/** What a value of schema.org says in words, whether it is a text, a term or a whole node. */
export function said(value: Json | undefined, depth = 0): string {
  if (typeof value === 'string') return linesOf(value).join('\n');
  if (typeof value === 'number') return String(value);
  if (depth > MOST_NESTING) return '';
  if (Array.isArray(value)) return distinct(value, '\n');
  if (!isObject(value)) return '';

  const code = said(value['codeValue'], depth + 1);
  const months = said(value['monthsOfExperience'], depth + 1);
  const words = distinct(
    [...naming.map((name) => value[name]), months && `${months} months`],
    ', ',
  );
  return `${code} ${words}`.trim();

  function distinct(values: readonly (Json | undefined)[], separator: string): string {
    const texts = values.map((each) => said(each, depth + 1));
    return [...new Set(texts)].filter(Boolean).join(separator);
  }
}

/** The members that say what a node is, in the order in which one says them. */
const naming = [
  '@value',
  'name',
  'credentialCategory',
  'about',
  'competencyRequired',
  'recognizedBy',
  'addressLocality',
  'addressRegion',
  'addressCountry',
];

function jsonLdIn(document: Document): Item[] {
  const blocks = all(document, 'script[type^="application/ld+json" i]');
  const nodes = blocks.flatMap((block) => nodesIn(parsed(genuine(block, 'textContent') ?? '')));
  const known = new Map(nodes.map((node) => [stringOf(node['@id']), node]));
  for (const node of nodes)
    for (const [name, value] of Object.entries(node)) {
      const referred = isObject(value) && Object.keys(value).length === 1 && stringOf(value['@id']);
      node[localName(name)] = (referred && known.get(referred)) || value;
    }
  return nodes.map((node) => itemOf(node, 'json-ld'));
}

/** The nodes that a document is about: not those that are only mentioned, like an article's author. */
function nodesIn(value: Json | undefined, depth = 0): JsonObject[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value))
    return value.slice(0, MOST_ITEMS).flatMap((each) => nodesIn(each, depth + 1));
  if (!isObject(value)) return [];
  const inner = ['@graph', 'mainEntity', 'itemListElement', 'item'].map((name) => value[name]);
  return [value, ...inner.flatMap((each) => nodesIn(each, depth + 1))];
}

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

function embeddedIn(document: Document, syntax: Syntax): Item[] {
  const { source, scope, type, property } = syntax;
  return all(document, `[${scope}]:not([${property}])`)
    .filter((element) => /JobPosting|Person|ProfilePage|Article/u.test(attributeOf(element, type)))
    .slice(0, MOST_ITEMS)
    .flatMap((element) => nodesIn(nodeOf(element, syntax)))
    .map((node) => itemOf(node, source));
}

function nodeOf(element: Element, syntax: Syntax, depth = 0): JsonObject {
  const { scope, type, property } = syntax;
  const members = new Map<string, Json[]>([['@type', attributeOf(element, type).split(/\s+/u)]]);
  for (const part of all(element, `[${property}]`).slice(0, MOST_MEMBERS)) {
    const parent = genuine(part, 'parentElement');
    if (!parent || closest(parent, `[${scope}]`) !== element) continue;
    for (const name of attributeOf(part, property).split(/\s+/u).map(localName))
      members.set(name, [...(members.get(name) ?? []), contentOf(part, name)]);
  }
  return Object.fromEntries(members);

  function contentOf(part: Element, name: string): Json {
    if (closest(part, `[${scope}]`) === part)
      return depth < DEPTH ? nodeOf(part, syntax, depth + 1) : null;
    const address = attributeOf(part, 'href');
    if (address && /^(?:url|sameAs|email)$/u.test(name)) return address;
    return attributeOf(part, 'content') || linesIn(part).join('\n') || address;
  }
}

const itemOf = (node: JsonObject, source: Item['source']): Item => ({
  source,
  types: listOf(node['@type']).map((type) => localName(stringOf(type) ?? '')),
  node,
});

/** `https://schema.org/title`, `schema:title` and `title` are the same word. */
const localName = (name: string): string => name.replace(/^.*[/:#]/su, '');
