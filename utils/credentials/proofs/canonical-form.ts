import type { Result } from '@/utils/lib/result';

import { type Secured, securedQuads } from '../contexts';

/** The two texts that a proof signs: its own options, and the document without proofs but those before it. */
export interface SignedTexts {
  readonly options: string;
  readonly document: string;
}

export type CanonicalForm = (secured: Secured) => Result<SignedTexts>;

/** As N-Quads, by RDFC-1.0. */
export const rdfc: CanonicalForm = securedQuads;
