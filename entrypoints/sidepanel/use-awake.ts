import { useEffect } from 'react';
import { browser } from 'wxt/browser';

const EVERY_MS = 2_000;

/** While checks run, whoever looks on wakes a worker that was stopped: by itself it goes on with its next alarm. */
export function useAwake(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return undefined;
    // A worker that starts looks for work; the line itself asks for nothing, and is hung up on.
    const timer = setInterval(() => browser.runtime.connect({ name: 'wake' }), EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
}
