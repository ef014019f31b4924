import type { Json, JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { type Canonical, canonicalise, type HashName, type SignersLabels } from './canonicalise';
import { proofContexts } from './proof-context';
import { factsIn, misreadingIn, type RootFacts } from './root-facts';
import { scatteredIn } from './scattered-subject';
import { statementsOf } from './statements';

export { asDrafted } from './as-drafted';
export type { Canonical, HashName, SignersLabels } from './canonicalise';
export type { RootFacts } from './root-facts';

/** What a proof over RDF signs of a document: its canonical N-Quads (RDFC-1.0). */
export function canonicalQuads(document: JsonObject, hash?: HashName): Result<string> {
  const canonical = canonicalStatements(document, hash);
  return canonical.ok ? ok(canonical.value.statements.join('')) : canonical;
}

/** The canonical statements one by one, with the labels of the blank nodes: selective disclosure counts them. */
export function canonicalStatements(
  document: JsonObject,
  hash?: HashName,
  signersLabels?: SignersLabels,
): Result<Canonical> {
  const statements = statementsOf(document);
  if (!statements.ok) return statements;
  const misreading =
    misreadingIn(document, factsIn(statements.value)) ?? scatteredIn(statements.value);
  if (misreading) return misreading;
  const canonical = canonicalise(statements.value.quads, { hash, signersLabels });
  if ('ok' in canonical) return canonical;
  // As UTF-8, half a surrogate pair becomes another character, and two documents one text.
  return canonical.statements.every((line) => line.isWellFormed())
    ? ok(canonical)
    : fail('proof-transformation-error', '$: a text holds half a surrogate pair');
}

/** What is signed of a credential or presentation as a whole, for the checks to hold against what they read. */
export function rootFacts(document: JsonObject): Result<RootFacts> {
  const statements = statementsOf(document);
  return statements.ok ? ok(factsIn(statements.value)) : statements;
}

/** A document with a proof, as the proof's signer had them before him. */
export interface Secured {
  readonly document: JsonObject;
  readonly proof: JsonObject;
  /** The member of the proof that holds the signature, and is not signed itself. */
  readonly signature: 'proofValue' | 'jws';
  /** The proofs that this one names as previous and signs along. */
  readonly previousProofs?: readonly JsonObject[];
  /** SHA-256, unless the key asks for a longer one (vc-di-ecdsa, section 3.2.3). */
  readonly hash?: HashName | undefined;
}

/**
 * Proofs of a set sign the same document: it is put into its canonical form once. Only the last one is kept, for a
 * WeakMap of all of them gives the garbage collector more to do than it saves.
 */
let last: Unsecured | undefined;

interface Unsecured {
  readonly document: JsonObject;
  readonly hash: HashName;
  readonly quads: Result<string>;
}

/**
 * The two texts a proof over RDF signs: the document with no proof but those before it in the chain (VC Data Integrity
 * 1.0, Verify Proof Sets and Chains), and the proof without its signature.
 */
export function securedQuads({
  document,
  proof,
  signature,
  previousProofs = [],
  hash = 'SHA-256',
}: Secured): Result<{ readonly document: string; readonly options: string }> {
  const documentQuads =
    previousProofs.length === 0
      ? quadsWithoutProofs(document, hash)
      : canonicalQuads(withProofs(document, previousProofs), hash);
  if (!documentQuads.ok) return documentQuads;
  const options = optionQuads({ document, proof, signature, hash });
  return options.ok ? ok({ document: documentQuads.value, options: options.value }) : options;
}

/** What is left of a document where its holder has chosen what to disclose, each statement as its signer wrote it. */
export function disclosedStatements(
  { document, previousProofs = [] }: Pick<Secured, 'document' | 'previousProofs'>,
  signersLabels: SignersLabels,
): Result<readonly string[]> {
  const disclosed = withProofs(document, previousProofs);
  const canonical = canonicalStatements(disclosed, 'SHA-256', signersLabels);
  return canonical.ok ? ok(canonical.value.statements) : canonical;
}

/** The second of these texts alone. */
export function optionQuads({ document, proof, signature, hash }: Secured): Result<string> {
  const { [signature]: _signature, '@context': _context, ...options } = proof;
  const contexts = proofContexts(proof, document);
  if (!contexts.ok) return contexts;
  const readIn = (context: Json | undefined) =>
    canonicalQuads(context === undefined ? options : { ...options, '@context': context }, hash);
  const [likeliest, other] = contexts.value;
  const quads = readIn(likeliest);
  return quads.ok || other === undefined ? quads : readIn(other);
}

function withProofs(document: JsonObject, proofs: readonly JsonObject[]): JsonObject {
  const { proof: _proofs, ...unsecured } = document;
  return proofs.length === 0 ? unsecured : { ...unsecured, proof: [...proofs] };
}

function quadsWithoutProofs(document: JsonObject, hash: HashName): Result<string> {
  if (last?.document === document && last.hash === hash) return last.quads;
  last = { document, hash, quads: canonicalQuads(withProofs(document, []), hash) };
  return last.quads;
}
