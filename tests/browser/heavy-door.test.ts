import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { answerDoor, heavyDoor } from '@/utils/browser/heavy-door';
import { fail, ok } from '@/utils/lib/result';
import type { Heavy } from '@/utils/model/heavy';

const selection = { rows: 'p', fields: {} };
const nothing = async () => undefined;

const working: Heavy = {
  rowsIn: async (html) => ok([{ html }]),
  contentsOf: async (bytes) => ok([{ kind: 'file', name: 'same', bytes }]),
  pathwaysIn: async () => ok([]),
  followsSchema: async () => ok(null),
  secp256k1Holds: async () => ok(true),
  chainAddress: async () => ok(''),
  bbsProofHolds: async () => ok(null),
  vocabularyIn: async () => ok(undefined),
};

const opened: BroadcastChannel[] = [];
/** What a test opens is closed after it, as a page that goes away does. */
class Counted extends globalThis.BroadcastChannel {
  constructor(name: string) {
    super(name);
    opened.push(this);
  }
}

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', Counted);
});

let ticking: ReturnType<typeof setInterval> | undefined;

/** Time runs a hundred times as fast. */
function quickly(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ticking = setInterval(() => vi.advanceTimersByTime(1_000), 10);
}

afterEach(() => {
  clearInterval(ticking);
  vi.useRealTimers();
  for (const channel of opened.splice(0)) channel.close();
});

describe('the heavy door', () => {
  test('does the work on its other side, also several things at once', async () => {
    answerDoor(working);
    const door = heavyDoor(nothing);
    expect(await Promise.all([door.rowsIn('a', selection), door.rowsIn('b', selection)])).toEqual([
      ok([{ html: 'a' }]),
      ok([{ html: 'b' }]),
    ]);
  });

  test('carries bytes as they are', async () => {
    answerDoor(working);
    const bytes = Uint8Array.of(0, 128, 255);
    expect(await heavyDoor(nothing).contentsOf(bytes)).toEqual(
      ok([{ kind: 'file', name: 'same', bytes }]),
    );
  });

  test('says how much is done, and carries the word that calls it off', async () => {
    const calling = new AbortController();
    const heard: number[] = [];
    answerDoor({
      ...working,
      async vocabularyIn(_, id, { signal, onProgress }) {
        onProgress(0.5);
        await new Promise<void>((called) => signal.addEventListener('abort', () => called()));
        return fail('internal', `${id} was called off`);
      },
    });
    const onProgress = (share: number) => {
      heard.push(share);
      calling.abort();
    };
    const brought = heavyDoor(nothing).vocabularyIn([Uint8Array.of(1)], 'esco', {
      signal: calling.signal,
      onProgress,
    });
    expect(await brought).toEqual(fail('internal', 'esco was called off'));
    expect(heard).toEqual([0.5]);
  });

  test('knocks again when the page behind it has just closed itself', async () => {
    quickly();
    const open = vi.fn<() => Promise<void>>(nothing);
    open.mockImplementationOnce(nothing).mockImplementationOnce(async () => answerDoor(working));
    expect(await heavyDoor(open).rowsIn('a', selection)).toEqual(ok([{ html: 'a' }]));
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('says that nobody is behind it, and leaves the question open', async () => {
    quickly();
    expect(await heavyDoor(nothing).rowsIn('a', selection)).toMatchObject({
      problem: { code: 'internal' },
    });
  });

  test('cannot be opened where the browser refuses it', async () => {
    const refuse = () => Promise.reject(new Error('no such page'));
    expect(await heavyDoor(refuse).rowsIn('a', selection)).toMatchObject({
      problem: { code: 'internal', detail: 'the heavy door: Error: no such page' },
    });
  });

  test('turns a bug behind it into an open question', async () => {
    answerDoor({ ...working, rowsIn: () => Promise.reject(new Error('a bug')) });
    expect(await heavyDoor(nothing).rowsIn('a', selection)).toMatchObject({
      problem: { code: 'internal', detail: 'rowsIn: Error: a bug' },
    });
  });

  test('waits for long work, and not for ever', async () => {
    quickly();
    answerDoor({ ...working, rowsIn: () => new Promise(() => {}) });
    expect(await heavyDoor(nothing).rowsIn('a', selection)).toMatchObject({
      problem: { code: 'timed-out' },
    });
  });

  test('its other side says when it has been idle for half a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const whenIdle = vi.fn();
    answerDoor(working, whenIdle);
    vi.advanceTimersByTime(29_000);
    await heavyDoor(nothing).rowsIn('a', selection);
    vi.advanceTimersByTime(29_000);
    expect(whenIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(whenIdle).toHaveBeenCalledOnce();
  });
});
