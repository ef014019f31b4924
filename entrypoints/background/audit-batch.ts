import type { Audit, Batch } from '@/utils/model/batch';
import type { Store } from '@/utils/model/store';

/** Puts down what was done to a batch, without a word about whom. */
export async function auditBatch(
  store: Store,
  { id, tabId, people }: Batch,
  did: Audit['did'],
  { version, now }: { readonly version: string; readonly now: Date },
): Promise<void> {
  const findings = await store.findings.where('tabId', tabId);
  const hosts = [...new Set(findings.map(({ asks }) => asks).filter((host) => host !== ''))];
  await store.audits.put({
    id: `${id} ${now.toISOString()} ${did}`,
    batch: id,
    at: now.toISOString(),
    version,
    did,
    people,
    credentials: new Set(findings.map(({ resultId }) => resultId)).size,
    hosts: hosts.toSorted(),
  });
}
