import type { Store } from '@/utils/model/store';

/**
 * Hands things on as they come, but never while the last are under way: those that come then go together, or so many of
 * them.
 */
export function inGroups<Thing>(
  step: (store: Store, things: readonly Thing[]) => Promise<void>,
  most = Number.POSITIVE_INFINITY,
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
        if (things.length > most) waiting.set(store, things.slice(most));
        await step(store, things.slice(0, most));
      }
    } finally {
      underWay = false;
      // A bug in one step is left to the browser to list; what has come meanwhile goes on.
      if (waiting.size > 0) void handOn();
    }
  }
}
