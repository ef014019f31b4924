import type { Answer } from '@/utils/lib/ask';
import type { Audit, Batch, Fault } from './batch';
import type { OccupationsRow, VocabularyImportRow, VocabularyRow } from './brought-vocabulary';
import type { CorrectableField, CorrectionRow, ReaderRow } from './correction';
import type { FindingRow } from './finding-row';
import type { ChallengeRow, HolderKeyRow } from './holder-proof';
import type { DrawingRow, HoldingRow, ShowingRow } from './holding-row';
import type { IntakeRow } from './intake';
import type { TrustedIssuer } from './issuer';
import type { JobRow, LeaseRow } from './job-row';
import type { AskedBesides, Requirement, Tier } from './match';
import type { MatchRowOf } from './match-row';
import type { Renewal } from './next-steps';
import type { Overview } from './overview';
import type { BadgeLink, Candidate, FieldSource, MarksLost, PageReading, Posting } from './page';
import type { Pairings } from './pairings';
import type { PathwayRow } from './pathway';
import type { PlanRow } from './plan';
import type { SavedPostingRow } from './saved-posting';
import type { SavedRow } from './saved-row';
import type { Shelf } from './shelf';
import type { Stack } from './stack';
import type { VerificationResult } from './verification';

/** One look at one tab; it goes when the tab does. */
export interface PageRow {
  readonly id: string;
  readonly tabId: number;
  readonly url: string;
  readonly host: string;
  readonly site: string;
  readonly kind: PageReading['kind'];
  readonly readAt: string;
  readonly postingId?: string;
  readonly truncatedFrom?: number;
  /** Badge links that no reader of the page can come upon. */
  readonly hidden?: number;
  readonly marksLost?: MarksLost;
  /** What its site shows on such a page and was not found on this one. */
  readonly missing?: readonly CorrectableField[];
  /** The user said that it is none. */
  readonly isNot?: 'posting' | 'profile';
  /** The user has asked for the credentials of this page to be checked. */
  readonly asked: boolean;
  /** The finding that was looked at last, on which the panel opens. */
  readonly shown?: string;
  /** The user asked last how their own credentials fit a text of it, on which the panel opens. */
  readonly fitAskedAt?: string;
  /** Marks have been put on it: it is told of every change. */
  readonly marked: boolean;
}

export interface PostingRow extends Pairings {
  readonly id: string;
  /** The tab it was last read in; it goes with the tab unless it is pinned. */
  readonly tabId: number;
  readonly posting: Posting;
  readonly requirements: readonly Requirement[];
  /** What it asks for as well, and nothing is matched with. */
  readonly besides?: readonly AskedBesides[];
  readonly readAt: string;
  readonly pinned: boolean;
  /** The user's corrections, by requirement: another tier, or not asked for at all. */
  readonly edits?: Readonly<Record<string, Tier | 'removed'>>;
  /** The fields that the user has corrected, as the page has them. */
  readonly asRead?: Pick<Posting, 'title' | 'company'>;
}

/** The rows of people who were kept on purpose belong to no tab, and go with none. */
export const SAVED_TAB = -1;

export interface CandidateRow extends Omit<Candidate, 'badgeLinks' | 'emails'> {
  readonly id: string;
  readonly tabId: number;
  /** The name that the user has corrected, as the page has it. */
  readonly asRead?: { readonly name?: string; readonly nameSource?: FieldSource };
  /** Badge links of the page that the user has set aside as not this person's. */
  readonly apart?: readonly BadgeLink[];
  /** What the person's credentials make together, drawn anew with every verdict. */
  readonly stacks?: readonly Stack[];
  /** Genuine credentials that end soon or have ended. */
  readonly renewals?: readonly Renewal[];
  /** What the person's row is called where nobody's name is known: the file that it came from. */
  readonly label?: string;
  /** The page shows somebody else by now; what the user brought for this one stays. */
  readonly past?: true;
  /** The order in which a list or file names people. */
  readonly position?: number;
  /** In a batch: what its table shows, the change it was drawn with, and what the file named that is no link. */
  readonly overview?: Overview;
  readonly stamp?: number;
  readonly faults?: readonly Fault[];
}

/** The user's own credentials belong to no tab either; the numbers of batches never come down to this one. */
export const WALLET_TAB = -1_000_000_000;

/** The user, as one who holds credentials. */
export const WALLET = 'wallet';

/** People of a batch stand under a number of their own, below that of the saved ones. */
export const isOfBatch = (tabId: number): boolean => tabId < SAVED_TAB && tabId !== WALLET_TAB;

export interface ResultRow extends VerificationResult {
  readonly id: string;
}

/** A file that the user brought, while a finding refers to it. */
export interface FileRow {
  readonly id: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A list, key document or profile that many credentials share. */
export interface DocumentRow {
  readonly id: string;
  readonly answer: Answer;
  readonly staleAt: number;
}

export interface TrustRow extends TrustedIssuer {}

export interface Tables {
  readonly pages: PageRow;
  readonly postings: PostingRow;
  readonly candidates: CandidateRow;
  readonly findings: FindingRow;
  readonly results: ResultRow;
  readonly jobs: JobRow;
  readonly leases: LeaseRow;
  readonly matches: MatchRowOf;
  readonly documents: DocumentRow;
  readonly files: FileRow;
  readonly trust: TrustRow;
  readonly saved: SavedRow;
  readonly batches: Batch;
  readonly audits: Audit;
  readonly corrections: CorrectionRow;
  readonly readers: ReaderRow;
  readonly pathways: PathwayRow;
  readonly intakes: IntakeRow;
  readonly holdings: HoldingRow;
  readonly showings: ShowingRow;
  readonly drawings: DrawingRow;
  readonly challenges: ChallengeRow;
  readonly holderKeys: HolderKeyRow;
  readonly vocabularies: VocabularyRow;
  readonly vocabularyImports: VocabularyImportRow;
  readonly occupations: OccupationsRow;
  readonly savedPostings: SavedPostingRow;
  readonly plans: PlanRow;
}

export const tableNames = [
  'pages',
  'postings',
  'candidates',
  'findings',
  'results',
  'jobs',
  'leases',
  'matches',
  'documents',
  'files',
  'trust',
  'saved',
  'batches',
  'audits',
  'corrections',
  'readers',
  'pathways',
  'intakes',
  'holdings',
  'showings',
  'drawings',
  'challenges',
  'holderKeys',
  'vocabularies',
  'vocabularyImports',
  'occupations',
  'savedPostings',
  'plans',
] as const satisfies readonly (keyof Tables)[];

export type Shelves = { readonly [Name in keyof Tables]: Shelf<Tables[Name]> };

/** What screens read and the worker writes. */
export interface Store extends Shelves {
  /** All that a step writes into these tables, or nothing; it may wait for nothing but them. Memory has no such bond. */
  readonly together: <Answer>(
    names: readonly (keyof Tables)[],
    step: () => Promise<Answer>,
  ) => Promise<Answer>;
  /**
   * Calls back with an answer now and whenever what it read has changed; hands back a way to stop. Between two readings
   * at least so many milliseconds pass.
   */
  readonly watch: <Answer>(
    read: (store: Shelves) => Promise<Answer>,
    listen: (answer: Answer) => void,
    restMs?: number,
  ) => () => void;
}
