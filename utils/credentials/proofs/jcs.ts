import { canonicalJson } from '@/utils/lib/canonical-json';
import { type Json, listOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';

import type { CanonicalForm } from './canonical-form';

/**
 * As JSON, by JCS. The document is read in the contexts that the proof names, and may have gained others behind them
 * (vc-di-eddsa and vc-di-ecdsa, sections 3.3.2, step 4).
 */
export const jcs: CanonicalForm = ({ document, proof, signature, previousProofs = [] }) => {
  const { proof: _proofs, ...unsecured } = document;
  const { [signature]: _signature, ...options } = proof;
  const context = options['@context'];
  if (context !== undefined && !beginsWith(document['@context'], context))
    return fail('proof-verification-error', 'the contexts are others than those of the proof');
  return ok({
    options: canonicalJson(options),
    document: canonicalJson({
      ...unsecured,
      ...(context !== undefined && { '@context': context }),
      ...(previousProofs.length > 0 && { proof: [...previousProofs] }),
    }),
  });
};

function beginsWith(contexts: Json | undefined, start: Json): boolean {
  const all = listOf(contexts);
  return listOf(start).every((one, at) => canonicalJson(one) === canonicalJson(all[at] ?? null));
}
