import { breathe } from '@/utils/browser/breathe';
import { evidenceFrom } from '@/utils/matching/evidence';
import type { HeldCredential } from '@/utils/matching/held';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Evidence } from '@/utils/model/match';
import { type ResultRow, type Store, WALLET } from '@/utils/model/store';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { heldBy } from './held-by';

/** So many are read at a time, and so long one works at them before others have their turn. */
const SLICE = 100;
const SLICE_MS = 8;

export interface OwnEvidence {
  readonly evidence: readonly Evidence[];
  readonly held: readonly HeldCredential[];
  /** For each credential that is held the id of its evidence. */
  readonly evidenceIds: ReadonlyMap<string, string>;
}

interface Told {
  readonly now: Date;
  readonly vocabulary: Vocabulary;
}

/** What the user's own credentials show, in one pass over them that keeps nobody waiting. */
export async function ownEvidence(
  { findings, results }: Pick<Store, 'findings' | 'results'>,
  told: Told,
): Promise<OwnEvidence> {
  const ids = (await findings.ids()).filter((id) => id.startsWith(`${WALLET}#`));
  const evidence: Evidence[] = [];
  const held: HeldCredential[] = [];
  const evidenceIds = new Map<string, string>();
  let end = performance.now() + SLICE_MS;
  for (let at = 0; at < ids.length; at += SLICE) {
    const own = (await findings.some(ids.slice(at, at + SLICE))).filter(isJudged);
    const rows = await results.some([...new Set(own.map(({ resultId }) => resultId))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const finding of own) {
      const result = byId.get(finding.resultId);
      if (!result) continue;
      evidence.push(...shownBy(finding, result, told));
      held.push(...heldBy([{ finding, result }], told));
      evidenceIds.set(finding.id, finding.link.href);
      if (performance.now() < end) continue;
      await breathe();
      end = performance.now() + SLICE_MS;
    }
  }
  return { evidence, held, evidenceIds };
}

/** What was removed a moment ago is the user's no more. */
const isJudged = ({ candidateId, state, appraisal }: FindingRow): boolean =>
  candidateId === WALLET && state === 'done' && appraisal !== undefined;

function shownBy(
  { link, appraisal, skills }: FindingRow,
  result: ResultRow,
  { now, vocabulary }: Told,
): readonly Evidence[] {
  if (!appraisal) return [];
  const sealShape = appraisal.seal.shape;
  const one = evidenceFrom({ id: link.href, result, sealShape, skills }, vocabulary);
  const end = result.credential?.validUntil;
  // It may have ended since it was appraised last.
  const hasEnded = end !== undefined && Date.parse(end) <= now.getTime();
  return [hasEnded && one.status === 'verified' ? { ...one, status: 'expired' } : one];
}
