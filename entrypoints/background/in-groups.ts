import type { Store } from '@/utils/model/store';

/** Hands things on as they come, but never while the last are under way: those that come then go together. */
export function inGroups<Thing>(
  step: (store: Store, things: readonly Thing[]) => Promise<void>,
): (store: Store, things: readonly Thing[]) => void {
  const waiting = new Map<Store, Thing[]>();
  let underWay = false;

  return (store, things) => {
    waiting.set(store, [...(waiting.get(store) ?? []), ...things]);
    if (!underWay) void handOn();
  };

  async function handOn(): Promise<void> {
    underWay = true;
    try {
      for (let [next] = waiting; next; [next] = waiting) {
        const [store, things] = next;
        waiting.delete(store);
        await step(store, things);
      }
    } finally {
      underWay = false;
      // A bug in one step is left to the browser to list; what has come meanwhile goes on.
      if (waiting.size > 0) void handOn();
    }
  }
}
