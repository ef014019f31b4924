import { endedSince, isInTime } from './aged';
import type { Seal } from './seal';
import type { Judgement } from './verification';

/** When a verdict changes by itself, though nobody appraises it anew. */
export interface Ends {
  readonly ends?: string;
  /** Of what lies in it, the first end. */
  readonly partEnds?: string;
}

export function endsOf(judged: Judgement): Ends {
  const ends = ownEndOf(judged);
  const [partEnds] = endsWithin(judged).toSorted(
    (one, other) => Date.parse(one) - Date.parse(other),
  );
  return { ...(ends && { ends }), ...(partEnds && { partEnds }) };
}

const ownEndOf = (judged: Judgement): string | undefined =>
  isInTime(judged) ? judged.credential?.validUntil : undefined;

const endsWithin = ({ parts = [] }: Judgement): readonly string[] =>
  parts.flatMap((part) => [ownEndOf(part) ?? [], endsWithin(part)].flat());

/** What holds no more of a seal that stands with its ends in a line, without what it is of. */
export const endedBy = (
  line: Ends & Partial<Seal>,
  now: Date,
): Partial<Pick<Seal, 'shape' | 'reason'>> =>
  endedSince(line, { own: isPast(line.ends, now), part: isPast(line.partEnds, now) });

export const isPast = (day: string | undefined, now: Date): boolean =>
  now.getTime() > Date.parse(day ?? '');
