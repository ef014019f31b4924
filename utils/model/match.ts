import type { ShownSkill, SkillKind, StatedLevels } from './skill';

export const tiers = ['must', 'preferred', 'context'] as const;
export type Tier = (typeof tiers)[number];

/** The parts of a posting that ask for something: its own fields first, then its text. */
export const postingFields = [
  'skills',
  'qualifications',
  'education',
  'experience',
  'description',
  'title',
  'occupation',
] as const;
export type PostingField = (typeof postingFields)[number];

/** Where a sentence stands in a posting. */
export interface Place {
  readonly field: PostingField;
  readonly start: number;
  readonly end: number;
}

/** One thing that a posting asks for, with the sentence that asks for it. */
export interface Requirement {
  /** The skill's id; the same skill asked for twice is one requirement. */
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  readonly tier: Tier;
  /** 0 to 1. */
  readonly importance: number;
  /** European Qualifications Framework level, 1 to 8, where it is stated. */
  readonly level?: number;
  readonly stated?: StatedLevels;
  /** Any one of these answers it: "Python or R". `id`, `label` and `kind` are then those of the choice. */
  readonly alternatives?: readonly Alternative[];
  /** The posting takes what is equal to it as well; what that is, it leaves open. */
  readonly orEquivalent?: true;
  /** Years of it that are asked for; no credential shows them. */
  readonly years?: number;
  /** What sort of credential is asked for, where one is. */
  readonly credential?: CredentialSort;
  /** Of a licence: where it has to hold, by its own sentence or by the place of the job. */
  readonly jurisdiction?: string;
  readonly sentence: string;
  /** Absent when the user wrote the requirement. */
  readonly place?: Place;
}

/** A sentence of a posting that asks for something which no requirement stands for. */
export interface AskedBesides {
  readonly sentence: string;
  readonly tier: Tier;
}

export interface Alternative {
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
}

export type CredentialSort = 'degree' | 'licence' | 'certificate' | 'clearance';

export const evidenceStatuses = ['verified', 'expired', 'claimed', 'void'] as const;
/** `void`: revoked, suspended, refused or not yet valid; it counts for nothing. */
export type EvidenceStatus = (typeof evidenceStatuses)[number];

/** One credential as the match sees it. */
export interface Evidence {
  readonly id: string;
  readonly name: string;
  readonly status: EvidenceStatus;
  readonly issuedOn?: string;
  readonly validUntil?: string;
  readonly skills: readonly ShownSkill[];
  /** States and countries that it names. */
  readonly places?: readonly string[];
}

/** What the strength of an evidence is the product of. */
export const factors = ['status', 'relation', 'age', 'level'] as const;
type Factor = (typeof factors)[number];

export const relations = ['exact', 'narrower', 'broader', 'sibling'] as const;
/** What the evidence's skill is to the one that is asked for. */
export type Relation = (typeof relations)[number];

/** Why a requirement got what it got from its best evidence. */
export interface Support {
  readonly evidenceId: string;
  readonly evidenceName: string;
  readonly skill: ShownSkill;
  readonly relation: Relation;
  readonly status: EvidenceStatus;
  readonly factors: Readonly<Record<Factor, number>>;
  readonly strength: number;
  /** The user has said that it answers this too. */
  readonly byUser?: true;
  /** Of a licence: it does not say that it holds where the job is. It costs no points. */
  readonly remark?: 'place-not-stated' | 'place-differs';
}

/** What the user has corrected of a match. */
export interface MatchEdits {
  readonly tiers?: Readonly<Record<string, Tier | 'removed'>>;
  /** Credentials that do not answer a requirement, and such that answer it too. */
  readonly notThis?: readonly Pairing[];
  readonly thisToo?: readonly Pairing[];
}

export interface Pairing {
  readonly requirementId: string;
  readonly evidenceId: string;
}

export const pairings = ['not-this', 'this-too', 'as-read'] as const;
/** What the user says of a credential beside a requirement; `as-read` takes it back. */
export type PairingEdit = (typeof pairings)[number];

export const lossReasons = ['not-shown', 'relation', 'level', 'age', 'status'] as const;
export type LossReason = (typeof lossReasons)[number];

/** Points of the hundred that a row does not bring, and why. */
export interface Loss {
  readonly why: LossReason;
  readonly points: number;
}

export interface MatchRow {
  readonly requirement: Requirement;
  readonly weight: number;
  /** 0 to 1, from all evidence. */
  readonly strength: number;
  /** 0 to 1, from verified evidence alone. */
  readonly verifiedStrength: number;
  /** Verified evidence of this very skill or a part of it, at the level that is asked for. */
  readonly shown: boolean;
  readonly support?: Support;
  readonly losses: readonly Loss[];
}

export const bands = ['strong', 'good', 'partial', 'weak'] as const;
export type Band = (typeof bands)[number];

export interface MatchReport {
  readonly shown: number;
  readonly total: number;
  readonly band: Band;
  /** 0 to 100; `verifiedScore` counts verified evidence alone and decides the band. */
  readonly score: number;
  readonly verifiedScore: number;
  /** Points that the rows bring and the gate takes back, because required skills are not shown. */
  readonly heldBack: number;
  readonly rows: readonly MatchRow[];
}
