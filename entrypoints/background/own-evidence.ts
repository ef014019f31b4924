import { breathe } from '@/utils/browser/breathe';
import { evidenceFrom } from '@/utils/matching/evidence';
import type { HeldCredential } from '@/utils/matching/held';
import type { Evidence } from '@/utils/model/match';
import { type Store, WALLET } from '@/utils/model/store';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { heldBy } from './held-by';

/** So many are read at a time, so that a wallet of thousands keeps nobody waiting. */
const SLICE = 100;

export interface OwnEvidence {
  readonly evidence: readonly Evidence[];
  readonly held: readonly HeldCredential[];
  /** For each credential that is held the id of its evidence. */
  readonly evidenceIds: ReadonlyMap<string, string>;
}

/** What the user's own credentials show, in one pass over them. */
export async function ownEvidence(
  { findings, results }: Pick<Store, 'findings' | 'results'>,
  told: { readonly now: Date; readonly vocabulary: Vocabulary },
): Promise<OwnEvidence> {
  const own = (await findings.where('candidateId', WALLET)).filter(
    ({ state, appraisal }) => state === 'done' && appraisal !== undefined,
  );
  const evidence: Evidence[] = [];
  const held: HeldCredential[] = [];
  const evidenceIds = new Map<string, string>();
  for (let at = 0; at < own.length; at += SLICE) {
    const slice = own.slice(at, at + SLICE);
    const rows = await results.some([...new Set(slice.map(({ resultId }) => resultId))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const finding of slice) {
      const result = byId.get(finding.resultId);
      const { link, appraisal, skills } = finding;
      if (!result || !appraisal) continue;
      const sealShape = appraisal.seal.shape;
      const one = evidenceFrom({ id: link.href, result, sealShape, skills }, told.vocabulary);
      evidence.push(hasEnded(result.credential?.validUntil) ? { ...one, status: ended(one) } : one);
      held.push(...heldBy([{ finding, result }], told));
      evidenceIds.set(finding.id, link.href);
    }
    await breathe();
  }
  return { evidence, held, evidenceIds };

  /** Since it was appraised last. */
  function hasEnded(validUntil: string | undefined): boolean {
    return validUntil !== undefined && Date.parse(validUntil) <= told.now.getTime();
  }
}

const ended = ({ status }: Evidence): Evidence['status'] =>
  status === 'verified' ? 'expired' : status;
