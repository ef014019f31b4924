import type { JsonObject } from '@/utils/lib/json';

/** Whom the verifier believes about issuers. */
export interface Trust {
  readonly anchors: readonly TrustAnchor[];
  /** Registries of sandboxes, and entries that say that they are for tests, count as well. */
  readonly testIssuers: boolean;
}

/** The root of a federation, with the keys that it had when it was pinned: what it serves today proves nothing by itself. */
export interface TrustAnchor {
  readonly id: string;
  readonly keys: readonly JsonObject[];
  readonly forTests: boolean;
  /** How well the keys are known to be the anchor's. */
  readonly known: 'documented' | 'seen' | 'assumed';
}

/**
 * No federation is pinned: of the registries that are known none publishes its keys anywhere but at the address that they
 * are to secure. Until one does, its members are unchecked, and the lists of the Digital Credentials Consortium answer.
 */
export const defaultTrust: Trust = { anchors: [], testIssuers: false };
