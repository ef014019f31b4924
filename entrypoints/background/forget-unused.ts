import type { Store } from '@/utils/model/store';

/** Results, jobs and files that no finding refers to any more: all of them, or of some credentials those. */
export async function forgetUnused(store: Store, among?: readonly string[]): Promise<void> {
  if (among?.length === 0) return;
  // In one step: what a page or batch brings meanwhile is not taken for unused.
  await store.together(['findings', 'results', 'jobs', 'leases', 'files'], async () => {
    const used = await usedIn(store, among);
    const unused = (ids: readonly string[]) => ids.filter((id) => !used.has(id));
    if (among) {
      const gone = unused([...new Set(among)]);
      await Promise.all(
        [store.results, store.jobs, store.files].map((shelf) => shelf.remove(gone)),
      );
      return;
    }
    await store.results.remove(unused(await store.results.ids()));
    await store.jobs.remove(unused(await store.jobs.ids()));
    await store.files.remove(unused(await store.files.ids()));
    const leases = (await store.leases.all()).map(({ id, tries }) => ({
      id,
      tries: Object.fromEntries(Object.entries(tries).filter(([job]) => used.has(job))),
    }));
    await store.leases.putAll(leases);
  });
}

async function usedIn(
  { findings }: Store,
  among: readonly string[] | undefined,
): Promise<ReadonlySet<string>> {
  if (!among) return new Set<string>(await findings.values('resultId'));
  return new Set((await findings.whereAny('resultId', among)).map(({ resultId }) => resultId));
}
