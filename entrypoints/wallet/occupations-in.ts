import type { Occupation } from '@/components/plan/AimPicker';
import { broughtIds } from '@/utils/model/brought-vocabulary';
import type { Shelves } from '@/utils/model/store';
import { type Titles, titlesOf } from '@/utils/skills/occupations';

const MOST = 12;

/** Looks for occupations in what was brought, which is read when the first word is looked for. */
export function occupationsIn({
  occupations,
}: Pick<Shelves, 'occupations'>): (wanted: string) => Promise<readonly Occupation[]> {
  let kept: Promise<ReadonlyMap<(typeof broughtIds)[number], Titles>> | undefined;
  return async (wanted) => {
    kept ??= read();
    const all = [...(await kept)].map(([of, titles]) =>
      titles.named(wanted, MOST).map((each) => ({ ...each, of })),
    );
    // In turn, so that one source does not hide what the other calls by the same words.
    return Array.from({ length: MOST }, (_, at) => all.flatMap((each) => each[at] ?? []))
      .flat()
      .slice(0, MOST);
  };

  async function read() {
    const rows = await occupations.some(broughtIds);
    return new Map(rows.map((row) => [row.id, titlesOf(row)]));
  }
}
