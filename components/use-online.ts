import { useSyncExternalStore } from 'react';

/** Whether the browser says that it is connected; it changes as the browser does. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

function listen(redraw: () => void): () => void {
  window.addEventListener('online', redraw);
  window.addEventListener('offline', redraw);
  return () => {
    window.removeEventListener('online', redraw);
    window.removeEventListener('offline', redraw);
  };
}
