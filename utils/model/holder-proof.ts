import { isProved, type Judgement } from './verification';

/** A key that answers for the user. The private half cannot be taken out of the browser again. */
export interface HolderKey {
  readonly did: string;
  readonly verificationMethod: string;
  readonly curve: 'Ed25519' | 'P-256' | 'P-384';
  readonly privateKey: CryptoKey;
}

/** A key that the user keeps, under its identifier. */
export interface HolderKeyRow extends HolderKey {
  readonly id: string;
  readonly keptAt: string;
}

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

/** To whom it was issued only its issuer can say, and nobody who has written it without. */
export const isBoundTo = (holder: string, judgement: Judgement): boolean =>
  isProved(judgement) &&
  (judgement.credential?.recipients ?? []).some(
    ({ kind, identity, hashed }) => kind === 'did' && !hashed && identity === holder,
  );

/** A question that was put to a person, and what came back. */
export interface ChallengeRow extends Challenge {
  /** The number itself. */
  readonly id: string;
  /** As it is sent. */
  readonly line: string;
  /** The key of the person whom it was put to. */
  readonly person: string;
  /** Their name, for others may be shown at the same address. */
  readonly name?: string;
  /** After this no answer counts. */
  readonly until: string;
  /** It was answered, which happens once. */
  readonly answer?: Pick<HolderProof, 'holder' | 'at'> & {
    /** The credentials that came with it, by the addresses of their findings. */
    readonly shown: readonly string[];
  };
}
