/** A person who was kept on purpose, with the day on which that ends. */
export interface SavedRow {
  /** Also the id of the candidate's row. */
  readonly id: string;
  readonly savedAt: string;
  readonly until: string;
  readonly notes: string;
  /** Deleted a moment ago: it goes for good unless it is taken back. */
  readonly removedAt?: string;
}
