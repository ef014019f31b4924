import { afterEach, vi } from 'vitest';

/** The next file finds the same thread: what a test puts in the place of something goes with it. */
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
