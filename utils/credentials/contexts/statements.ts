import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { type Failure, ok, type Result } from '@/utils/lib/result';

import { isDisguised } from './disguised-type';
import { listAt } from './hash-n-degree';
import { wordIri } from './iri';
import { directed, isNothing, isUnsaid } from './left-out';
import { jsonLiteral } from './literal';
import { type NodeContext, nodeContext } from './node-context';
import { named } from './node-name';
import { propertyOf } from './property';
import { DEPTH, type Quad, RDF, type Term } from './quad';
import { scalarOf } from './scalar';
import { valueObject } from './value-object';
import {
  entered,
  isFailure,
  located,
  type Manner,
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
  /** The places at which something is said of each node. */
  readonly described: ReadonlyMap<string, readonly string[]>;
}

/**
 * The statements of a JSON-LD document that names known contexts only, in one walk: expansion, node map and
 * conversion to RDF (JSON-LD 1.1 API, sections 5.1, 7.2 and 8.1) without the trees in between. Null and an empty list say
 * nothing, and are read as nothing. What else jsonld.js would leave out unsigned, and what could be read otherwise than it
 * is signed, is refused.
 */
export function statementsOf(document: JsonObject, manner: Manner = 'safe'): Result<Statements> {
  const walk = newWalk(manner);
  const { start: active } = walk;
  const place: Place = { active, path: '$', graph: '', property: undefined, alone: true, depth: 0 };
  const root = stateNode(walk, document, place);
  if (typeof root !== 'string') return root;
  return ok({ quads: [...walk.quads.values()], root, described: walk.described });
}

/** A node while its members are gone through. */
interface Node {
  readonly element: JsonObject;
  readonly context: NodeContext;
  /** Its name, as it is written in statements. */
  readonly subject: string;
  readonly place: Place;
}

/** One member of a node, and the place of the nodes that it leads to. */
interface Member extends Place {
  readonly subject: string;
  readonly property: string;
  readonly predicate: string;
  readonly reverse: boolean;
}

/** Whoever names a thing to endorse it says no more of it. */
const IN_PASSING = new Set(['type', 'endorsementComment']);

// JSON-LD 1.1 API, section 5.1.2, steps 7 to 18.
function stateNode(walk: Walk, element: JsonObject, place: Place): string | Failure {
  if (place.depth > DEPTH) return refused(place.path, `more than ${DEPTH} levels`);
  const context = nodeContext(walk, element, place);
  if ('ok' in context) return context;

  const subject = context.named ? named(walk, element, context) : newBlankNode(walk);
  if (subject === undefined) return refused(`${place.path}.id`, 'this is no full IRI');

  const node: Node = { element, context, subject, place };
  const said = Object.keys(element).filter(
    (name) =>
      name !== '@context' &&
      !(name === 'id' && context.named) &&
      !(name === '@language' && isUnsaid(walk, element[name])),
  );
  if (said.length === 0 && element['@language'] !== undefined)
    return refused(place.path, 'a language of nothing');
  for (const name of said) {
    const failure =
      name === 'type' && context.typed ? stateTypes(walk, node) : stateMember(walk, node, name);
    if (failure) return failure;
  }
  if (context.named && said.some((name) => !IN_PASSING.has(name)))
    listAt(walk.described, subject).push(place.path);
  // Step 18: a root, or the only node of a graph, of which nothing is said is dropped by jsonld.js.
  return place.alone && said.length === 0
    ? refused(place.path, 'nothing is said of this node')
    : subject;
}

function stateTypes(walk: Walk, { element, context, subject, place }: Node): Failure | undefined {
  const path = `${place.path}.type`;
  const types = itemsOf(element['type']);
  if (types.length === 0) return refused(path, 'an empty list is not signed');
  for (const type of types) {
    const iri = typeof type === 'string' ? wordIri(type, context.outer) : undefined;
    if (iri === undefined) return refused(path, `${JSON.stringify(type)} is no type we know`);
    if (isDisguised(String(type), iri, context.outer))
      return refused(path, `${JSON.stringify(type)} is another name for ${iri}`);
    const object = { text: written(walk, iri) };
    const failure = state(walk, { subject, predicate: TYPE, object, graph: place.graph });
    if (failure) return failure;
  }
  return undefined;
}

// Step 13.
function stateMember(walk: Walk, node: Node, name: string): Failure | undefined {
  const { inner } = node.context;
  const path = `${node.place.path}.${name}`;
  const term = propertyOf(name, inner);
  if (term === undefined) return refused(path, 'no context defines this property');
  if (isNothing(node.element[name], term)) return undefined;
  const { scoped } = term;
  const active =
    scoped === undefined ? inner : entered(walk, inner, { local: scoped, scope: 'property' });
  if (isFailure(active)) return located(path, active);

  const member: Member = {
    subject: node.subject,
    property: name,
    predicate: term.predicate,
    reverse: active.terms.get(name)?.reverse ?? false,
    active,
    path,
    graph: node.place.graph,
    alone: false,
    depth: node.place.depth + 1,
  };
  const json = node.element[name];
  if (term.type === '@json') {
    const literal = jsonLiteral(json ?? null);
    return isFailure(literal) ? located(path, literal) : say(walk, member, literal);
  }

  const items = itemsOf(json);
  if (term.container === '@list') return sayList(walk, member, items);
  for (const item of items) {
    const object =
      term.container === '@graph' ? graphOf(walk, item, member) : objectOf(walk, item, member);
    const failure = isFailure(object) ? object : say(walk, member, object);
    if (failure) return failure;
  }
  return undefined;
}

const itemsOf = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? json : [json ?? null];

function say(walk: Walk, member: Member, object: Term): Failure | undefined {
  const { subject, predicate, graph } = member;
  if (!member.reverse) return state(walk, { subject, predicate, object, graph });
  if (object.json !== undefined) return refused(member.path, 'a reverse property holds nodes');
  return state(walk, { subject: object.text, predicate, object: { text: subject }, graph });
}

/** A list keeps its order as a chain of blank nodes (section 8.3). */
function sayList(walk: Walk, member: Member, items: readonly Json[]): Failure | undefined {
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
function graphOf(walk: Walk, json: Json, member: Member): Term | Failure {
  if (!isObject(json) || '@value' in json) return refused(member.path, 'a graph holds nodes');
  const graph = newBlankNode(walk);
  const node = stateNode(walk, json, { ...member, graph, alone: true });
  return typeof node === 'string' ? { text: graph } : node;
}

function objectOf(walk: Walk, json: Json, member: Member): Term | Failure {
  const { path } = member;
  if (json === null) return refused(path, 'null is not signed');
  if (typeof json !== 'object') return scalarOf(walk, json, member);
  if (Array.isArray(json)) return refused(path, 'a list in a list is read and signed differently');
  if ('@value' in json) return valueObject(directed(walk, json), member);
  const node = stateNode(walk, json, member);
  return typeof node === 'string' ? { text: node } : node;
}

const TYPE = `<${RDF}type>`;
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;
