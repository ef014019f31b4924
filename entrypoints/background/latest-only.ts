/**
 * A step that looks at everything anew whenever it runs: whoever asks for it while it is under way shares the
 * one run that follows.
 */
export function latestOnly<Key>(step: (key: Key) => Promise<void>): (key: Key) => Promise<void> {
  const underWay = new Map<Key, Promise<void>>();
  const following = new Map<Key, Promise<void>>();
  return (key) => {
    const next = following.get(key);
    if (next !== undefined) return next;
    const current = underWay.get(key);
    if (current === undefined) return run(key);

    const again = () => {
      following.delete(key);
      return run(key);
    };
    const after = current.then(again, again);
    following.set(key, after);
    return after;
  };

  function run(key: Key): Promise<void> {
    const running = step(key).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  }
}
