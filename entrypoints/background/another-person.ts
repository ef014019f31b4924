import { isAnother } from '@/utils/credentials/names';
import { nameRead } from '@/utils/credentials/same-person';
import type { FindingRow } from '@/utils/model/finding-row';
import type { ReceivedCandidate } from '@/utils/model/page';
import type { CandidateRow, Store } from '@/utils/model/store';

import { knownEmails } from './known-emails';
import { linkEmails } from './link-emails';

/** An application may show somebody else at the same address. */
export function isOfAnother(
  before: CandidateRow | undefined,
  { name }: ReceivedCandidate,
): boolean {
  return before !== undefined && isAnother(nameRead(before), name);
}

/** What was said of whoever was known under an id: their addresses, and what is theirs. */
export async function forgetPerson(store: Store, id: string): Promise<void> {
  await knownEmails.forget([id]);
  for (const { id: finding, owner } of await store.findings.where('candidateId', id))
    if (owner) await store.findings.change(finding, ({ owner: _, ...row }) => row);
}

/** Those that stand on the page no more, but for what the user brought. */
export async function dropFindings(
  store: Store,
  rows: readonly FindingRow[],
  kept: readonly string[],
): Promise<void> {
  const gone = rows.filter(({ id, byHand }) => !byHand && !kept.includes(id)).map(({ id }) => id);
  await linkEmails.forget(gone);
  await store.findings.remove(gone);
}
