import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { isDefinedWord } from '../contexts/defined-word';
import { type Faults, isUri, typesOf } from './shape';

/** Terms of the base contexts that nothing may define again, as far as a type is concerned. */
const BASE_TYPES = new Set(['VerifiableCredential', 'VerifiablePresentation']);

/**
 * Every type is a URL or stands for one by the contexts (VC Data Model 2.0, section 4.5). Contexts written into the
 * document itself are lawful; none may redefine what is protected. Which of them a proof may stand on, others judge.
 */
export function typeDefinitionFaults(document: JsonObject): Faults {
  const contexts = listOf(document['@context']);
  const named = contexts.filter((context) => typeof context === 'string');
  const { defined, vocab, faults } = definitionsIn(contexts.filter(isObject));
  for (const type of typesOf(document)) {
    if (BASE_TYPES.has(type) || isUri(type)) continue;
    if (typeof vocab === 'string' && !defined.has(type) && isUri(vocab + type)) continue;
    const definition = defined.get(type);
    if (definition !== undefined) {
      if (!isUri(iriOf(definition))) faults.push(`type ${type} is defined as no URL`);
    } else if (isDefinedWord(type, named) === false) faults.push(`type ${type} is defined nowhere`);
  }
  return faults;
}

function definitionsIn(contexts: readonly JsonObject[]): {
  readonly defined: ReadonlyMap<string, Json>;
  /** What goes before the words that nothing else defines: what is said last, and null takes it back. */
  readonly vocab: Json | undefined;
  readonly faults: Faults;
} {
  const faults: Faults = [];
  const defined = new Map<string, Json>();
  const locked = new Set(BASE_TYPES);
  let vocab: Json | undefined;
  for (const context of contexts) {
    if (context['@vocab'] !== undefined) vocab = context['@vocab'];
    for (const [term, definition] of Object.entries(context)) {
      if (term.startsWith('@')) continue;
      const known = defined.get(term);
      const same = known !== undefined && JSON.stringify(known) === JSON.stringify(definition);
      if (locked.has(term) && !same) faults.push(`@context redefines ${term}`);
      defined.set(term, definition);
      if (context['@protected'] === true) locked.add(term);
    }
  }
  return { defined, vocab, faults };
}

const iriOf = (definition: Json): Json | undefined =>
  isObject(definition) ? definition['@id'] : definition;
