import type { JsonObject } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import type { PlatformMark } from './issuer';
import type { Secured } from './secured';

/** Who issued it, in the issuer's own words: only `id` is more than a claim, and only once it is proved. */
export interface Issuer {
  readonly id: string;
  readonly name?: string;
  readonly url?: string;
  /** Said by the platform that keeps the record, not by the issuer. */
  readonly mark?: PlatformMark;
}

export interface Alignment {
  readonly name: string;
  readonly url?: string;
  readonly code?: string;
  readonly framework?: string;
  /** What kind of entry it is, such as `ceasn:Competency` or `CTDL`. */
  readonly type?: string;
  readonly description?: string;
}

/** How it was found out what somebody can do, where the issuer says it in words that a standard fixes. */
export const assessmentKinds = ['test', 'project', 'observation'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** The same achievement in another language or version: one that is held once, not several times. */
export interface RelatedAchievement {
  readonly id: string;
  readonly language?: string;
  readonly version?: string;
}

/** What was achieved: one badge class, achievement or course. */
export interface Achievement {
  readonly id?: string;
  readonly name: string;
  readonly type?: string;
  readonly description?: string;
  readonly criteria?: string;
  readonly criteriaUrl?: string;
  readonly tags: readonly string[];
  readonly alignments: readonly Alignment[];
  /** Where its picture lies; shown to nobody before they ask for it. */
  readonly image?: string;
  /** The language that it is written in (BCP 47). */
  readonly language?: string;
  readonly version?: string;
  readonly fieldOfStudy?: string;
  readonly specialization?: string;
  /** What people call it in a catalogue, such as `BIO-101`. */
  readonly code?: string;
  /** Credit hours that it is worth. */
  readonly creditsAvailable?: number;
  readonly related?: readonly RelatedAchievement[];
  /** Several where there were several assessments; none where it is not said. */
  readonly assessments?: readonly AssessmentKind[];
}

/** What the recipient reached in the achievement: a grade, a score, a level of a rubric. */
export interface AchievementResult {
  /** What was measured, where the achievement describes it. */
  readonly name?: string;
  /** Its kind, such as `LetterGrade` or `RubricCriterionLevel`. */
  readonly type?: string;
  readonly value?: string;
  /** The name of the level that was reached. */
  readonly level?: string;
  readonly status?: string;
  readonly alignments: readonly Alignment[];
}

/** How two achievements of a record belong together, such as `isPartOf`. */
export interface Association {
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

/** A work that the recipient did, or what the issuer tells of it. */
export interface Evidence {
  readonly url?: string;
  readonly name?: string;
  readonly description?: string;
  readonly narrative?: string;
}

/** One way in which a credential names its recipient. */
export interface RecipientIdentity {
  readonly kind: 'email' | 'name' | 'url' | 'did' | 'other';
  /** The identity itself, or `sha256$…` / `md5$…` over identity and salt. */
  readonly identity: string;
  readonly hashed: boolean;
  readonly salt?: string;
}

/** A proof as it stands in the credential; what it signs is the credential's `secured`. */
export interface Proof {
  /** The id under which `proofs/index.ts` knows its suite: a type, or a cryptosuite. */
  readonly suite: string;
  readonly verificationMethod?: string;
  readonly raw: JsonObject;
}

/** One place at which the issuer says whether the credential still holds. */
export interface StatusEntry {
  readonly type: string;
  readonly raw: JsonObject;
}

/** A reference to something at another place, such as a schema: its address and the kind of thing it is. */
export interface Reference {
  readonly id: string;
  readonly type: string;
  /** Digests that the referenced bytes must have, as `sha384-…` or a multihash. */
  readonly digests: readonly string[];
}

/** A credential that stands inside another one, or a token in its place; it is read and judged by itself. */
export interface Embedded {
  readonly source: JsonObject | string;
  /** What it endorses, where it is an endorsement. */
  readonly endorses?: EndorsedThing;
}

export interface EndorsedThing {
  readonly kind: 'credential' | 'issuer' | 'achievement';
  readonly id?: string;
}

/** One credential in the one shape that every format is read into. */
export interface Credential {
  readonly format: string;
  readonly id?: string;
  /** What the issuer calls the credential, as against the achievement. */
  readonly name?: string;
  readonly issuer: Issuer;
  readonly achievement: Achievement;
  readonly recipients: readonly RecipientIdentity[];
  readonly proofs: readonly Proof[];
  readonly statuses: readonly StatusEntry[];
  readonly issuedOn?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly evidence?: readonly Evidence[];
  readonly results?: readonly AchievementResult[];
  /** Credit hours that the recipient earned, which may be fewer than the achievement offers. */
  readonly creditsEarned?: number;
  /** Of a record: the achievements that it names itself, and how they belong together. */
  readonly achievements?: readonly Achievement[];
  readonly associations?: readonly Association[];
  /** Credentials that a record or presentation holds. */
  readonly parts?: readonly Embedded[];
  readonly endorsements?: readonly Embedded[];
  readonly schemas?: readonly Reference[];
  readonly refreshServices?: readonly Reference[];
  /** Documents whose bytes the issuer has fixed (VC Data Model 2.0, section 5.3). */
  readonly relatedResources?: readonly Reference[];
  /** How it was earned, in the issuer's words. */
  readonly narrative?: string;
  /** What was noticed while it was read: true and worth saying, and no fault. */
  readonly remarks?: readonly Problem[];
  readonly secured: Secured;
}
