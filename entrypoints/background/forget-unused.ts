import type { Store } from '@/utils/model/store';

/** Results, jobs and files that no finding refers to any more. */
export async function forgetUnused(store: Store): Promise<void> {
  // In one step: what a page or batch brings meanwhile is not taken for unused.
  await store.together(['findings', 'results', 'jobs', 'leases', 'files'], async () => {
    const used = new Set<string>(await store.findings.values('resultId'));
    const unused = (ids: readonly string[]) => ids.filter((id) => !used.has(id));
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
