import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test, vi } from 'vitest';

import { cachedAsk } from '@/utils/browser/document-cache';
import { sessionStore } from '@/utils/browser/session-store';
import type { Ask, Question } from '@/utils/lib/ask';
import { fail, ok } from '@/utils/lib/result';
import type { Shelf } from '@/utils/model/shelf';
import type { DocumentRow } from '@/utils/model/store';

import { freshBrowser } from './fake-browser';
import { allElse, clockAt, type ManualClock } from './manual-clock';

const MINUTE = 60_000;
const LIST: Question = { url: 'https://issuer.example/status/1', shared: true };
const OTHER: Question = { url: 'https://issuer.example/status/2', shared: true };
const CREDENTIAL: Question = { url: 'https://issuer.example/credentials/1.json' };

const documentAt = ({ url }: Question, status = 200) =>
  ok({ url, status, contentType: 'application/json', body: new TextEncoder().encode(url) });

let clock: ManualClock;
let shelf: Shelf<DocumentRow>;
let outside: ReturnType<typeof vi.fn<Ask>>;
let ask: Ask;

beforeEach(() => {
  freshBrowser();
  clock = clockAt(Date.parse('2026-06-01T12:00:00Z'));
  shelf = sessionStore().documents;
  outside = vi.fn<Ask>(async (question) => {
    await allElse();
    return documentAt(question);
  });
  ask = cachedAsk(outside, shelf, clock);
});

describe('a document that many credentials share', () => {
  test('is asked for once', async () => {
    expect(await ask(LIST)).toEqual(documentAt(LIST));
    expect(await ask(LIST)).toEqual(documentAt(LIST));
    expect(outside).toHaveBeenCalledTimes(1);
  });

  test('is asked for once by all who want it at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(LIST)));
    expect(answers).toEqual(answers.map(() => documentAt(LIST)));
    expect(outside).toHaveBeenCalledTimes(1);
  });

  test('is asked for once, even by those who come while it is being put away', async () => {
    const waiting: (() => void)[] = [];
    const slow: Shelf<DocumentRow> = {
      ...shelf,
      async put(row) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        await shelf.put(row);
      },
    };
    ask = cachedAsk(outside, slow, clock);
    const first = ask(LIST);
    await vi.waitFor(() => expect(waiting).toHaveLength(1), { interval: 1 });
    const second = ask(LIST);
    for (let turn = 0; turn < 5; turn += 1) await allElse();
    for (const goOn of waiting) goOn();
    expect(await Promise.all([first, second])).toEqual([documentAt(LIST), documentAt(LIST)]);
    expect(outside).toHaveBeenCalledTimes(1);
  });

  test('is wanted as long as one of those who asked for it wants it', async () => {
    let isWanted: (() => boolean) | undefined;
    outside.mockImplementation(async (question) => {
      ({ isWanted } = question);
      await allElse();
      return documentAt(question);
    });
    const [one, other] = [vi.fn(() => true), vi.fn(() => true)];
    const answers = [ask({ ...LIST, isWanted: one }), ask({ ...LIST, isWanted: other })];
    await vi.waitFor(() => expect(isWanted).toBeDefined());
    one.mockReturnValue(false);
    expect(isWanted?.()).toBe(true);
    other.mockReturnValue(false);
    expect(isWanted?.()).toBe(false);
    await Promise.all(answers);
  });

  test('is asked for by who came too late for those who no longer want it', async () => {
    let end = () => {};
    outside.mockImplementationOnce(async ({ url }) => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      return fail('stopped', url);
    });
    const early = ask({ ...LIST, isWanted: () => false });
    await vi.waitFor(() => expect(outside).toHaveBeenCalledTimes(1));
    const late = ask(LIST);
    end();
    expect(await early).toMatchObject({ problem: { code: 'stopped' } });
    expect(await late).toMatchObject({ ok: true });
  });

  test('is not taken for another', async () => {
    const answers = await Promise.all([ask(LIST), ask(OTHER), ask(LIST)]);
    expect(answers).toEqual([documentAt(LIST), documentAt(OTHER), documentAt(LIST)]);
    expect(outside).toHaveBeenCalledTimes(2);
  });

  test('is still known to a worker that was started anew', async () => {
    await ask(LIST);
    expect(await cachedAsk(outside, shelf, clock)(LIST)).toEqual(documentAt(LIST));
    expect(outside).toHaveBeenCalledTimes(1);
  });

  test('is read once by checks that follow one another, and anew after a few seconds', async () => {
    await shelf.put({
      id: LIST.url,
      answer: documentAt(LIST).value,
      staleAt: clock.now() + MINUTE,
    });
    const get = vi.fn(shelf.get);
    ask = cachedAsk(outside, { ...shelf, get }, clock);
    for (let time = 0; time < 3; time += 1) expect(await ask(LIST)).toEqual(documentAt(LIST));
    expect(get).toHaveBeenCalledTimes(1);
    await clock.advance(5_000);
    expect(await ask(LIST)).toEqual(documentAt(LIST));
    expect(get).toHaveBeenCalledTimes(2);
  });

  test('that was read a moment ago is stale when its time has come', async () => {
    await shelf.put({ id: LIST.url, answer: documentAt(LIST).value, staleAt: clock.now() + 1 });
    await ask(LIST);
    await clock.advance(1);
    await ask(LIST);
    expect(outside).toHaveBeenCalledTimes(1);
  });

  test('S44: is stale after ten minutes', async () => {
    await ask(LIST);
    await clock.advance(10 * MINUTE - 1);
    await ask(LIST);
    expect(outside).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    await ask(LIST);
    expect(outside).toHaveBeenCalledTimes(2);
  });
});

describe('a failure', () => {
  test('of the network is not kept', async () => {
    outside.mockResolvedValueOnce(fail('unreachable', 'a broken line'));
    expect(await ask(LIST)).toMatchObject({ ok: false });
    expect(await shelf.all()).toEqual([]);
    expect(await ask(LIST)).toEqual(documentAt(LIST));
  });

  test.each([204, 304, 404, 500, 503])('of status %i is not kept', async (status) => {
    outside.mockResolvedValueOnce(documentAt(LIST, status));
    expect(await ask(LIST)).toEqual(documentAt(LIST, status));
    expect(await shelf.all()).toEqual([]);
    expect(await ask(LIST)).toEqual(documentAt(LIST));
  });

  test('that is a bug stands in nobody’s way afterwards', async () => {
    outside.mockRejectedValueOnce(new Error('a bug'));
    await expect(ask(LIST)).rejects.toThrow('a bug');
    expect(await ask(LIST)).toEqual(documentAt(LIST));
  });
});

describe('what is not shared', () => {
  test('is asked for every time', async () => {
    await ask(CREDENTIAL);
    await ask(CREDENTIAL);
    expect(outside).toHaveBeenCalledTimes(2);
  });

  test('is never kept', async () => {
    await ask(CREDENTIAL);
    expect(await shelf.all()).toEqual([]);
  });

  test('is not answered with what was kept for those who share', async () => {
    await ask(LIST);
    await ask({ url: LIST.url });
    expect(outside).toHaveBeenCalledTimes(2);
  });
});
