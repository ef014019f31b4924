import { vi } from 'vitest';

/** What nobody catches would fail the test run; this test is about just that. */
export function bugsInsteadOfFailures() {
  const usual = process.listeners('unhandledRejection');
  const seen = vi.fn();
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', seen);
  const stop = () => {
    process.removeAllListeners('unhandledRejection');
    for (const listen of usual) process.on('unhandledRejection', listen);
  };
  return { seen, stop };
}
