import type { Shelf } from '@/utils/model/shelf';

/** Keeps of a row that is there what others write into it, in one step, for they write at any moment. */
export async function putOrChange<Row extends { readonly id: string }>(
  shelf: Shelf<Row>,
  row: Row,
  changed: (known: Row) => Row,
): Promise<void> {
  if (!(await shelf.change(row.id, changed))) await shelf.put(row);
}
