import type { Judgement } from './verification';

/** What a recruiter asks a holder to answer, once. */
export interface Challenge {
  /** A number that nobody could guess; the answer repeats it. */
  readonly challenge: string;
  /** Who asks: the answer is for nobody else. */
  readonly domain: string;
  readonly madeAt: string;
}

/** A holder has answered: whoever it is controlled this key at that time. */
export interface HolderProof {
  readonly holder: string;
  readonly domain: string;
  /** By the holder's own clock, and between the question and its answer's arrival by ours. */
  readonly at: string;
  readonly credentials: readonly PresentedCredential[];
}

export interface PresentedCredential {
  readonly judgement: Judgement;
  /** It was issued to this very holder; of others the answer shows only who presents them. */
  readonly bound: boolean;
}
