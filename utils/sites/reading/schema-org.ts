import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Field } from '@/utils/model/page';

import { localName } from './graph';
import { jsonLdIn } from './json-ld';
import { linesOf } from './lines';
import { markupIn, microdata, rdfa } from './markup';

const MOST_VALUES = 300;
/** Nodes may refer to each other in circles; what says what something is lies near. */
const MOST_LEVELS = 4;

/** The members that say what a node is, in the order in which one says them. */
const naming = [
  'name',
  '@value',
  'credentialCategory',
  'about',
  'recognizedBy',
  'addressLocality',
  'addressRegion',
  'addressCountry',
];

/** What these are of is said nowhere else; of a company it would be said at length. */
const DESCRIBED = /(?:^|Credential|Requirements)$/mu;

/** One thing that a page describes in the words of schema.org. */
export interface Item {
  readonly source: Field['source'];
  readonly types: readonly string[];
  readonly node: JsonObject;
}

/** What a page describes in any of the three syntaxes, JSON-LD first. */
export const itemsIn = (document: Document): Item[] => [
  ...scriptItemsIn(document),
  ...itemsFrom('microdata', markupIn(document, microdata)),
  ...itemsFrom('rdfa', markupIn(document, rdfa)),
];

/** What it describes in JSON-LD alone, for sites that have no other syntax. */
export const scriptItemsIn = (document: Document): Item[] =>
  itemsFrom('json-ld', jsonLdIn(document));

const itemsFrom = (source: Item['source'], nodes: readonly JsonObject[]): Item[] =>
  nodes.map((node) => ({
    source,
    types: listOf(node['@type']).map((type) => localName(stringOf(type) ?? '')),
    node,
  }));

/** What a value says in words, whether it is a text, a term or a whole node. */
export function said(value: Json | undefined, level = 0): string {
  if (typeof value === 'string') return linesOf(value).join('\n');
  if (typeof value === 'number') return String(value);
  if (level > MOST_LEVELS) return '';
  if (Array.isArray(value)) return distinct(value.slice(0, MOST_VALUES), '\n');
  if (!isObject(value)) return '';

  const code = said(value['codeValue'], level + 1);
  const months = timeOf(Number.parseFloat(String(value['monthsOfExperience'])));
  const words = naming.map((name) => value[name]);
  const isDescribed = DESCRIBED.test(said(value['@type']));
  const description = isDescribed ? value['description'] : undefined;
  const texts = distinct([...words, months, description], ', ');
  return `${code} ${texts || said(value['legalName'], level + 1)}`.trim();

  function distinct(values: readonly (Json | undefined)[], separator: string): string {
    const texts = values.map((each) => said(each, level + 1));
    return [...new Set(texts)].filter(Boolean).join(separator);
  }
}

/** As people say it, and as those read it who look for years. */
function timeOf(months: number): string {
  if (!(months > 0)) return '';
  const years = months / 12;
  if (!Number.isInteger(years)) return `${months} months`;
  return years === 1 ? '1 year' : `${years} years`;
}
