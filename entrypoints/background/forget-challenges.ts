import type { Store } from '@/utils/model/store';

/** A question that nobody can answer any more goes, with its answer unless the person was saved. */
export async function forgetChallenges(store: Store, now: Date): Promise<void> {
  const saved = new Set((await store.saved.all()).map(({ id }) => id));
  const over = (await store.challenges.all()).filter(
    ({ until, answer, person }) =>
      Date.parse(until) <= now.getTime() && !(answer && saved.has(`saved:${person}`)),
  );
  await store.challenges.remove(over.map(({ id }) => id));
}
