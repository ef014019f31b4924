export const columnRoles = ['name', 'profile', 'links', 'ignore'] as const;
/** What a column of a file holds. */
export type ColumnRole = (typeof columnRoles)[number];

/** A column with what it is taken for, and why. */
export interface ImportColumn {
  /** Its place in a row. */
  readonly at: number;
  /** As the file's first row has it; empty when that row is no heading. */
  readonly title: string;
  readonly role: ColumnRole;
  readonly reason: 'title' | 'contents' | 'nothing' | 'chosen';
}

/** A file of people as rows of texts, with what its columns are taken for. */
export interface ImportTable {
  readonly name: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly separator: string;
  /** Rows of people, without the heading. */
  readonly rows: readonly (readonly string[])[];
  /** How many rows stand before the first of these in the file. */
  readonly before: number;
  readonly columns: readonly ImportColumn[];
}

/** A person as a file names them, with links as they are written. */
export interface ImportedPerson {
  readonly name?: string;
  readonly profile?: string;
  readonly links: readonly string[];
}

/** A text of a file that is not taken over, and where it stands. */
export interface LeftOut {
  /** Counted from one, as spreadsheets do. */
  readonly row: number;
  readonly reason: 'too-long' | 'too-many';
  readonly text: string;
}

/** All that a file says of people, ready to be checked. */
export interface Imported {
  readonly people: readonly ImportedPerson[];
  readonly links: number;
  /** Rows in which nothing can be checked. */
  readonly empty: number;
  /** Rows of a profile that an earlier row names too: they are one person. */
  readonly joined: number;
  /** Rows beyond the most people that a batch takes. */
  readonly beyond: number;
  readonly leftOut: readonly LeftOut[];
}
