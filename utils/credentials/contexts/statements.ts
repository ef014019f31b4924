import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { type Failure, ok, type Result } from '@/utils/lib/result';

import type { ActiveContext } from './active-context';
import { iriOf, iriTerm } from './iri';
import { jsonLiteral } from './literal';
import { nodeContext } from './node-context';
import { propertyOf } from './property';
import { DEPTH, type Quad, RDF, type Term } from './quad';
import { scalarOf } from './scalar';
import { valueObject } from './value-object';
import {
  entered,
  isFailure,
  located,
  newBlankNode,
  newWalk,
  type Place,
  refused,
  state,
  type Walk,
  written,
} from './walk';

/** All that a document states, and the name of the node that stands for the document itself. */
export interface Statements {
  readonly quads: readonly Quad[];
  readonly root: string;
}

/**
 * The statements of a JSON-LD document that names known contexts only, in one walk: expansion, node map and
 * conversion to RDF (JSON-LD 1.1 API, sections 5.1, 7.2 and 8.1) without the trees in between. What jsonld.js would
 * leave out unsigned, and what could be read otherwise than it is signed, is refused.
 */
export function statementsOf(document: JsonObject): Result<Statements> {
  const walk = newWalk();
  const place: Place = { path: '$', graph: '', property: undefined, alone: true, depth: 0 };
  const root = stateNode(walk, document, { active: walk.start, place });
  return typeof root === 'string' ? ok({ quads: [...walk.quads.values()], root }) : root;
}

/** One member of a node on its way to statements. */
interface Member {
  readonly subject: string;
  readonly predicate: string;
  readonly reverse: boolean;
  /** The context its values are read in; its own scoped context is part of it. */
  readonly active: ActiveContext;
  /** The place of its values. */
  readonly place: Place;
}

// JSON-LD 1.1 API, section 5.1.2, steps 7 to 18.
function stateNode(
  walk: Walk,
  element: JsonObject,
  { active, place }: { readonly active: ActiveContext; readonly place: Place },
): string | Failure {
  if (place.depth > DEPTH) return refused(place.path, `more than ${DEPTH} levels`);
  const context = nodeContext(walk, element, { active, place });
  if ('ok' in context) return context;
  const { outer, inner, idName, typeName } = context;

  const subject = idName === undefined ? newBlankNode(walk) : named(walk, element[idName], inner);
  if (subject === undefined) return refused(`${place.path}.${idName}`, 'this is no full IRI');

  let said = 0;
  for (const name of Object.keys(element)) {
    if (name === '@context' || name === idName) continue;
    const json = element[name] ?? null;
    const at: Place = { ...place, path: `${place.path}.${name}`, property: name };
    const failure =
      name === typeName
        ? stateTypes(walk, json, { subject, outer, at })
        : stateMember(walk, json, { subject, name, inner, at });
    if (failure) return failure;
    said += 1;
  }
  // Step 18: a root, or the only node of a graph, of which nothing is said is dropped by jsonld.js.
  return said === 0 && place.alone ? refused(place.path, 'nothing is said of this node') : subject;
}

function named(walk: Walk, id: Json | undefined, active: ActiveContext): string | undefined {
  const iri = typeof id === 'string' ? iriOf(id, active, 'reference') : undefined;
  return iri === undefined ? undefined : written(walk, iri);
}

function stateTypes(
  walk: Walk,
  json: Json,
  { subject, outer, at }: { subject: string; outer: ActiveContext; at: Place },
): Failure | undefined {
  const types = Array.isArray(json) ? json : [json];
  if (types.length === 0) return refused(at.path, 'an empty list is not signed');
  for (const type of types) {
    const iri = typeof type === 'string' ? iriOf(type, outer, 'vocabulary') : undefined;
    if (iri === undefined) return refused(at.path, `${JSON.stringify(type)} is no type we know`);
    const object = { text: written(walk, iri) };
    const failure = state(walk, { subject, predicate: `<${RDF}type>`, object, graph: at.graph });
    if (failure) return failure;
  }
  return undefined;
}

// Step 13.
function stateMember(
  walk: Walk,
  json: Json,
  { subject, name, inner, at }: { subject: string; name: string; inner: ActiveContext; at: Place },
): Failure | undefined {
  const term = propertyOf(name, inner);
  if (term === undefined) return refused(at.path, 'no context defines this member');
  const active =
    term.scoped === undefined
      ? inner
      : entered(walk, inner, { local: term.scoped, scope: 'property' });
  if (isFailure(active)) return located(at.path, active);

  const reverse = active.terms.get(name)?.reverse ?? false;
  const place: Place = { ...at, alone: false, depth: at.depth + 1 };
  const member: Member = { subject, predicate: iriTerm(term.iri), reverse, active, place };
  if (term.type === '@json') {
    const literal = jsonLiteral(json);
    return isFailure(literal) ? located(at.path, literal) : say(walk, member, literal);
  }

  const items = Array.isArray(json) ? json : [json];
  if (term.container === '@list') return sayList(walk, member, items);
  if (items.length === 0) return refused(at.path, 'an empty list is not signed');
  for (const item of items) {
    const object =
      term.container === '@graph' ? graphOf(walk, item, member) : objectOf(walk, item, member);
    const failure = isFailure(object) ? object : say(walk, member, object);
    if (failure) return failure;
  }
  return undefined;
}

function say(walk: Walk, member: Member, object: Term): Failure | undefined {
  const { subject, predicate, place } = member;
  const { path, graph } = place;
  if (!member.reverse) return state(walk, { subject, predicate, object, graph });
  if (object.json !== undefined) return refused(path, 'a reverse property holds nodes');
  return state(walk, { subject: object.text, predicate, object: { text: subject }, graph });
}

/** A list keeps its order as a chain of blank nodes (section 8.4). */
function sayList(walk: Walk, member: Member, items: readonly Json[]): Failure | undefined {
  const { graph } = member.place;
  const cells = items.map(() => newBlankNode(walk));
  const cell = (at: number): Term => ({ text: cells[at] ?? `<${RDF}nil>` });
  for (const [at, item] of items.entries()) {
    const subject = cell(at).text;
    const object = objectOf(walk, item, member);
    if (isFailure(object)) return object;
    state(walk, { subject, predicate: `<${RDF}first>`, object, graph });
    state(walk, { subject, predicate: `<${RDF}rest>`, object: cell(at + 1), graph });
  }
  return say(walk, member, cell(0));
}

/** Each value in a graph of its own: the statement is about the graph (step 13.12). */
function graphOf(walk: Walk, item: Json, { active, place }: Member): Term | Failure {
  if (!isObject(item) || '@value' in item) return refused(place.path, 'a graph holds nodes');
  const graph = newBlankNode(walk);
  const node = stateNode(walk, item, { active, place: { ...place, graph, alone: true } });
  return typeof node === 'string' ? { text: graph } : node;
}

function objectOf(walk: Walk, json: Json, { active, place }: Member): Term | Failure {
  const { path, property = '' } = place;
  if (json === null) return refused(path, 'null is not signed');
  if (Array.isArray(json)) return refused(path, 'a list in a list is read and signed differently');
  if (typeof json !== 'object') return scalarOf(walk, json, { name: property, active, path });
  if ('@value' in json) return valueObject(json, { active, path });
  const node = stateNode(walk, json, { active, place });
  return typeof node === 'string' ? { text: node } : node;
}
