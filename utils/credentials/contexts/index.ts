import type { JsonObject } from '@/utils/lib/json';
import { type Failure, ok, type Result } from '@/utils/lib/result';

import { type Canonical, canonicalise } from './canonicalise';
import { statementsOf } from './statements';

/** The canonical statements of a document one by one, with the labels given to its blank nodes, for selective disclosure. */
export function canonicalStatements(document: JsonObject): Result<Canonical> {
  const statements = statementsOf(document);
  if (!statements.ok) return statements;
  const canonical = canonicalise(statements.value.quads);
  return isFailure(canonical) ? canonical : ok(canonical);
}

/** What a proof over RDF signs: the document's canonical N-Quads (RDFC-1.0, SHA-256). */
export function canonicalQuads(document: JsonObject): Result<string> {
  const canonical = canonicalStatements(document);
  return canonical.ok ? ok(canonical.value.statements.join('')) : canonical;
}

const isFailure = (outcome: Canonical | Failure): outcome is Failure => 'ok' in outcome;
