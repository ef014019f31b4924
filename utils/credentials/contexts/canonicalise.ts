import { type Failure, fail } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { sha384Hex } from '@/utils/lib/sha384';

import { type BlankNodes, type Hashed, hashNDegree, issuer, listAt } from './hash-n-degree';
import { isBlank, lineOf, type Quad } from './quad';

/** A data set in the one form that is signed. */
export interface Canonical {
  /** The lines of N-Quads, sorted. */
  readonly statements: readonly string[];
  /** Our blank node labels and those of the statements. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The hashes that signers canonicalise with. */
export type HashName = 'SHA-256' | 'SHA-384';

const hashes = { 'SHA-256': sha256Hex, 'SHA-384': sha384Hex } satisfies Record<HashName, unknown>;

/** What a signer calls blank nodes instead, by their canonical labels. */
export type SignersLabels = ReadonlyMap<string, string>;

interface Canonicalisation {
  readonly hash?: HashName | undefined;
  /** Each blank node needs one: two that shared a label would be signed as one. */
  readonly signersLabels?: SignersLabels | undefined;
}

/** RDF Dataset Canonicalization (RDFC-1.0), section 4.4.3. */
export function canonicalise(
  quads: readonly Quad[],
  { hash = 'SHA-256', signersLabels }: Canonicalisation = {},
): Canonical | Failure {
  const blankNodes = blankNodesOf(quads, hashes[hash]);
  const { canonical } = blankNodes;
  if (!label(blankNodes)) {
    return fail('proof-transformation-error', 'the statements are too much alike to be sorted');
  }

  const labels = signersLabels ? labelledBySigner(canonical, signersLabels) : canonical;
  if (!labels) return fail('proof-verification-error', 'a blank node has no label of its own');
  const statements = quads.map((quad) => relabelled(quad, labels));
  // The standard sorts by code points; jsonld.js, and so most signers, by UTF-16 code units.
  return { statements: statements.sort(), labels };
}

function labelledBySigner(
  canonical: ReadonlyMap<string, string>,
  signersLabels: SignersLabels,
): ReadonlyMap<string, string> | undefined {
  const labels = new Map<string, string>();
  for (const [blank, label] of canonical) {
    const theirs = signersLabels.get(label);
    if (theirs !== undefined) labels.set(blank, theirs);
  }
  return new Set(labels.values()).size === canonical.size ? labels : undefined;
}

function relabelled(quad: Quad, labels: ReadonlyMap<string, string>): string {
  const { subject, predicate, object, graph } = quad;
  const { text } = object;
  if (!isBlank(subject) && !isBlank(text) && !isBlank(graph)) return quad.line;
  return lineOf({
    subject: labels.get(subject) ?? subject,
    predicate,
    object: labels.get(text) ?? text,
    graph: labels.get(graph) ?? graph,
  });
}

// Step 2.
function blankNodesOf(quads: readonly Quad[], hash: BlankNodes['hash']): BlankNodes {
  const quadsOf = new Map<string, Quad[]>();
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    const { text } = object;
    if (isBlank(subject)) listAt(quadsOf, subject).push(quad);
    if (isBlank(text) && text !== subject) listAt(quadsOf, text).push(quad);
    if (isBlank(graph) && graph !== subject && graph !== text) listAt(quadsOf, graph).push(quad);
  }
  return {
    quadsOf,
    firstDegree: new Map(),
    canonical: new Map(),
    related: new Map(),
    hash,
    steps: 0,
    depth: 0,
  };
}

const issueCanonical = issuer('c14n');
const issueTemporary = issuer('b');

// Steps 3 to 5. It says whether the labels could be given within bounds.
function label(blankNodes: BlankNodes): boolean {
  const { quadsOf, canonical, firstDegree } = blankNodes;
  const alike = new Map<string, string[]>();
  for (const [blank, quads] of quadsOf) {
    // A single blank node needs no hash to be told from others.
    const hash = quadsOf.size === 1 ? '' : blankNodes.hash(firstDegreeText(blank, quads));
    firstDegree.set(blank, hash);
    listAt(alike, hash).push(blank);
  }

  const groups = [...alike].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, [first = '', ...others]] of groups) {
    if (others.length === 0) issueCanonical(canonical, first);
  }
  return groups.every(([, group]) => group.length === 1 || labelAlike(blankNodes, group));
}

// Step 5: blank nodes whose own statements are the same are told apart by their neighbours'.
function labelAlike(blankNodes: BlankNodes, group: readonly string[]): boolean {
  const { canonical } = blankNodes;
  const results: Hashed[] = [];
  for (const blank of group) {
    if (canonical.has(blank)) continue;
    const issued = new Map<string, string>();
    issueTemporary(issued, blank);
    const result = hashNDegree(blankNodes, { blank, issued });
    if (!result) return false;
    results.push(result);
  }
  results.sort((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0));
  for (const { issued } of results) {
    for (const blank of issued.keys()) issueCanonical(canonical, blank);
  }
  return true;
}

// Section 4.6.3, up to the hash.
function firstDegreeText(blank: string, quads: readonly Quad[]): string {
  const lines = quads.map(({ subject, predicate, object, graph }) =>
    lineOf({
      subject: masked(subject, blank),
      predicate,
      object: masked(object.text, blank),
      graph: masked(graph, blank),
    }),
  );
  return lines.sort().join('');
}

function masked(text: string, blank: string): string {
  if (!isBlank(text)) return text;
  return text === blank ? '_:a' : '_:z';
}
