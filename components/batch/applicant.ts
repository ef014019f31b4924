import type { Fault } from '@/utils/model/batch';
import { endedBy } from '@/utils/model/ends';
import type { Line, Overview } from '@/utils/model/overview';
import type { CandidateRow } from '@/utils/model/store';

/** One person of a batch as the table holds them: no more than it shows. */
export interface Applicant {
  readonly id: string;
  readonly name: string;
  readonly profile?: string;
  /** What the row is called where nobody's name is known. */
  readonly label?: string;
  /** Their place on the page or in the file. */
  readonly position: number;
  readonly lines: readonly Line[];
  readonly skills: readonly string[];
  readonly issuers: readonly string[];
  readonly checkedAt?: string;
  readonly expires?: string;
  readonly match?: Overview['match'];
  readonly faults?: readonly Fault[];
}

/** Makes the rows of a table as they stand now; what ten thousand of them say alike is held once. */
export function applicants(now = () => new Date()): (row: CandidateRow) => Applicant {
  const texts = new Map<string, string>();
  const lines = new Map<string, Line>();
  const lists = new Map<string, readonly string[]>();
  const once = <Key extends string, Value>(
    kept: Map<Key, Value>,
    key: Key,
    value: Value,
  ): Value => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    kept.set(key, value);
    return value;
  };
  const text = (value: string) => once(texts, value, value);
  const list = (values: readonly string[]) => once(lists, values.join('\n'), values.map(text));

  return ({ id, name = '', profile, label, position = 0, overview, faults }) => ({
    id,
    name,
    ...(profile && { profile }),
    ...(label && { label }),
    position,
    lines: (overview?.lines ?? []).map((row) => {
      const line = lineOn(row, now());
      return once(lines, JSON.stringify(line), line);
    }),
    skills: list(overview?.skills ?? []),
    issuers: list(overview?.issuers ?? []),
    ...(overview?.checkedAt && { checkedAt: overview.checkedAt }),
    ...(overview?.expires && { expires: text(overview.expires) }),
    ...(overview?.match && { match: overview.match }),
    ...(faults && { faults }),
  });
}

/** Without its ends, which hardly two lines share. */
function lineOn({ ends = '', partEnds = '', ...line }: Line, now: Date): Line {
  return { ...line, ...endedBy({ ...line, ends, partEnds }, now) };
}

export const lineStates = [
  'verified',
  'confirmed',
  'caution',
  'problem',
  'neutral',
  'waiting',
] as const;
export type LineState = (typeof lineStates)[number];

/** How a credential stands: its seal, or that there is none yet. Only what was checked is "could not check". */
export const stateOf = ({ state, shape = 'neutral' }: Line): LineState =>
  state === 'done' ? shape : 'waiting';

export const countOf = ({ lines }: Applicant, wanted: LineState): number =>
  lines.reduce((count, line) => (stateOf(line) === wanted ? count + 1 : count), 0);
