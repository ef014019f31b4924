import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { DeleteEverything } from '@/components/DeleteEverything';
import { speak } from '@/components/words';
import { knownEmails } from '@/entrypoints/background/known-emails';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { keepReading } from '@/entrypoints/background/read-pages';
import { removeEverything } from '@/entrypoints/background/remove-everything';
import { verifyQueue } from '@/entrypoints/background/verify-queue';
import { cachedAsk } from '@/utils/browser/document-cache';
import { sessionStore } from '@/utils/browser/session-store';
import { changeSettings } from '@/utils/browser/settings';
import type { Ask } from '@/utils/lib/ask';
import { tableNames } from '@/utils/model/store';

import { aroundOf, dumpOf, emptyStore, NOW, type TestSurroundings } from '../background/around';
import { candidate, from, linkTo, PROFILE, profile } from '../background/readings';
import { browser, freshBrowser, grant, state } from '../browser/fake-browser';
import { drawn, textOf, wordsOf } from '../components/drawn';
import { voice } from '../components/locales';
import { links } from '../world/links';
import { startWorld } from '../world/world';

const link = linkTo('https://issuer.example/credentials/a.json');
let around: TestSurroundings;

beforeAll(() => speak(voice()));
beforeEach(() => {
  freshBrowser();
  around = aroundOf();
});

async function lookedAt(): Promise<void> {
  const person = candidate({ emails: ['amara@mail.example'], badgeLinks: [link] });
  for (const store of [around.lasting, around.passing]) {
    await keepReading(store, profile({ candidates: [person] }), from(PROFILE), NOW);
    // Whatever its rows hold else, all of them have an id.
    // Whatever its rows hold else, all of them have an id, and some have bytes.
    const row = { id: 'a', body: new Uint8Array(), answer: { body: new Uint8Array() } } as never;
    for (const name of tableNames)
      if ((await store[name].ids()).length === 0) await store[name].put(row);
  }
  await changeSettings((settings) => ({ ...settings, levels: { 'people.example': 'marks' } }));
}

describe('S48: when everything is deleted', () => {
  test('no row, no setting and no address is left', async () => {
    await lookedAt();
    grant('people.example');
    state.scripts.set('scout', { id: 'scout', matches: ['https://people.example/*'] });
    const refresh = vi.fn(async () => {});
    const queue = verifyQueue(around, async () => {});
    await removeEverything({ around, queue, refresh, refreshAll: async () => {} });

    const empty = await dumpOf(emptyStore());
    expect(await dumpOf(around.lasting)).toBe(empty);
    expect(await dumpOf(around.passing)).toBe(empty);
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(Object.keys(await browser.storage.session.get(null))).toEqual(['leftAt']);
    expect(await knownEmails.of(`1:${PROFILE}`)).toEqual([]);
    expect(state.scripts.size).toBe(0);
    expect(refresh).toHaveBeenCalledWith(around.lasting, 1);
  });

  test('a database that no store reaches goes as well', async () => {
    const newer = new Dexie('proofstack');
    newer.version(99).stores({ saved: 'id' });
    await newer.open();
    newer.close();
    const queue = verifyQueue(around, async () => {});
    await removeEverything({ around, queue, refresh: async () => {}, refreshAll: async () => {} });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('proofstack');
  });

  test('where the database stays, that is not said to be done', async () => {
    vi.spyOn(Dexie.prototype, 'open').mockImplementation(() =>
      Dexie.Promise.reject(new Error('damaged')),
    );
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new Error('not now');
    });
    around = { ...around, lasting: sessionStore('lasting:') };
    const queue = verifyQueue(around, async () => {});
    const removed = removeEverything({
      around,
      queue,
      refresh: async () => {},
      refreshAll: async () => {},
    });
    await expect(removed).rejects.toThrow('not now');
    vi.restoreAllMocks();
  });

  test('a check that was under way writes nothing any more', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      around = aroundOf(async ({ url }) => {
        resolve();
        await new Promise<void>((done) => {
          answer = done;
        });
        return { ok: false, problem: { code: 'unreachable', detail: url } };
      });
    });
    const queue = verifyQueue(around, async () => {});
    await lookedAt();
    await queue.add(around.lasting, await around.lasting.findings.all());
    await asked;
    await removeEverything({ around, queue, refresh: async () => {}, refreshAll: async () => {} });
    answer();
    await vi.waitFor(async () => expect(await around.lasting.jobs.all()).toEqual([]));
    await new Promise((done) => setTimeout(done, 50));
    expect(await dumpOf(around.lasting)).toBe(await dumpOf(emptyStore()));
  });

  test('nothing is left of a document that many share and that is still on its way', async () => {
    const world = await startWorld({ now: NOW });
    const waiting: (() => void)[] = [];
    const slow: Ask = async (question) => {
      if (question.shared) await new Promise<void>((goOn) => waiting.push(goOn));
      return world.ask(question);
    };
    const ask = cachedAsk(slow, around.lasting.documents, around.clock);
    around = { ...around, environmentFor: () => ({ ask, now: () => NOW }) };
    const queue = verifyQueue(around, async () => {});
    const badgeLinks = [linkTo(links.dataIntegrity.href)];
    const person = profile({ candidates: [candidate({ badgeLinks })] });
    await keepReading(around.lasting, person, from(PROFILE), NOW);
    await queue.add(around.lasting, await around.lasting.findings.all());
    await vi.waitFor(() => expect(waiting).not.toEqual([]), { timeout: 3_000 });
    await removeEverything({ around, queue, refresh: async () => {}, refreshAll: async () => {} });
    for (const goOn of waiting) goOn();
    await new Promise((done) => setTimeout(done, 200));
    expect(await dumpOf(around.lasting)).toBe(await dumpOf(emptyStore()));
    await world.stop();
  });

  test('a page that stands open is not read on, until the user asks or opens another', async () => {
    const queue = verifyQueue(around, async () => {});
    const parts = { around, queue, refresh: async () => {}, refreshAll: async () => {} };
    const report = pageHandlers(parts)['page/report'];
    const person = profile({ candidates: [candidate({ badgeLinks: [link] })] });
    const opened = around.clock.now();
    await removeEverything(parts);
    await report({ ...person, begun: opened }, from(PROFILE));
    await report(person, from(PROFILE));
    expect(await dumpOf(around.lasting)).toBe(await dumpOf(emptyStore()));
    await report({ ...person, begun: opened + 1 }, from(PROFILE));
    expect(await around.lasting.candidates.ids()).toHaveLength(1);
  });

  test('the user has pressed one button and is asked first', () => {
    const root = drawn(<DeleteEverything onDelete={async () => true} />);
    expect(wordsOf(root, 'button')).toEqual(['Delete everything']);
    expect(textOf(root.querySelector('p'))).toBe(
      'For when somebody else is going to use this computer.',
    );
  });
});
