import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject } from '@/utils/lib/json';
import { sha256Hex } from '@/utils/lib/sha256';

import type { Environment } from './environment';
import { sourceIn } from './source-in';

/**
 * What tells a file's content from every other: all that is written in it, proofs and disclosures among it, in whatever
 * picture or layout. Nothing where no proof stands in it: an address has to serve that, and may serve another.
 */
export async function signedContentOf(
  bytes: Uint8Array,
  environment: Environment,
): Promise<string | undefined> {
  const source = await sourceIn(bytes, [], environment);
  if (!source.ok) return undefined;
  const { document, jws } = source.value;
  if (jws) return sha256Hex(canonicalJson(JSON.parse(JSON.stringify([jws, document]))));
  const { proof } = document;
  return isObject(proof) || Array.isArray(proof) ? sha256Hex(canonicalJson(document)) : undefined;
}
