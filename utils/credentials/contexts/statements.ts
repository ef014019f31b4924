import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { type Failure, ok, type Result } from '@/utils/lib/result';

import type { ActiveContext } from './active-context';
import { iriOf } from './iri';
import { jsonLiteral } from './literal';
import { nodeContext } from './node-context';
import { propertyOf } from './property';
import { DEPTH, type Quad, RDF, type Term } from './quad';
import { scalarOf } from './scalar';
import type { Container } from './term-table';
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
  const { start: active } = walk;
  const place: Place = { active, path: '$', graph: '', property: undefined, alone: true, depth: 0 };
  const root = stateNode(walk, document, place);
  return typeof root === 'string' ? ok({ quads: [...walk.quads.values()], root }) : root;
}

// JSON-LD 1.1 API, section 5.1.2, steps 7 to 18.
function stateNode(walk: Walk, element: JsonObject, place: Place): string | Failure {
  if (place.depth > DEPTH) return refused(place.path, `more than ${DEPTH} levels`);
  const context = nodeContext(walk, element, place);
  if ('ok' in context) return context;

  const { inner, idName } = context;
  const subject = idName === undefined ? newBlankNode(walk) : named(walk, element[idName], inner);
  if (subject === undefined) return refused(`${place.path}.${idName}`, 'this is no full IRI');

  let silent = place.alone;
  for (const name of Object.keys(element)) {
    if (name === '@context' || name === idName) continue;
    const failure =
      name === context.typeName
        ? stateTypes(walk, element[name], { subject, outer: context.outer, place })
        : stateMember(walk, element[name], { subject, name, inner, place });
    if (failure) return failure;
    silent = false;
  }
  // Step 18: a root, or the only node of a graph, of which nothing is said is dropped by jsonld.js.
  return silent ? refused(place.path, 'nothing is said of this node') : subject;
}

function named(walk: Walk, id: Json | undefined, active: ActiveContext): string | undefined {
  const iri = typeof id === 'string' ? iriOf(id, active, 'reference') : undefined;
  return iri === undefined ? undefined : written(walk, iri);
}

function stateTypes(
  walk: Walk,
  json: Json | undefined,
  { subject, outer, place }: { subject: string; outer: ActiveContext; place: Place },
): Failure | undefined {
  const types = Array.isArray(json) ? json : [json];
  if (types.length === 0) return refused(`${place.path}.type`, EMPTY);
  for (const type of types) {
    const iri = typeof type === 'string' ? iriOf(type, outer, 'vocabulary') : undefined;
    if (iri === undefined) {
      return refused(`${place.path}.type`, `${JSON.stringify(type)} is no type we know`);
    }
    const object = { text: written(walk, iri) };
    const failure = state(walk, { subject, predicate: TYPE, object, graph: place.graph });
    if (failure) return failure;
  }
  return undefined;
}

/** One member of a node, and the place of the nodes that it leads to. */
interface Member extends Place {
  readonly subject: string;
  readonly property: string;
  readonly predicate: string;
  readonly reverse: boolean;
}

// Step 13.
function stateMember(
  walk: Walk,
  json: Json | undefined,
  {
    subject,
    name,
    inner,
    place,
  }: { subject: string; name: string; inner: ActiveContext; place: Place },
): Failure | undefined {
  const path = `${place.path}.${name}`;
  const term = propertyOf(name, inner);
  if (term === undefined) return refused(path, 'no context defines this member');
  const active =
    term.scoped === undefined
      ? inner
      : entered(walk, inner, { local: term.scoped, scope: 'property' });
  if (isFailure(active)) return located(path, active);

  const member: Member = {
    subject,
    property: name,
    predicate: term.predicate,
    reverse: active.terms.get(name)?.reverse ?? false,
    active,
    path,
    graph: place.graph,
    alone: false,
    depth: place.depth + 1,
  };
  if (term.type === '@json') {
    const literal = jsonLiteral(json ?? null);
    return isFailure(literal) ? located(path, literal) : say(walk, member, literal);
  }
  if (!Array.isArray(json) && term.container !== '@list') {
    return sayValue(walk, member, { json, container: term.container });
  }

  const items = Array.isArray(json) ? json : [json];
  if (term.container === '@list') return sayList(walk, member, items);
  if (items.length === 0) return refused(path, EMPTY);
  for (const item of items) {
    const failure = sayValue(walk, member, { json: item, container: term.container });
    if (failure) return failure;
  }
  return undefined;
}

function sayValue(
  walk: Walk,
  member: Member,
  { json, container }: { json: Json | undefined; container: Container | undefined },
): Failure | undefined {
  const object =
    container === '@graph' ? graphOf(walk, json, member) : objectOf(walk, json, member);
  return isFailure(object) ? object : say(walk, member, object);
}

function say(walk: Walk, member: Member, object: Term): Failure | undefined {
  const { subject, predicate, graph } = member;
  if (!member.reverse) return state(walk, { subject, predicate, object, graph });
  if (object.json !== undefined) return refused(member.path, 'a reverse property holds nodes');
  return state(walk, { subject: object.text, predicate, object: { text: subject }, graph });
}

/** A list keeps its order as a chain of blank nodes (section 8.3). */
function sayList(
  walk: Walk,
  member: Member,
  items: readonly (Json | undefined)[],
): Failure | undefined {
  const { graph } = member;
  const cells = items.map(() => newBlankNode(walk));
  for (const [at, item] of items.entries()) {
    const subject = cells[at] ?? NIL;
    const object = objectOf(walk, item, member);
    if (isFailure(object)) return object;
    const rest = { text: cells[at + 1] ?? NIL };
    const failure =
      state(walk, { subject, predicate: FIRST, object, graph }) ??
      state(walk, { subject, predicate: REST, object: rest, graph });
    if (failure) return failure;
  }
  return say(walk, member, { text: cells[0] ?? NIL });
}

/** Each value in a graph of its own: the statement is about the graph (section 5.1.2). */
function graphOf(walk: Walk, json: Json | undefined, member: Member): Term | Failure {
  if (!isObject(json) || '@value' in json) return refused(member.path, 'a graph holds nodes');
  const graph = newBlankNode(walk);
  const node = stateNode(walk, json, { ...member, graph, alone: true });
  return typeof node === 'string' ? { text: graph } : node;
}

function objectOf(walk: Walk, json: Json | undefined, member: Member): Term | Failure {
  const { path } = member;
  if (json === null || json === undefined) return refused(path, 'null is not signed');
  if (typeof json !== 'object') return scalarOf(walk, json, member);
  if (Array.isArray(json)) return refused(path, 'a list in a list is read and signed differently');
  if ('@value' in json) return valueObject(json, member);
  const node = stateNode(walk, json, member);
  return typeof node === 'string' ? { text: node } : node;
}

const EMPTY = 'an empty list is not signed';
const TYPE = `<${RDF}type>`;
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;
