import type { Json, JsonObject } from '@/utils/lib/json';

/** A credential with all that its verification asks the outside for, by address. */
export interface Subject {
  readonly credential: JsonObject | string;
  readonly documents: Readonly<Record<string, Json>>;
}

/** What is verified, and what must be refused in its place. */
export interface Pair {
  readonly good: Subject;
  readonly tampered: Subject;
}

export type SubjectName =
  | 'Open Badges 3.0, eddsa-rdfc-2022'
  | 'Open Badges 3.0 with a schema'
  | 'Open Badges 3.0 with a status list'
  | 'Open Badges 3.0, Ed25519Signature2020'
  | 'Open Badges 3.0, ecdsa-rdfc-2019'
  | 'Open Badges 3.0, eddsa-jcs-2022'
  | 'VC-JWT, EdDSA'
  | 'VC-JWT, ES256'
  | 'VC-JWT, RS256';

export type Material = Readonly<Record<SubjectName, Pair>>;
