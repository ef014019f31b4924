import type { KnownIssuer } from './known-issuer';
import knownIssuers from './known-issuers.json' with { type: 'json' };

/** The worker has `issuers-learned` in its place: its code carries no list. */
export const issuersKnown = (): readonly KnownIssuer[] => knownIssuers;
