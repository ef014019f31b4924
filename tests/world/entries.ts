/** A closed table's entries with the names it was written with, which Object.entries forgets. */
export const entriesOf = <Name extends string, Value>(table: Readonly<Record<Name, Value>>) =>
  Object.entries(table) as [Name, Value][];
