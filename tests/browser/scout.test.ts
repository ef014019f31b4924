import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { scout } from '@/utils/browser/scout';
import type { PageReading } from '@/utils/model/page';
import { browser, freshBrowser } from './fake-browser';

const URL_OF_PAGE = 'https://people.example/';
const empty: PageReading = { url: URL_OF_PAGE, site: 'any-page', kind: 'page', candidates: [] };
const profile: PageReading = {
  ...empty,
  kind: 'profile',
  candidates: [{ key: URL_OF_PAGE, name: 'Ada', emails: [], badgeLinks: [] }],
};

const { sendMessage } = browser.runtime;
const reports: unknown[] = [];
let changed = () => {};

beforeEach(() => {
  freshBrowser();
  vi.useFakeTimers();
  reports.length = 0;
  Object.assign(browser.runtime, {
    async sendMessage({ data }: { data: unknown }) {
      reports.push(data);
      return { res: { ok: true, value: null } };
    },
  });
  vi.stubGlobal('location', { href: URL_OF_PAGE });
  vi.stubGlobal('document', {});
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(listen: () => void) {
        changed = listen;
      }
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  globalThis.proofstackScout = undefined;
  // Test files share one browser.
  Object.assign(browser.runtime, { sendMessage });
});

describe('a page with nothing to find', () => {
  test('sends no message', async () => {
    scout(() => empty);
    changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports).toEqual([]);
  });

  test('says so when it is asked', async () => {
    scout(() => empty);
    globalThis.proofstackScout?.();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports).toEqual([empty]);
  });

  test('says so when something was there before', async () => {
    let reading = profile;
    scout(() => reading);
    await vi.advanceTimersByTimeAsync(5_000);
    reading = empty;
    changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports).toEqual([profile, empty]);
  });
});

describe('a page with somebody on it', () => {
  test('is reported once, however often it changes around', async () => {
    scout(() => profile);
    for (let times = 0; times < 10; times += 1) {
      changed();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(reports).toEqual([profile]);
  });

  test('is reported again when it is asked', async () => {
    scout(() => profile);
    await vi.advanceTimersByTimeAsync(5_000);
    globalThis.proofstackScout?.();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports).toEqual([profile, profile]);
  });

  test('is read by one script only', async () => {
    const second = vi.fn(() => profile);
    scout(() => profile);
    scout(second);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(second).not.toHaveBeenCalled();
  });
});
