/** What is wrong with the computer or browser under us, and is said on every screen until it is over. */
export const troubles = [
  /** There is no room to write. */
  'full',
  /** The database cannot be opened: all is in memory until the browser closes. */
  'memory',
  /** The database is of a newer version, which this one leaves alone. */
  'newer',
  /** The browser has deleted the database. */
  'lost',
  /** The computer's clock is not that of the hosts that were asked. */
  'clock',
] as const;
export type Trouble = (typeof troubles)[number];

/** By what is wrong: of the clock by how many days, otherwise 0. */
export type Troubles = Readonly<Partial<Record<Trouble, number>>>;
