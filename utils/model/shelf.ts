/** What a row can be found by. */
type Key = string | number;

/** One table, whether it lies in the database or, for private windows, in memory. */
export interface Shelf<Row extends { readonly id: string }> {
  readonly get: (id: string) => Promise<Row | undefined>;
  /** Those of them that there are, in this order. */
  readonly some: (ids: readonly string[]) => Promise<readonly Row[]>;
  readonly all: () => Promise<readonly Row[]>;
  /** All ids, without the rows. */
  readonly ids: () => Promise<readonly string[]>;
  readonly where: <Member extends keyof Row>(
    member: Member & string,
    value: Row[Member] & Key,
  ) => Promise<readonly Row[]>;
  readonly whereAny: <Member extends keyof Row>(
    member: Member & string,
    values: readonly (Row[Member] & Key)[],
  ) => Promise<readonly Row[]>;
  /** Those of one value of a member in which another member is beyond a number, from the lowest on: all, or so many. */
  readonly beyond: <One extends keyof Row, Other extends keyof Row>(
    members: readonly [One & string, Other & string],
    values: readonly [Row[One] & Key, number],
    most?: number,
  ) => Promise<readonly Row[]>;
  /** Those of one value of a member by another member, so many from the highest on. */
  readonly latest: <One extends keyof Row, Other extends keyof Row>(
    members: readonly [One & string, Other & string],
    value: Row[One] & Key,
    most: number,
  ) => Promise<readonly Row[]>;
  /** How many there are of one value of a member, without the rows. */
  readonly count: <Member extends keyof Row>(
    member: Member & string,
    value: Row[Member] & Key,
  ) => Promise<number>;
  /** The values that a member has anywhere, each once, without the rows. */
  readonly values: <Member extends keyof Row>(
    member: Member & string,
  ) => Promise<readonly (Row[Member] & Key)[]>;
  readonly put: (row: Row) => Promise<void>;
  readonly putAll: (rows: readonly Row[]) => Promise<void>;
  /** Reads, changes and writes in one step; nothing happens when there is no such row. */
  readonly change: (id: string, change: (row: Row) => Row) => Promise<Row | undefined>;
  /** The same for those of them that there are. */
  readonly changeAll: (
    ids: readonly string[],
    change: (row: Row) => Row,
  ) => Promise<readonly Row[]>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
}
