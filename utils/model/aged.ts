import type { Appraisal } from './appraisal';
import type { FindingRow } from './finding-row';
import { isStale, type Seal, worstOf } from './seal';
import type { ResultRow } from './store';
import type { CredentialStatus, Judgement } from './verification';

/** Clocks differ: as much is forgiven as where the end is checked. */
const SKEW_MS = 5 * 60_000;

/** What has ended since it was checked is expired, whatever its status then was. */
export function statusOn(
  { status, credential }: Pick<Judgement, 'status' | 'credential'>,
  now: Date,
): CredentialStatus {
  const until = Date.parse(credential?.validUntil ?? '');
  const isOver = until < now.getTime() - SKEW_MS;
  return isOver && (status === 'valid' || status === 'unchecked') ? 'expired' : status;
}

/** Whether its time has run out since it was checked. */
export const hasLapsed = (judged: Pick<Judgement, 'status' | 'credential'>, now: Date): boolean =>
  statusOn(judged, now) !== judged.status;

/** A verdict grows old, and what it is about ends, while nobody appraises it anew. */
export function aged(finding: FindingRow, result: ResultRow | undefined, now: Date): FindingRow {
  const { appraisal } = finding;
  if (!appraisal || !result) return finding;
  const stale = isStale(now.getTime() - Date.parse(result.verifiedAt));
  return { ...finding, appraisal: agedAppraisal(appraisal, result, { now, stale }) };
}

interface Hour {
  readonly now: Date;
  readonly stale: boolean;
}

function agedAppraisal(appraisal: Appraisal, judged: Judgement, hour: Hour): Appraisal {
  const { stale } = hour;
  const parts = appraisal.parts?.map((part, at) => {
    const inside = judged.parts?.[at];
    return inside ? agedAppraisal(part, inside, hour) : part;
  });
  const seal = { ...agedSeal({ ...appraisal, ...(parts && { parts }) }, judged, hour), stale };
  return { ...appraisal, seal, ...(parts && { parts }) };
}

/** Of what was refused or not judged the end says nothing; a presentation is no better than what it shows. */
function agedSeal({ seal, parts = [] }: Appraisal, judged: Judgement, { now, stale }: Hour): Seal {
  if (seal.shape === 'problem' || seal.shape === 'neutral') return seal;
  if (judged.credential?.format === 'verifiable-presentation' && parts.length > 0)
    return worstOf(parts.map((part) => part.seal)) ?? seal;
  if (hasLapsed(judged, now)) return { shape: 'caution', reason: 'expired', stale };
  const isWhole = seal.shape !== 'caution';
  return isWhole && judged.parts?.some((part) => hasLapsed(part, now))
    ? { shape: 'caution', reason: 'part-expired', stale }
    : seal;
}
