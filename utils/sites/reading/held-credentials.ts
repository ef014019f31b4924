import { isObject, type JsonObject, listOf } from '@/utils/lib/json';

import type { PageLink } from './badge-links';
import { nameOf } from './person';
import { type Item, said } from './schema-org';

/**
 * The credentials that a page gives a person in schema.org's words. What it describes without saying whose it
 * is (a course, an exam) counts only where its address is that of an awarded one.
 */
export const heldCredentials = (items: readonly Item[], name: string | undefined): PageLink[] => [
  ...items
    .filter(({ types, node }) => types.includes('Person') && name && nameOf(node) === name)
    .flatMap(({ node }) => listOf(node['hasCredential']).filter(isObject))
    .flatMap((node) => linksOf(node, { declared: true })),
  ...items
    .filter(({ types }) => types.includes('EducationalOccupationalCredential'))
    .flatMap(({ node }) => linksOf(node, {})),
];

const linksOf = (node: JsonObject, how: { declared?: true }): PageLink[] =>
  listOf(node['url'] ?? node['@id']).flatMap((address) =>
    typeof address === 'string' && address ? [{ address, text: said(node['name']), ...how }] : [],
  );
