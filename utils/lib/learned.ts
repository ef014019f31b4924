/** A table that lies in a file of its own: somebody reads it and tells it before anybody asks for it. */
export function learned<Table>(name: string): {
  readonly learn: (table: Table) => void;
  readonly known: () => Table;
} {
  let told: { readonly table: Table } | undefined;
  return {
    learn(table) {
      told = { table };
    },
    known() {
      if (!told) throw new Error(`${name} were not read`);
      return told.table;
    },
  };
}
