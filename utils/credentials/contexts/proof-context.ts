import { type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

/** The contexts of proof suites. What a proof says has one name in all of them, but for its end, of which `property.ts` reads one. */
const OF_SUITES =
  /^https:\/\/(?:w3id\.org\/security\/(?:v[12]|suites\/[\w-]+\/v\d|data-integrity\/v[12])|ns\.did\.ai\/suites\/[\w-]+\/v\d)$/u;

/** Whether a context that a proof names for itself is one that proofs are defined in. */
export const isOfSuite = (context: Json): boolean =>
  listOf(context).length > 0 &&
  listOf(context).every((one) => typeof one === 'string' && OF_SUITES.test(one));

/**
 * In which contexts the options of a proof may be signed, the likeliest first: a Data Integrity proof in that of its document
 * (vc-di-eddsa, section 3.2.5). Of an older one that brings its own along, some signers read it behind that of the document
 * and some by itself.
 */
export function proofContexts(
  proof: JsonObject,
  document: JsonObject,
): Result<readonly (Json | undefined)[]> {
  const { '@context': own, type } = proof;
  const { '@context': around } = document;
  if (own === undefined || type === 'DataIntegrityProof') return ok([around]);
  return isOfSuite(own)
    ? ok([[...listOf(around), ...listOf(own)], own])
    : fail('unknown-context', 'a proof brings a context along that is of no proof suite');
}
