import type { IssuerStanding } from '@/utils/model/verification';

/** An issuer as far as its identity has been shown: an id, and the key or the address that stood for it. */
export interface IdentifiedIssuer {
  readonly id: string;
  /** RFC 7638 thumbprints of the keys that signed; none for hosted records. */
  readonly thumbprints: readonly string[];
}

/** Who vouches for an issuer. */
export interface Standing {
  readonly standing: IssuerStanding;
  /** Who says so: the registry's name, the platform's, or `you`. */
  readonly by?: string;
  /** The name under which they know it, which may differ from the issuer's own. */
  readonly name?: string;
  readonly since?: string;
  /** The user trusted this issuer with another key. */
  readonly keyChanged?: boolean;
}

/** One list of issuers. */
export interface Registry {
  readonly id: string;
  readonly name: string;
  readonly find: (issuer: IdentifiedIssuer) => Promise<Standing | undefined>;
}
