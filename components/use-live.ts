import { useMemo, useRef, useSyncExternalStore } from 'react';

/** What a screen shows: the latest answer of a source that calls back whenever it has changed. */
export function useLive<Value>(
  subscribe: (listen: (value: Value) => void) => () => void,
): Value | undefined {
  const latest = useRef<Value>(undefined);
  const source = useMemo(
    () => (redraw: () => void) =>
      subscribe((value) => {
        latest.current = value;
        redraw();
      }),
    [subscribe],
  );
  return useSyncExternalStore(source, () => latest.current);
}
