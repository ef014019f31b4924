/** How far a person's collection was read. */
export interface CollectionProgress {
  readonly pages: number;
  readonly more: boolean;
  /** How many of the pages were of the collection itself; what follows them was brought in from elsewhere. */
  readonly ownPages?: number;
}
