import { isAnother } from '@/utils/credentials/names';
import { nameRead } from '@/utils/credentials/same-person';
import type { FindingRow } from '@/utils/model/finding-row';
import type { ReceivedCandidate } from '@/utils/model/page';
import type { CandidateRow, Store } from '@/utils/model/store';

/** An application may show somebody else at the same address, whom it calls neither as it did nor as the user does. */
export function isOfAnother(
  before: CandidateRow | undefined,
  { name }: ReceivedCandidate,
): boolean {
  return (
    before !== undefined &&
    isAnother(nameRead(before), name) &&
    isAnother(before.name ?? nameRead(before), name)
  );
}

/** What was said of whoever was known under an id: what is theirs, and what that means for them. */
export async function forgetPerson(store: Store, id: string): Promise<void> {
  const findings = await store.findings.where('candidateId', id);
  await store.findings.changeAll(
    findings.map((finding) => finding.id),
    ({ owner: _, appraisal: __, compared: ___, ...row }) => row,
  );
  await store.matches.remove([id]);
}

/** Takes away those that stand on the page no more, but for what the user brought. */
export async function dropFindings(
  store: Store,
  rows: readonly FindingRow[],
  kept: readonly string[],
): Promise<readonly string[]> {
  const gone = rows.filter(({ id, byHand }) => !byHand && !kept.includes(id)).map(({ id }) => id);
  await store.findings.remove(gone);
  return gone;
}
