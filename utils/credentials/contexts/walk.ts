import { type Failure, fail } from '@/utils/lib/result';

import type { ActiveContext, Scope } from './active-context';
import { extended, initialContext } from './extended';
import { iriTerm } from './iri';
import { isBlank, lineOf, type Quad, type Term } from './quad';
import type { LocalContext } from './term-table';

/** A longer list of one node has no use, and every ordering of known contexts is another one to compile. */
export const LISTED_CONTEXTS = 12;

/** Contexts one document may call up; a credential needs about twenty. */
const CONTEXTS = 256;

/** Statements of one document; a transcript of three hundred courses makes nine thousand. */
const STATEMENTS = 25_000;

/**
 * How a signer made statements. One who is safe refuses what would not be signed; an anchor is of what jsonld.js makes of
 * a document by default, without directions of texts and languages of whole nodes.
 */
export type Manner = 'safe' | 'anchored';

/** What is gathered on the way through one document. */
export interface Walk {
  readonly manner: Manner;
  readonly start: ActiveContext;
  /** The statements by their lines: a data set holds each of them once. */
  readonly quads: Map<string, Quad>;
  /** The document's own blank node labels, renamed apart from ours. */
  readonly labels: Map<string, string>;
  readonly contexts: Set<ActiveContext>;
  /** Where something is said of each node: one that is named can be spoken of in several places. */
  readonly described: Map<string, string[]>;
  blankNodes: number;
}

/** Where in the document a node stands. */
export interface Place {
  /** What names mean here, before the node's own contexts. */
  readonly active: ActiveContext;
  /** In the manner of JSONPath, for our refusals. */
  readonly path: string;
  /** The graph its statements belong to. */
  readonly graph: string;
  /** The member that led here; the root has none. */
  readonly property: string | undefined;
  /** Whether it is all there is in its graph: the root, and each node in a graph of its own. */
  readonly alone: boolean;
  readonly depth: number;
}

export const newWalk = (manner: Manner): Walk => ({
  manner,
  start: initialContext(),
  quads: new Map(),
  labels: new Map(),
  contexts: new Set(),
  described: new Map(),
  blankNodes: 0,
});

export function newBlankNode(walk: Walk): string {
  walk.blankNodes += 1;
  return `_:b${walk.blankNodes}`;
}

/** An IRI as it is written in a statement; the document's blank node labels are renamed apart from ours. */
export function written(walk: Walk, iri: string): string {
  if (!isBlank(iri)) return iriTerm(iri);
  const known = walk.labels.get(iri);
  if (known !== undefined) return known;
  const label = newBlankNode(walk);
  walk.labels.set(iri, label);
  return label;
}

/** Adds a statement. The same line from another value would be signed once and read twice. */
export function state(walk: Walk, statement: Omit<Quad, 'line'>): Failure | undefined {
  const { subject, predicate, object, graph } = statement;
  const line = lineOf({ subject, predicate, object: object.text, graph });
  const before = walk.quads.get(line);
  if (before === undefined) {
    if (walk.quads.size === STATEMENTS) {
      return fail('too-large', `more than ${STATEMENTS} statements`);
    }
    walk.quads.set(line, { subject, predicate, object, graph, line });
    return undefined;
  }
  const same = before.object.json === object.json && before.object.datatype === object.datatype;
  return same
    ? undefined
    : fail('proof-transformation-error', `two values come to one statement: ${line.trimEnd()}`);
}

/** A context entered on this walk, within what one document may ask for. */
export function entered(
  walk: Walk,
  active: ActiveContext,
  { local, scope }: { readonly local: LocalContext | null; readonly scope: Scope },
): ActiveContext | Failure {
  const context = extended(active, { local, scope });
  if ('ok' in context) return context;
  walk.contexts.add(context);
  return walk.contexts.size > CONTEXTS
    ? fail('proof-transformation-error', `more than ${CONTEXTS} combinations of contexts`)
    : context;
}

/** Our refusals name the member they are about. */
export const refused = (path: string, why: string): Failure =>
  fail('proof-transformation-error', `${path}: ${why}`);

/** A part's refusal, with the place it happened at. */
export const located = (path: string, { problem }: Failure): Failure =>
  fail(problem.code, `${path}: ${problem.detail}`);

export const isFailure = (outcome: Term | ActiveContext | Failure): outcome is Failure =>
  'ok' in outcome;
