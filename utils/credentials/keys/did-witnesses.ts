import { isObject, type Json, listOf } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { Version } from './did-log';
import { multikeyIn, multikeyProofHolds } from './multikey-proof';

const MOST_PROOFS = 1000;

export const isWitnessed = (versions: readonly Version[]): boolean =>
  versions.some(({ witness }) => witness.threshold > 0);

/**
 * Whether enough witnesses have approved of every version that needs it (did:webvh 1.0, "Verifying Witness Proofs During
 * Resolution"). Whoever has approved of a version has approved of all before it.
 */
export async function witnessFault(
  versions: readonly Version[],
  file: Json,
  now: Date,
): Promise<Failure | undefined> {
  const latest = await latestApproved(versions, file, now);
  for (const [at, { versionId, witness }] of versions.entries()) {
    const approving = witness.multikeys.filter((one) => (latest.get(one) ?? -1) >= at);
    if (approving.length < witness.threshold)
      return fail(
        'did-invalid',
        `${approving.length} of ${witness.threshold} witnesses have approved of ${versionId}`,
      );
  }
  return undefined;
}

/** The last version that each witness has approved of; a proof of an entry that is not there, or that fails, is none. */
async function latestApproved(
  versions: readonly Version[],
  file: Json,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const places = new Map(versions.map(({ versionId }, at) => [versionId, at]));
  const proofs = listOf(file)
    .filter(isObject)
    .flatMap(({ versionId = '', proof }) =>
      listOf(proof)
        .filter(isObject)
        .map((one) => ({ versionId, proof: one })),
    );
  const latest = new Map<string, number>();
  for (const { versionId, proof } of proofs.slice(0, MOST_PROOFS)) {
    const at = typeof versionId === 'string' ? places.get(versionId) : undefined;
    const multikey = multikeyIn(proof);
    if (at === undefined || multikey === undefined || (latest.get(multikey) ?? -1) >= at) continue;
    const holds = await multikeyProofHolds({ versionId }, proof, multikey, now);
    if (holds.ok) latest.set(multikey, at);
  }
  return latest;
}
