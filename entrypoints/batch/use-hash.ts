import { useSyncExternalStore } from 'react';

/** The id that the address names after its hash; empty where it names none. */
export const useHash = (): string =>
  useSyncExternalStore(
    (redraw) => {
      window.addEventListener('hashchange', redraw);
      return () => window.removeEventListener('hashchange', redraw);
    },
    () => decodeURIComponent(location.hash.slice(1)),
  );
