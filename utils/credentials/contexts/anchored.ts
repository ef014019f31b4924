import type { JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { canonicalise } from './canonicalise';
import { factsIn, misreadingIn } from './root-facts';
import { scatteredIn } from './scattered-subject';
import { statementsOf } from './statements';
import { refused } from './walk';

/**
 * What is anchored of a document: its canonical N-Quads, made as those do who anchor. A member without a meaning is
 * refused, as they refuse it for standing in their vocabulary of last resort.
 */
export function anchoredQuads(document: JsonObject): Result<string> {
  const statements = statementsOf(document, 'anchored');
  if (!statements.ok) return statements;
  const { described, root, quads } = statements.value;
  const elsewhere = described.get(root)?.find((place) => place !== '$');
  if (elsewhere !== undefined) return refused(elsewhere, 'it speaks of the whole out of sight');
  const misreading =
    misreadingIn(document, factsIn(statements.value), 'anchored') ?? scatteredIn(statements.value);
  if (misreading) return misreading;
  const canonical = canonicalise(quads);
  if ('ok' in canonical) return canonical;
  const text = canonical.statements.join('');
  return text.isWellFormed()
    ? ok(text)
    : fail('proof-transformation-error', '$: a text holds half a surrogate pair');
}
