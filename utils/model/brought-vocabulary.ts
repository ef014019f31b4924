import type { Steps } from '@/utils/lib/in-slices';
import type { Result } from '@/utils/lib/result';
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
}
