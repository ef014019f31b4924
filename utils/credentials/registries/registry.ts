import type { Standing } from '@/utils/model/issuer';

/** An issuer as far as its identity has been shown: an id, and the keys that signed for it. */
export interface IdentifiedIssuer {
  readonly id: string;
  /** RFC 7638 thumbprints; none for hosted records. */
  readonly thumbprints: readonly string[];
}

/** One list of issuers. Lists that disagree are all shown, and their names never merged. */
export interface Registry {
  readonly id: string;
  readonly find: (issuer: IdentifiedIssuer) => readonly Standing[];
}
