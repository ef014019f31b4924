import type { Appraisal } from './appraisal';
import type { FindingRow } from './finding-row';
import { isStale, type Seal } from './seal';
import type { ResultRow } from './store';
import type { Judgement } from './verification';

/** Whether its time has run out since it was checked. */
export const hasLapsed = (
  { status, credential }: Pick<Judgement, 'status' | 'credential'>,
  now: Date,
): boolean =>
  (status === 'valid' || status === 'unchecked') &&
  now.getTime() > Date.parse(credential?.validUntil ?? '');

/** A verdict grows old, and what it is about ends, while nobody appraises it anew. */
export function aged(finding: FindingRow, result: ResultRow | undefined, now: Date): FindingRow {
  const { appraisal } = finding;
  if (!appraisal || !result) return finding;
  const stale = isStale(now.getTime() - Date.parse(result.verifiedAt));
  const ageing = ({ seal, parts, ...one }: Appraisal, judged: Judgement): Appraisal => ({
    ...one,
    ...(parts && { parts: parts.map((part, at) => ageing(part, judged.parts?.[at] ?? judged)) }),
    seal: { ...seal, ...endedSince(seal, judged, now), stale },
  });
  return { ...finding, appraisal: ageing(appraisal, result) };
}

/** Of what was refused or not judged the end says nothing; a record and a presentation are no better than their parts. */
function endedSince({ shape }: Seal, judged: Judgement, now: Date): Partial<Seal> {
  if (shape === 'problem' || shape === 'neutral') return {};
  if (hasLapsed(judged, now)) return { shape: 'caution', reason: 'expired' };
  return shape !== 'caution' && judged.parts?.some((part) => hasLapsed(part, now))
    ? { shape: 'caution', reason: 'part-expired' }
    : {};
}
