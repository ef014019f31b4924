import type { Span } from './annotated-sentences';

/** What was found in a sentence and what people have marked there. */
export interface Trial<Found extends Span = Span> {
  readonly text: string;
  readonly found: readonly Found[];
  readonly marked: readonly Span[];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly found: number;
  readonly marked: number;
}

export const overlaps = (left: Span, right: Span): boolean =>
  left.start < right.end && right.start < left.end;

/** By overlap, in per cent: what is found is right where it touches a mark, a mark is found where it is touched. */
export function scoreOf(trials: readonly Trial[]): Score {
  const found = sum(trials, (trial) => trial.found.length);
  const marked = sum(trials, (trial) => trial.marked.length);
  const precision = share(
    sum(trials, (trial) => trial.found.length - falseHitsOf(trial).length),
    found,
  );
  const recall = share(
    sum(trials, (trial) => trial.marked.length - missesOf(trial).length),
    marked,
  );
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, found, marked };
}

export const falseHitsOf = <Found extends Span>({
  found,
  marked,
}: Trial<Found>): readonly Found[] =>
  found.filter((one) => !marked.some((mark) => overlaps(one, mark)));

export const missesOf = ({ found, marked }: Trial): readonly Span[] =>
  marked.filter((mark) => !found.some((one) => overlaps(one, mark)));

/** Hits that begin or end between two letters or digits. */
export const insideWords = ({ text, found }: Trial): readonly Span[] =>
  found.filter(
    ({ start, end }) =>
      (/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, start - 1), start + 1)) && start > 0) ||
      /[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1)),
  );

const sum = (trials: readonly Trial[], count: (trial: Trial) => number): number =>
  trials.reduce((total, trial) => total + count(trial), 0);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
