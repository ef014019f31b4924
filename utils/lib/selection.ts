/** What to take from an HTML document: a row for each element that `rows` selects. */
export interface Selection {
  readonly rows: string;
  /** By name, what to read in a row: the text of the first element that a selector finds, or `selector@attribute`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The fields that were there, by name. */
export type Row = Readonly<Record<string, string>>;
