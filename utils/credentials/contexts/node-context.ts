import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { ActiveContext } from './active-context';
import { inlineContext } from './inline-context';
import { knownContexts } from './known-contexts';
import { ownContext, ownsTerms } from './own-context';
import { isOfSuite } from './proof-context';
import type { LocalContext } from './term-table';
import { entered, isFailure, LISTED_CONTEXTS, located, type Place, type Walk } from './walk';

const CREDENTIAL = /^(?:Enveloped)?Verifiable(?:Credential|Presentation)$/u;

/** The contexts of one node and the members that name it. */
export interface NodeContext {
  /** In which the node's types are looked up. */
  readonly outer: ActiveContext;
  /** In which all its other members are. */
  readonly inner: ActiveContext;
  /** Whether the members `id` and `type` are there and stand for `@id` and `@type`. */
  readonly named: boolean;
  readonly typed: boolean;
}

/** What the members of a node mean: JSON-LD 1.1 API, section 5.1.2, steps 7 to 11. */
export function nodeContext(walk: Walk, element: JsonObject, place: Place): NodeContext | Failure {
  const names = Object.keys(element);
  const outer = outerContext(walk, element, { place, names });
  if (isFailure(outer)) return outer;

  const { id, type } = element;
  const typed = type !== undefined && outer.terms.get('type')?.iri === '@type';
  const inner = typed ? typeContext(walk, outer, type) : outer;
  if (isFailure(inner)) return located(place.path, inner);
  const named = id !== undefined && inner.terms.get('id')?.iri === '@id';
  return { outer, inner, named, typed };
}

function outerContext(
  walk: Walk,
  element: JsonObject,
  { place, names }: { place: Place; names: readonly string[] },
): ActiveContext | Failure {
  const { active, property } = place;
  const [only = ''] = names;
  // Step 7: a type's context ends at the next node; a mere reference is none.
  const reference = names.length === 1 && active.terms.get(only)?.iri === '@id';
  let context = active.previous && !reference ? active.previous : active;

  // Step 8. As jsonld.js does, the property is looked up in the context it has itself brought about.
  const local = property === undefined ? undefined : active.terms.get(property)?.scoped;
  if (local !== undefined) {
    const scoped = entered(walk, context, { local, scope: 'property' });
    if (isFailure(scoped)) return located(place.path, scoped);
    context = scoped;
  }

  const named = element['@context'];
  if (named === undefined) return context;
  const isProof = property === 'proof' && isOfSuite(named);
  if (property !== undefined && !isProof && !isCredential(element)) {
    return fail('unknown-context', `${place.path}: a context of its own is for whole credentials`);
  }
  const embedded = embeddedContext(walk, context, named);
  if (isFailure(embedded) && isProof)
    return fail('unknown-context', `${place.path}: ${embedded.problem.detail}`);
  return isFailure(embedded) ? located(place.path, embedded) : embedded;
}

/** Credentials in presentations, records and endorsements stand by themselves and bring their contexts along. */
const isCredential = ({ type }: JsonObject): boolean =>
  listOf(type).some((one) => typeof one === 'string' && CREDENTIAL.test(one));

function embeddedContext(walk: Walk, context: ActiveContext, named: Json): ActiveContext | Failure {
  const urls = Array.isArray(named) ? named : [named];
  if (urls.length === 0 || urls.length > LISTED_CONTEXTS) {
    return fail('unknown-context', `@context is a list of 1 to ${LISTED_CONTEXTS} addresses`);
  }
  let active = context;
  for (const url of urls) {
    const next =
      isObject(url) && ownsTerms(urls)
        ? ownContext(walk, active, url)
        : otherContext(walk, active, url);
    if (isFailure(next)) return next;
    active = next;
  }
  return active;
}

function otherContext(walk: Walk, context: ActiveContext, url: Json): ActiveContext | Failure {
  const locals = localContexts(url);
  if ('ok' in locals) return locals;
  let active = context;
  for (const local of locals) {
    const next = entered(walk, active, { local, scope: 'embedded' });
    if (isFailure(next)) return next;
    active = next;
  }
  return active;
}

function localContexts(url: Json): readonly LocalContext[] | Failure {
  if (isObject(url)) {
    const own = inlineContext(url);
    return 'ok' in own ? own : [own];
  }
  if (typeof url !== 'string') return fail('unknown-context', '@context holds no address');
  return knownContexts(url) ?? fail('unknown-context', `"${url}" is no context we know`);
}

// Step 11: each type is looked up in the context from before any of them, in the order of code units.
function typeContext(walk: Walk, outer: ActiveContext, types: Json): ActiveContext | Failure {
  let active = outer;
  for (const type of Array.isArray(types) ? [...types].sort() : [types]) {
    const local = typeof type === 'string' ? outer.terms.get(type)?.scoped : undefined;
    if (local === undefined) continue;
    const next = entered(walk, active, { local, scope: 'type' });
    if (isFailure(next)) return next;
    active = next;
  }
  return active;
}
