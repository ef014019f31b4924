const last = new Map<number, Promise<unknown>>();

/**
 * Reads and forgets the pages of a tab one after the other, in the order in which the browser tells of them: a page that
 * is left takes nothing of the next one with it.
 */
export function inTurnOfTab<Value>(tabId: number, step: () => Promise<Value>): Promise<Value> {
  const next = (last.get(tabId) ?? Promise.resolve()).then(step, step);
  const end = () => {
    if (last.get(tabId) === next) last.delete(tabId);
  };
  last.set(tabId, next);
  next.then(end, end);
  return next;
}
