import type { SealShape } from './seal';

/** A sheet of credentials for whomever they are shown to, in words that are ready to be read. */
export interface ProofSheet {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** What stands under the title: when it was made, where, and by what. */
  readonly made: string;
  readonly entries: readonly SheetEntry[];
  /** What the checks do not say, under a heading of its own. */
  readonly limits: { readonly title: string; readonly text: string };
  /** What stands where a credential states nothing. */
  readonly notStated: string;
  /** What stands between a name and what it names, as the language writes it. */
  readonly colon: string;
}

/** One credential on a sheet. */
export interface SheetEntry {
  readonly name: string;
  readonly shape: SealShape;
  /** The seal as a drawing on a field of 24. */
  readonly seal: readonly SealStroke[];
  /** The word for the seal, with its reason. */
  readonly verdict: string;
  readonly sentence: string;
  readonly facts: readonly SheetFact[];
  /** The address to check it at, by itself; files have none. */
  readonly link?: SheetFact & { readonly value: string };
}

export interface SheetFact {
  readonly name: string;
  readonly value?: string | undefined;
}

/** One path of a seal: an area, a line, or a line in the colour of the paper. */
export interface SealStroke {
  readonly d: string;
  readonly paint: 'fill' | 'line' | 'cut';
  readonly dashed?: boolean;
}
