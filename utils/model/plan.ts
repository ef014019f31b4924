import type { BroughtId } from './brought-vocabulary';
import type { Band, Tier } from './match';
import type { NextStep, Renewal } from './next-steps';

/** What the user's gaps are looked for against. */
export type Aim =
  | { readonly kind: 'posting'; readonly id: string }
  | { readonly kind: 'occupation'; readonly of: BroughtId; readonly id: string };

/** More than these nobody reads side by side. */
export const MOST_SAVED_POSTINGS = 24;

/** What the user's own credentials come to over all that they plan with. */
export interface Plan {
  readonly audit: readonly FieldAudit[];
  readonly gaps?: Gaps;
  readonly fits: readonly PostingFit[];
  readonly roadmap: Roadmap;
  readonly market: readonly AskedSkill[];
}

/** What is shown in one field of the vocabulary. */
export interface FieldAudit {
  /** The name of the field's file in the vocabulary, or `other`. */
  readonly field: string;
  /** Those that are proved highest; `provedCount` counts all. */
  readonly proved: readonly ProvedSkill[];
  readonly provedCount: number;
  /** Some of what is named by credentials of which none is good; `unprovedCount` counts all. */
  readonly unproved: readonly UnprovedSkill[];
  readonly unprovedCount: number;
}

export interface ProvedSkill {
  readonly id: string;
  readonly label: string;
  /** European Qualifications Framework level, the highest that a good credential states. */
  readonly level?: number;
  /** The highest rung in the names of good credentials: 1 for "Fundamentals", 2 for "Associate". */
  readonly rung?: number;
  /** The names of the latest of them. */
  readonly by: readonly string[];
  /** How many there are. */
  readonly count: number;
}

export interface UnprovedSkill {
  readonly id: string;
  readonly label: string;
  readonly why: 'expired' | 'claimed';
}

export const standings = ['shown', 'expired', 'partly', 'missing'] as const;
/** How something that is asked for is answered. */
export type FitStanding = (typeof standings)[number];

export interface FitLine {
  readonly id: string;
  readonly label: string;
  readonly tier: Tier;
  readonly standing: FitStanding;
  /** The credential that answers it best. */
  readonly by?: string;
}

/** What is asked for line by line, the weightiest first. */
export interface FitLines {
  readonly shown: number;
  readonly total: number;
  readonly band: Band;
  readonly lines: readonly FitLine[];
}

/** What stands between the user and an aim. */
export interface Gaps extends FitLines {
  readonly aim: Aim;
  readonly name: string;
}

/** One saved posting beside the others. */
export interface PostingFit extends FitLines {
  readonly id: string;
  /** The fewest credentials that show all that is shown, each with what it adds to those before it. */
  readonly forward: readonly Forward[];
}

export interface Forward {
  readonly id: string;
  readonly name: string;
  readonly shows: readonly string[];
}

export interface Roadmap {
  /** At most three, each the best behind those before it; points are summed over the saved postings. */
  readonly steps: readonly PlannedStep[];
  readonly upTo: number;
  readonly renewals: readonly PlannedRenewal[];
}

export interface PlannedStep extends NextStep {
  /** For how many of the saved postings it brings something. */
  readonly postings: number;
  /** What is held and comes before it; a step that begins something has nothing. */
  readonly above?: string;
}

export interface PlannedRenewal extends Renewal {
  /** Points over the saved postings that it brings back, or keeps. */
  readonly upTo: number;
}

/** One thing that saved postings ask for, and in how many of them. */
export interface AskedSkill {
  readonly id: string;
  readonly label: string;
  readonly postings: number;
  readonly must: number;
  readonly preferred: number;
  /** In how many of them it is shown. */
  readonly shown: number;
  /** The credential that shows it. */
  readonly by?: string;
}

/** What was reckoned of the user's own credentials and saved postings; it is reckoned anew while somebody looks at it. */
export interface PlanRow {
  /** `WALLET`: there is one. */
  readonly id: string;
  readonly wantedAt: string;
  /** What the gaps are looked for against. */
  readonly aim?: Aim;
  readonly plan?: Plan;
}
