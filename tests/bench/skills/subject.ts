/** What the workers of this benchmark are told: bytes go as Base64, for the way to a page of Chromium is JSON. */
export interface Subject {
  readonly postings: readonly string[];
  /** Packed vocabularies, in order of precedence. */
  readonly packed: readonly string[];
}

export interface NamesSubject {
  readonly postings: readonly string[];
  readonly names: readonly string[];
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
