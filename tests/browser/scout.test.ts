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
/** When each of them says that its page was opened, or asked for. */
const begun: (number | undefined)[] = [];
/** The page changes: a part of it, or its address. */
let changed = (_records: readonly object[] = []) => {};
let observed = true;
const listeners = new Map<string, () => void>();

beforeEach(() => {
  freshBrowser();
  vi.useFakeTimers();
  reports.length = 0;
  begun.length = 0;
  Object.assign(browser.runtime, {
    async sendMessage({ data }: { data: PageReading }) {
      const { begun: opened, ...reading } = data;
      begun.push(opened);
      reports.push(reading);
      return { res: { ok: true, value: null } };
    },
  });
  observed = true;
  vi.stubGlobal('location', { href: URL_OF_PAGE });
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('addEventListener', (name: string, listen: () => void) => {
    listeners.set(name, listen);
  });
  // A page that is always idle.
  vi.stubGlobal('requestIdleCallback', (step: () => void) => setTimeout(step, 0));
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(listen: (records: readonly object[]) => void) {
        changed = (records = []) => {
          if (observed) listen(records);
        };
      }
      observe() {
        observed = true;
      }
      disconnect() {
        observed = false;
      }
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
    expect(begun[1]).toBe(begun[0]);
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
    expect(begun[1]).toBe((begun[0] ?? 0) + 5_000);
  });

  test('is read by one script only', async () => {
    const second = vi.fn(() => profile);
    scout(() => profile);
    scout(second);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(second).not.toHaveBeenCalled();
  });
});

describe('a page that changes', () => {
  const parts = (answers: readonly (boolean | 'more')[]) => {
    const left = [...answers];
    return { note() {}, forget() {}, look: vi.fn(() => left.shift() ?? false) };
  };

  test('is not read again for a part in which nothing lies', async () => {
    const read = vi.fn(() => profile);
    scout(read, parts([]));
    await vi.advanceTimersByTimeAsync(5_000);
    changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('is read when all of its changed parts have been looked at', async () => {
    const read = vi.fn(() => profile);
    const known = parts([false, 'more', 'more', true]);
    scout(read, known);
    await vi.advanceTimersByTimeAsync(5_000);
    changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(known.look).toHaveBeenCalledTimes(4);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('S16: is read once a second at most', async () => {
    const read = vi.fn(() => profile);
    scout(read);
    await vi.advanceTimersByTimeAsync(5_000);
    for (let frame = 0; frame < 250; frame += 1) {
      changed();
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(read.mock.calls.length).toBeGreaterThan(3);
    expect(read.mock.calls.length).toBeLessThanOrEqual(6);
  });

  test('is let alone while nobody sees it, and caught up with when somebody does', async () => {
    let reading = empty;
    scout(() => reading);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.stubGlobal('document', { hidden: true });
    listeners.get('visibilitychange')?.();
    reading = profile;
    changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports).toEqual([]);
    vi.stubGlobal('document', { hidden: false });
    listeners.get('visibilitychange')?.();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports).toEqual([profile]);
  });
});

describe('a page that becomes another one', () => {
  const NEXT = 'https://people.example/next';
  const next: PageReading = {
    ...profile,
    url: NEXT,
    candidates: [{ key: NEXT, name: 'Joel', emails: [], badgeLinks: [] }],
  };

  test('S21: is not reported as the next person while it shows the one before', async () => {
    let name = 'Ada';
    const read = (_: Document, url: URL): PageReading => ({
      ...profile,
      url: url.href,
      candidates: [{ key: url.href, name, emails: [], badgeLinks: [] }],
    });
    scout(read);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.stubGlobal('location', { href: NEXT });
    changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(reports).toEqual([profile]);
    name = 'Joel';
    changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(reports).toEqual([profile, next]);
  });

  test('is reported all the same when it goes on showing the same person', async () => {
    scout((_, url) => ({ ...profile, url: url.href }));
    await vi.advanceTimersByTimeAsync(5_000);
    vi.stubGlobal('location', { href: NEXT });
    changed();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(reports).toEqual([profile, { ...profile, url: NEXT }]);
  });
});

describe('a site’s own page on which its reader finds nothing', () => {
  test('is told of, for its shape may have changed', async () => {
    const bare: PageReading = { ...empty, site: 'lever' };
    scout(() => bare);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports).toEqual([bare]);
  });
});
