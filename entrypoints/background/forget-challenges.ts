import { isAskedOf } from '@/utils/credentials/same-person';
import { SAVED_TAB, type Store } from '@/utils/model/store';

/** A question that nobody can answer any more goes, with its answer unless the person was saved. */
export async function forgetChallenges(store: Store, now: Date): Promise<void> {
  const saved = await store.candidates.where('tabId', SAVED_TAB);
  const over = (await store.challenges.all()).filter(
    (row) =>
      Date.parse(row.until) <= now.getTime() &&
      !(row.answer && saved.some((person) => isAskedOf(row, person))),
  );
  await store.challenges.remove(over.map(({ id }) => id));
}
