import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { type Faults, isUri, typesOf } from './shape';

/** Terms of the base contexts that nothing may define again, as far as a type is concerned. */
const BASE_TYPES = new Set(['VerifiableCredential', 'VerifiablePresentation']);

/**
 * Contexts written into the document itself are lawful, though no proof over them is believed here. A
 * type that they define must be a URL, none may redefine what is protected, and an absolute type or a
 * type of a named context stands by itself.
 */
export function inlineContextFaults(document: JsonObject): Faults {
  const contexts = listOf(document['@context']);
  const inline = contexts.filter(isObject);
  if (inline.length === 0) return [];

  const faults: Faults = [];
  const defined = new Map<string, Json>();
  const locked = new Set(BASE_TYPES);
  for (const context of inline) {
    for (const [term, definition] of Object.entries(context)) {
      if (term.startsWith('@')) continue;
      const known = defined.get(term);
      const same = known !== undefined && JSON.stringify(known) === JSON.stringify(definition);
      if (locked.has(term) && !same) faults.push(`@context redefines ${term}`);
      defined.set(term, definition);
      if (context['@protected'] === true) locked.add(term);
    }
  }

  const onlyInline = contexts.filter((context) => !isObject(context)).length === 1;
  for (const type of typesOf(document)) {
    if (BASE_TYPES.has(type) || isUri(type)) continue;
    const definition = defined.get(type);
    if (definition === undefined) {
      if (onlyInline) faults.push(`type ${type} is defined nowhere`);
    } else if (!isUri(iriOf(definition))) faults.push(`type ${type} is defined as no URL`);
  }
  return faults;
}

const iriOf = (definition: Json): Json | undefined =>
  isObject(definition) ? definition['@id'] : definition;
