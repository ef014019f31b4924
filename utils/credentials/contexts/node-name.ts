import type { JsonObject } from '@/utils/lib/json';

import { referenceIri } from './iri';
import type { NodeContext } from './node-context';
import { type Walk, written } from './walk';

/** The name that a node gives itself, as it is written in statements. */
export function named(walk: Walk, { id }: JsonObject, { inner }: NodeContext): string | undefined {
  const iri = typeof id === 'string' ? referenceIri(id, inner) : undefined;
  return iri === undefined ? undefined : written(walk, iri);
}
