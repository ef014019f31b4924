import type { Result } from '@/utils/lib/result';
import type { Standing } from '@/utils/model/issuer';

import type { Environment } from '../environment';
import type { Trust } from './trust';

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

/** A registry as the list of lists names it. */
export interface ListedRegistry {
  readonly name: string;
  readonly type: string;
  /** Where its list or its trust anchor's statement lies. */
  readonly address: string;
}

/** One way in which registries are published and asked over the network. */
export interface RegistryKind {
  readonly id: string;
  /** What the list of lists calls the kind. */
  readonly type: string;
  /** Whether a registry may vouch for an issuer, for an issuer in a test, or, when nobody here vouches for it, for none. */
  readonly admission: (registry: ListedRegistry, trust: Trust) => Admission;
  /** What it says of an issuer: nothing, when it does not know it. */
  readonly lookUp: (
    registry: ListedRegistry,
    issuer: IdentifiedIssuer,
    environment: Environment,
  ) => Promise<Result<readonly Standing[]>>;
}

export type Admission = 'issuers' | 'test-issuers' | 'none';
