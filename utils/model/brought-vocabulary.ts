import type { Steps } from '@/utils/lib/in-slices';
import type { Problem } from '@/utils/lib/problem';
import type { Result } from '@/utils/lib/result';
import type { Tier } from './match';
import type { Skill } from './skill';

/** A file of a taxonomy's official download, by its name without folders. */
export interface TaxonomyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A taxonomy that is not packaged: somebody downloads it from its publisher and brings it. */
export interface BroughtTaxonomy {
  readonly id: string;
  readonly name: string;
  /** Whether a file of the download is one that is read; the others need not be unpacked. */
  readonly reads: (fileName: string) => boolean;
  /** All of it or a problem; `onProgress` hears the share that is done. */
  readonly read: (
    files: readonly TaxonomyFile[],
    onProgress: (share: number) => void,
  ) => Steps<Result<BroughtVocabulary>>;
}

export interface BroughtVocabulary {
  readonly skills: readonly Skill[];
  /** The languages of its names, as BCP 47 writes them. */
  readonly languages: readonly string[];
  /** What the files themselves hold, by what it is. */
  readonly counts: Readonly<Record<string, number>>;
  /** Files that the whole download has and these archives have not. */
  readonly lacks: readonly string[];
  readonly occupations: readonly Occupation[];
}

/** What people work as, and what that asks of them. */
export interface Occupation {
  readonly id: string;
  /** The label first. */
  readonly names: readonly string[];
  readonly asks: readonly OccupationAsk[];
}

export interface OccupationAsk {
  readonly skill: string;
  readonly tier: Tier;
  /** 0 to 1. */
  readonly importance: number;
}

/** Thousands of occupations in a few lists, each at the same place of all: a line is read when it is asked for. */
export interface PackedOccupations {
  /** The id and the names. */
  readonly titles: readonly string[];
  readonly asks: readonly string[];
  /** The skills that are asked for anywhere. */
  readonly skills: readonly string[];
}

export interface OccupationsRow extends PackedOccupations {
  readonly id: BroughtId;
}

/** What may be brought; each has a file of its own in `utils/skills/taxonomies`. */
export const broughtIds = ['esco', 'onet'] as const;
export type BroughtId = (typeof broughtIds)[number];

/** A brought vocabulary as it is kept: in arrays that are read where they lie. */
export interface PackedVocabulary
  extends Pick<BroughtVocabulary, 'languages' | 'counts' | 'lacks'> {
  /** Of the arrays: what was packed in another layout is not read. */
  readonly layout: number;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly entries: number;
  readonly names: number;
}

/** What is read out of a download: the skills, and the occupations that ask for them. */
export interface BroughtParts {
  readonly vocabulary: PackedVocabulary;
  readonly occupations: PackedOccupations;
}

export interface VocabularyRow extends PackedVocabulary {
  readonly id: BroughtId;
  readonly broughtAt: string;
}

/** A vocabulary that is being read, or why it could not be. */
export interface VocabularyImportRow {
  readonly id: BroughtId;
  /** From 0 to 1. */
  readonly share: number;
  readonly problem?: Problem;
}
