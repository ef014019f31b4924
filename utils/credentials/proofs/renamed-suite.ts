import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

const SECURITY = 'https://w3id.org/security#';
const ADDRESS = /^https?:/iu;

/**
 * Whether a context that stands in the document itself makes something else of the name of a proof's suite. Then its own
 * words say that it is no such proof, whoever has signed it, and no key is needed to know.
 */
export function renamedSuite(type: string, document: JsonObject): Failure | undefined {
  for (const context of listOf(document['@context']).filter(isObject)) {
    const term = context[type] ?? null;
    const iri = isObject(term) ? term['@id'] : term;
    if (typeof iri === 'string' && ADDRESS.test(iri) && iri !== SECURITY + type)
      return fail('proof-verification-error', `by its own context ${type} stands for ${iri}`);
  }
  return undefined;
}
