import { type JsonObject, listOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Proof } from '@/utils/model/credential';
import type { ProofFinding } from '@/utils/model/verification';

/**
 * The proofs that one names as previous, which it signs along (VC Data Integrity 1.0, section 4.6): each is there,
 * once, and none leads back to it.
 */
export function previousProofs(
  raw: JsonObject,
  proofs: readonly Proof[],
): Result<readonly JsonObject[]> {
  const previous: JsonObject[] = [];
  const ids = listOf(raw['previousProof']);
  if (new Set(ids).size < ids.length)
    return fail('proof-verification-error', 'it names a proof before it more than once');
  for (const id of ids) {
    const named = proofs.filter((proof) => proof.raw['id'] === id);
    const [only, second] = named;
    if (typeof id !== 'string' || !only || second)
      return fail('proof-verification-error', `${named.length} proofs are called ${String(id)}`);
    if (leadsTo(raw, only.raw, proofs))
      return fail('proof-verification-error', `the chain of proofs comes back to ${id}`);
    previous.push(only.raw);
  }
  return ok(previous);
}

/** Whether following the chain from one proof comes to another; every proof is looked at once. */
function leadsTo(goal: JsonObject, start: JsonObject, proofs: readonly Proof[]): boolean {
  const seen = new Set<JsonObject>();
  const ahead = [start];
  for (let proof = ahead.pop(); proof; proof = ahead.pop()) {
    if (proof === goal) return true;
    if (seen.has(proof)) continue;
    seen.add(proof);
    const ids = listOf(proof['previousProof']);
    ahead.push(...proofs.map(({ raw }) => raw).filter((raw) => ids.includes(raw['id'] ?? null)));
  }
  return false;
}

/** A proof holds only if those before it do; what is wrong with one of them is wrong with it. */
export function inChain(
  findings: readonly ProofFinding[],
  proofs: readonly Proof[],
): ProofFinding[] {
  // A proof in a circle has failed by itself, so this comes to an end.
  const judged = (finding: ProofFinding, at: number): ProofFinding => {
    if (finding.outcome !== 'passed') return finding;
    const ids = listOf(proofs[at]?.raw['previousProof']);
    for (const [place, other] of findings.entries()) {
      if (!ids.includes(proofs[place]?.raw['id'] ?? null)) continue;
      const { outcome, problem } = judged(other, place);
      if (outcome !== 'passed')
        return { ...unsigned(finding), outcome, ...(problem && { problem }) };
    }
    return finding;
  };
  return findings.map(judged);
}

const unsigned = ({ signer: _, ...finding }: ProofFinding): ProofFinding => finding;
