import { isAnother } from '@/utils/credentials/names';
import type { Store } from '@/utils/model/store';

/** A part of a page that an address points at; a route is a page of its own. */
const PLACE = /#(?![!/]).*$/su;

/** Another place on a page is the same page, and another route is none. */
export const isSamePage = (one: string, other: string): boolean =>
  one.replace(PLACE, '') === other.replace(PLACE, '');

/**
 * What stands on the page no more goes; what the user pointed at stays with its page, and whoever it belongs to. Hands
 * back what has gone.
 */
export async function dropOthers(
  store: Store,
  tabId: number,
  { kept, isSame }: { readonly kept: ReadonlySet<string>; readonly isSame: boolean },
): Promise<readonly string[]> {
  // People first: whom the user adds meanwhile is not among them, or has findings by now.
  const candidatesThere = await store.candidates.where('tabId', tabId);
  const findings = await store.findings.where('tabId', tabId);
  const byHand = new Set(
    findings
      .filter((row) => row.byHand && (isSame || kept.has(row.candidateId)))
      .flatMap(({ id, candidateId }) => [id, candidateId]),
  );
  const gone = (rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }) => id).filter((id) => !kept.has(id) && !byHand.has(id));
  const shown = candidatesThere.filter(({ id }) => kept.has(id));
  for (const { id, name = '' } of candidatesThere)
    if (byHand.has(id) && !kept.has(id) && shown.some((one) => isAnother(name, one.name)))
      await store.candidates.change(id, (row) => ({ ...row, past: true }));
  const candidates = gone(candidatesThere);
  await store.candidates.remove(candidates);
  await store.matches.remove(candidates);
  const left = gone(findings);
  await store.findings.remove(left);
  return [...candidates, ...left];
}
