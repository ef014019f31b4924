import type { Appraisal } from './appraisal';
import type { FindingRow } from './finding-row';
import { isStale, type Seal } from './seal';
import type { ResultRow } from './store';
import type { Judgement } from './verification';

/** Whether its end can still come: what is refused, or not judged, has none. */
export const isInTime = ({ status }: Pick<Judgement, 'status'>): boolean =>
  status === 'valid' || status === 'unchecked';

/** Whether its time has run out since it was checked. */
export const hasLapsed = (judged: Pick<Judgement, 'status' | 'credential'>, now: Date): boolean =>
  isInTime(judged) && now.getTime() > Date.parse(judged.credential?.validUntil ?? '');

/** The same of anything that lies in it, however deep. */
export const holdsLapsed = ({ parts }: Pick<Judgement, 'parts'>, now: Date): boolean =>
  parts?.some((part) => hasLapsed(part, now) || holdsLapsed(part, now)) ?? false;

/** A verdict grows old, and what it is about ends, while nobody appraises it anew. */
export function aged(finding: FindingRow, result: ResultRow | undefined, now: Date): FindingRow {
  const { appraisal } = finding;
  if (!appraisal || !result) return finding;
  const stale = isStale(now.getTime() - Date.parse(result.verifiedAt));
  const ageing = ({ seal, parts, ...one }: Appraisal, judged: Judgement): Appraisal => ({
    ...one,
    ...(parts && { parts: parts.map((part, at) => ageing(part, judged.parts?.[at] ?? judged)) }),
    seal: {
      ...seal,
      ...endedSince(seal, { own: hasLapsed(judged, now), part: holdsLapsed(judged, now) }),
      stale,
    },
  });
  return { ...finding, appraisal: ageing(appraisal, result) };
}

/** Of what was refused or not judged the end says nothing; a record and a presentation are no better than their parts. */
export function endedSince(
  { shape }: Partial<Seal>,
  ended: { readonly own: boolean; readonly part: boolean },
): Partial<Pick<Seal, 'shape' | 'reason'>> {
  if (shape === undefined || shape === 'problem' || shape === 'neutral') return {};
  if (ended.own) return { shape: 'caution', reason: 'expired' };
  return shape !== 'caution' && ended.part ? { shape: 'caution', reason: 'part-expired' } : {};
}
