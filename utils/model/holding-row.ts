import type { FindingState } from './finding-row';
import type { Evidence } from './match';
import type { Renewal } from './next-steps';
import type { SealShape } from './seal';
import type { ShownSkill } from './skill';

/**
 * One of the user's own credentials in a line, drawn anew with every change: what is counted, looked for and compared
 * with a posting among thousands, so that only what is shown is read in full.
 */
export interface HoldingRow {
  /** Also the id of the finding. */
  readonly id: string;
  readonly candidateId: string;
  readonly position: number;
  /** The change it was drawn with. */
  readonly stamp: number;
  readonly state: FindingState;
  readonly title: string;
  /** All that a search looks at, in small letters. */
  readonly text: string;
  readonly expires?: string;
  /** Of what lies in it, the first end. */
  readonly partEnds?: string;
  readonly checkedAt?: string;
  /** What a credential that is issued in its place has as well. */
  readonly series?: string;
  readonly issuedOn?: string;
  readonly credentialId?: string;
  /** When a later one was issued in its place. */
  readonly later?: string;
  /** It waits to be checked, which would ask these hosts first. */
  readonly unasked?: 1;
  readonly toAsk?: readonly string[];
  /** Nothing while it is not checked. */
  readonly shape?: SealShape;
  readonly evidence?: Evidence;
  /** It came out otherwise than before, and nobody has read of that. */
  readonly changed?: 1;
  /** What it is in a stack; nothing where it is refuted or was not obtained. */
  readonly held?: Omit<HeldLine, 'skills'>;
  /** The same of what lies in it. */
  readonly inside?: readonly HeldLine[];
  /** It declares stacks of its own. */
  readonly declares?: 1;
}

/** What a screen keeps of every line. */
export interface HoldingLine
  extends Pick<HoldingRow, 'id' | 'position' | 'title' | 'text' | 'expires'> {
  /** What it can be said to answer a requirement by. */
  readonly evidence?: Pick<Evidence, 'id' | 'name'>;
}

export interface HeldLine {
  readonly id: string;
  readonly name: string;
  readonly shape: SealShape;
  readonly badgeIds: readonly string[];
  readonly skills: readonly ShownSkill[];
  readonly validUntil?: string;
}

/** All of the user's own that show one skill; the id is the skill's. */
export interface ShowingRow {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/** How many lines there are of each kind. */
export interface OwnCounts {
  readonly total: number;
  readonly states: Readonly<Partial<Record<FindingState, number>>>;
  readonly shapes: Readonly<Partial<Record<SealShape, number>>>;
  readonly unasked: number;
  readonly changed: number;
}

/** How far the lines of the user's own, and what they make together, are drawn. */
export interface DrawingRow {
  readonly id: string;
  /** The number of the last change of a line. */
  readonly stamp: number;
  readonly counts: OwnCounts;
  /** Every skill that a line has shown. */
  readonly skillIds: readonly string[];
  /** A digest of what is the same for all lines, as they were drawn with it. */
  readonly told?: string;
  /** A digest of what stacks, renewals and next steps were drawn of; nothing once a line has changed. */
  readonly whole?: string;
  /** The most urgent renewals, and how many there are. */
  readonly renewals?: readonly Renewal[];
  readonly renewalCount?: number;
  /** The name of the user, where they have said it. */
  readonly person?: string;
}
