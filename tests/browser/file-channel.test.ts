import { afterEach, describe, expect, test, vi } from 'vitest';

import { fetchFile, offering } from '@/utils/browser/file-channel';

afterEach(() => vi.useRealTimers());

describe('a file that a screen offers', () => {
  test('reaches the worker as it is', async () => {
    const bytes = Uint8Array.of(0, 128, 255);
    expect(await offering(new Blob([bytes]), fetchFile)).toEqual(bytes);
  });

  test('is nowhere once it could not be read', async () => {
    const gone = new Blob();
    gone.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    expect(await offering(gone, fetchFile)).toBeUndefined();
  });

  test('is not waited for when its screen is gone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const id = await offering(new Blob(), async (fileId) => fileId);
    const fetched = fetchFile(id);
    vi.advanceTimersByTime(15_000);
    expect(await fetched).toBeUndefined();
  });
});
