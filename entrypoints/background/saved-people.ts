import { isAskedOf, isSamePerson, ownName } from '@/utils/credentials/same-person';
import type { FindingRow } from '@/utils/model/finding-row';
import type { SavedRow } from '@/utils/model/saved-row';
import type { CandidateRow, Store } from '@/utils/model/store';
import { SAVED_TAB } from '@/utils/model/store';

import { knownEmails } from './known-emails';

const DAY_MS = 86_400_000;
/** For so long a deleted person can be taken back. */
const UNDO_MS = 10_000;

/**
 * Keeps a person on purpose: a copy of what the tab shows, under the profile's address, so that saving again
 * brings the same row up to date, and no other's. E-mail addresses are not kept; what they showed is.
 */
export const savePerson = (
  store: Store,
  candidateId: string,
  retentionDays: number,
  now: Date,
): Promise<string | undefined> =>
  // Two who are saved at once from one address would both find it free.
  store.together(['candidates', 'findings', 'saved'], async () => {
    const candidate = await store.candidates.get(candidateId);
    if (!candidate) return undefined;
    const id = await savedIdOf(store, candidate);
    const known = await store.saved.get(id);
    const { removedAt: _, ...before } = known ?? { id, notes: '' };
    await store.saved.put({
      ...before,
      savedAt: now.toISOString(),
      until: new Date(now.getTime() + retentionDays * DAY_MS).toISOString(),
    });
    const { stacks, renewals, ...person } = candidate;
    await store.candidates.put({
      ...person,
      ...(stacks && { stacks }),
      ...(renewals && { renewals }),
      id,
      tabId: SAVED_TAB,
    } satisfies CandidateRow);
    await copyFindings(store, candidateId, id);
    return id;
  });

/** Under the address, or, where somebody else is kept under it, under the name as well. */
async function savedIdOf(store: Store, candidate: CandidateRow): Promise<string> {
  const id = `saved:${candidate.key}`;
  const people = await store.candidates.where('tabId', SAVED_TAB);
  const known = people.find((one) => isSamePerson(one, candidate));
  if (known) return known.id;
  return (await store.candidates.get(id)) ? `${id}#!${ownName(candidate)}` : id;
}

async function copyFindings(store: Store, from: string, to: string): Promise<void> {
  const findings = await store.findings.where('candidateId', from);
  const copies = findings.map((finding): FindingRow => {
    const matched = finding.appraisal?.recipient === 'matches' ? finding.appraisal.recipientBy : '';
    const owner = finding.owner ?? (matched === 'email' ? 'email' : undefined);
    return {
      ...finding,
      id: `${to}#${finding.link.href}`,
      candidateId: to,
      tabId: SAVED_TAB,
      ...(owner && { owner }),
    };
  });
  const kept = new Set(copies.map(({ id }) => id));
  const old = await store.findings.where('candidateId', to);
  await store.findings.remove(old.map(({ id }) => id).filter((id) => !kept.has(id)));
  for (const copy of copies) await store.findings.put(copy);
}

/** Deletes a person so that it can be taken back for ten seconds; `forgetSaved` then does the rest. */
export const removePerson = (store: Store, id: string, now: Date): Promise<SavedRow | undefined> =>
  store.saved.change(id, (row) => ({ ...row, removedAt: now.toISOString() }));

export const restorePerson = (store: Store, id: string): Promise<SavedRow | undefined> =>
  store.saved.change(id, ({ removedAt: _, ...row }) => row);

/** Takes away who was deleted, and who was saved until a day that has passed. */
export async function forgetSaved(store: Store, now: Date): Promise<readonly string[]> {
  const gone = (await store.saved.all()).filter(
    ({ until, removedAt }) =>
      Date.parse(until) <= now.getTime() ||
      (removedAt !== undefined && Date.parse(removedAt) + UNDO_MS <= now.getTime()),
  );
  await knownEmails.forget(gone.map(({ id }) => id));
  for (const { id } of gone) {
    const findings = await store.findings.where('candidateId', id);
    await store.findings.remove(findings.map((finding) => finding.id));
    await store.matches.remove([id]);
    const person = await store.candidates.get(id);
    const challenges = person ? await store.challenges.where('person', person.key) : [];
    const theirs = challenges.filter((one) => person && isAskedOf(one, person));
    await store.challenges.remove(theirs.map((one) => one.id));
    await store.candidates.remove([id]);
    await store.saved.remove([id]);
  }
  return gone.map(({ id }) => id);
}
