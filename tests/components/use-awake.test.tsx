// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';

import { useAwake } from '@/entrypoints/sidepanel/use-awake';

import { browser } from '../browser/fake-browser';

function Screen({ isRunning }: { readonly isRunning: boolean }) {
  useAwake(isRunning);
  return null;
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('whoever looks on wakes a worker while checks run, and no longer', async () => {
  vi.useFakeTimers();
  const connect = vi.fn();
  vi.spyOn(browser.runtime, 'connect').mockImplementation(connect);
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Screen isRunning />));
  vi.advanceTimersByTime(2_000);
  expect(connect).toHaveBeenCalledTimes(1);
  await act(async () => root.render(<Screen isRunning={false} />));
  vi.advanceTimersByTime(10_000);
  expect(connect).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});
