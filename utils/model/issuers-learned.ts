import { learned } from '@/utils/lib/learned';

import type { KnownIssuer } from './known-issuer';

const issuers = learned<readonly KnownIssuer[]>('the known issuers');

export const learnIssuers = issuers.learn;
export const issuersKnown = issuers.known;
