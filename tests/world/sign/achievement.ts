/** A framework's entry that an achievement is aligned with. */
export interface Alignment {
  readonly name: string;
  readonly url: string;
  readonly framework: string;
  readonly code: string;
}

/** What is awarded, before any standard's notation. */
export interface Achievement {
  readonly title: string;
  readonly description: string;
  readonly criteria: string;
  readonly tags: readonly string[];
  readonly alignments: readonly Alignment[];
}
