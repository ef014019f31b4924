import type { Json, JsonObject } from '@/utils/lib/json';

/** The very thing that was signed or served, kept so that every check judges the same bytes. */
export type Secured =
  | { readonly kind: 'document'; readonly document: JsonObject }
  | {
      readonly kind: 'jws';
      readonly token: string;
      readonly header: JsonObject;
      readonly payload: JsonObject;
      readonly selective?: SelectiveDisclosure;
      /** The key that the token names as its holder's, wherever in it the credential stands. */
      readonly cnf?: Json;
      /** The token is a COSE_Sign1 in base64url. */
      readonly cose?: true;
      /** The token is a payload alone. */
      readonly seals?: readonly SealSignature[];
      /** The issuer's profile as its own address serves it, where Open Badges 2.0 lists the keys. */
      readonly profile?: JsonObject;
      /** That profile is of a version before 2.0, in which none could list keys. */
      readonly earlyProfile?: boolean;
    }
  | {
      readonly kind: 'record';
      readonly document: JsonObject;
      /** Every address that is known to have served the document as it is. */
      readonly servedAs: readonly string[];
      /** Where it lay before it moved. */
      readonly formerly?: readonly string[];
      readonly badgeClass: JsonObject;
      readonly issuer: JsonObject;
    }
  /** A platform's own record in the shape it was read into; the platform signs nothing. */
  | { readonly kind: 'provider-record'; readonly askedAt: string; readonly document: JsonObject };

/** What stands beside a token of which the holder discloses some claims (RFC 9901, section 4). */
export interface SelectiveDisclosure {
  /** The digest of the token with its disclosures, which a key binding repeats. */
  readonly digest: string;
  /** Some of its digests stay closed: the holder withholds something, or they are of nothing. */
  readonly inPart?: true;
  /** The key that the token names as its holder's, wherever in it the credential stands. */
  readonly cnf?: Json;
  /** The token by which the holder shows it to somebody. */
  readonly keyBinding?: {
    readonly token: string;
    readonly header: JsonObject;
    readonly payload: JsonObject;
  };
}

/** One signature over a payload beside it (RFC 7515, section 7.2.1), as it is written. */
export interface SealSignature {
  readonly protected: string;
  readonly signature: string;
  /** A time of somebody else's stands with it, which nobody has checked. */
  readonly timeStamped?: true;
}
