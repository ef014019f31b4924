/** A ladder of certifications by one issuer, such as CompTIA A+ → Network+ → Security+. */
export interface Family {
  readonly id: string;
  readonly name: string;
  /** Its `domain` tells it from others of the same name; many licences have a different body in every state. */
  readonly issuer: { readonly name: string; readonly domain?: string };
  /** Several bodies certify the same thing, so that all stand on one level and any of them is the whole. */
  readonly ways?: boolean;
  /** In the order of their levels; several may stand on one. */
  readonly steps: readonly FamilyStep[];
}

/** A certification on its level of a family; skills and certifications without the vocabulary's `ps:`. */
export interface FamilyStep {
  readonly level: number;
  readonly credential: string;
  /** What holders have shown, where the certification itself does not say it in the vocabulary. */
  readonly proves?: readonly string[];
  /** Nobody gets it without all of these, or without one of these. */
  readonly requiresAll?: readonly string[];
  readonly requiresAny?: readonly string[];
  /** Most people hold one of these before, but need not. */
  readonly usuallyAfter?: readonly string[];
  /** The level of the Common European Framework of Reference for Languages that it attests. */
  readonly cefr?: string;
  /** After how many years it must be renewed, or `null` where it never expires; only where the source says so. */
  readonly renewal?: { readonly years: number | null; readonly source: string };
}
