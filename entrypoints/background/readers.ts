import type { CorrectableField, ReaderRow } from '@/utils/model/correction';
import type { PageReading } from '@/utils/model/page';
import type { PageRow, Store } from '@/utils/model/store';

/** Their pages need not hold anything, so that nothing says nothing. */
const ANY = /^(?:any-page|none)$/u;

/** What pages of its kind show and this one does not: it was read partly, and nothing is guessed. */
export function missingIn({ kind, posting, candidates }: PageReading): CorrectableField[] {
  if (kind === 'profile') return candidates.some(({ name }) => name !== undefined) ? [] : ['name'];
  if (kind !== 'posting') return [];
  return (['title', 'company'] as const).filter((field) => posting?.[field] === undefined);
}

/**
 * Counts a page when it is left, by what was found on it in the end: late content is no fault. Of the page
 * nothing is kept but its site.
 */
export async function noteVisit(
  { readers }: Pick<Store, 'readers'>,
  page: PageRow | undefined,
  { unless, now }: { readonly unless?: string; readonly now: Date },
): Promise<void> {
  if (!page || page.url === unless || page.isNot || ANY.test(page.site)) return;
  const { site: id, kind, missing = [] } = page;
  const isFound = kind !== 'page' && !missing.includes('name') && !missing.includes('title');
  if (!(await readers.get(id))) await readers.put({ id, found: 0, missed: 0, empty: 0 });
  await readers.change(id, (row) => (isFound ? found(row) : empty(row, now)));
}

const found = ({ id, found, missed, empty }: ReaderRow): ReaderRow => ({
  id,
  found: found + 1,
  missed: missed + empty,
  empty: 0,
});

const empty = (row: ReaderRow, now: Date): ReaderRow => ({
  ...row,
  empty: row.empty + 1,
  emptySince: row.emptySince ?? now.toISOString(),
});
