import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { forgetBatches } from '@/entrypoints/background/forget-batches';
import { handlersOf } from '@/entrypoints/background/handlers';
import { holdRunning } from '@/entrypoints/background/hold-updated';
import { type VerifyQueue, verifyQueue } from '@/entrypoints/background/verify-queue';
import { expiredBatches } from '@/utils/browser/batch-queries';
import type { Handlers, Sender } from '@/utils/browser/serve';
import { isAnother } from '@/utils/credentials/names';
import { peopleOfRows } from '@/utils/imports/people-of-rows';
import { tableOfFile } from '@/utils/imports/table-of-file';
import type { Ask } from '@/utils/lib/ask';
import { fail } from '@/utils/lib/result';
import type { Candidate } from '@/utils/model/page';
import type { Store } from '@/utils/model/store';

import { freshBrowser, state } from '../browser/fake-browser';
import { allElse } from '../browser/manual-clock';
import { aroundOf, dumpOf, NOW, type TestSurroundings } from './around';
import { candidate, from, linkTo, profile } from './readings';

const LIST = 'https://ats.example/jobs/9/applicants';
const BATCH = 'batch:one';
const DAY_MS = 86_400_000;
const own: Sender = { incognito: false };

let asked: string[];
let around: TestSurroundings;
let store: Store;
let queue: VerifyQueue;
let handlers: Handlers;

beforeEach(() => {
  freshBrowser();
  begin(notFound);
});

const notFoundLine = {
  state: 'done',
  shape: 'neutral',
  reason: 'not-judged',
  problem: 'not-found',
  facts: { host: 'issuer.example' },
};

const notFound: Ask = async ({ url }) => fail('not-found', url, { host: new URL(url).host });

function begin(ask: Ask): void {
  asked = [];
  around = aroundOf((question) => {
    asked.push(question.url);
    return ask(question);
  });
  store = around.lasting;
  queue = verifyQueue(around, async () => {});
  handlers = handlersOf({
    around,
    queue,
    refresh: async () => {},
    refreshAll: async () => {},
  });
}

const applicant = (name: string, ...badges: readonly string[]): Candidate =>
  candidate({
    key: `https://ats.example/people/${name}`,
    profile: `https://ats.example/people/${name}`,
    name,
    badgeLinks: badges.map((badge) => linkTo(`https://issuer.example/${badge}.json`)),
  });

/** What of the list is on the screen is read. */
const see = (...people: readonly Candidate[]) =>
  handlers['page/report'](
    profile({ url: LIST, kind: 'applicants', candidates: [...people] }),
    from(LIST),
  );

const fromTab = (tabId = 1) => handlers['batch/from-tab']({ batchId: BATCH, tabId }, own);
const forgetAt = (ms: number) =>
  forgetBatches(store, { now: new Date(NOW.getTime() + ms), version: around.version });
const start = () => handlers['batch/start']({ batchId: BATCH }, own);
const batch = async () => {
  const row = await store.batches.get(BATCH);
  if (!row) throw new Error('no batch');
  return row;
};
const people = async () =>
  (await store.candidates.where('tabId', (await batch()).tabId)).toSorted(
    (one, other) => (one.position ?? 0) - (other.position ?? 0),
  );
const names = async () => (await people()).map(({ name }) => name);
const states = async () =>
  (await store.findings.where('tabId', (await batch()).tabId)).map(({ state }) => state);
const lines = async () => (await people()).map(({ overview }) => overview?.lines);
const eventually = (check: () => unknown) => vi.waitFor(check, { interval: 1, timeout: 3_000 });
const allDone = () =>
  eventually(async () => {
    expect(new Set(await states())).toEqual(new Set(['done']));
    expect(await store.jobs.all()).toEqual([]);
  });

describe('an applicants list', () => {
  test('is collected while it is scrolled, in the order of the page', async () => {
    await see(applicant('Ada', 'a'), applicant('Ben', 'b'));
    await see(applicant('Ben', 'b'), applicant('Cleo', 'c'));
    await see(applicant('Dana', 'd'));
    await fromTab();
    expect(await names()).toEqual(['Ada', 'Ben', 'Cleo', 'Dana']);
    expect(await batch()).toMatchObject({ name: 'ats.example', page: LIST, people: 4 });
  });

  test('is another one when the address is another', async () => {
    await see(applicant('Ada', 'a'));
    const other = 'https://ats.example/jobs/10/applicants';
    await handlers['page/report'](
      profile({ url: other, kind: 'applicants', candidates: [applicant('Ben', 'b')] }),
      from(other),
    );
    await fromTab();
    expect(await names()).toEqual(['Ben']);
  });

  test('that has grown adds who came since, once', async () => {
    await see(applicant('Ada', 'a'));
    await fromTab();
    await see(applicant('Ben', 'b'));
    await fromTab();
    expect(await names()).toEqual(['Ada', 'Ben']);
    expect((await batch()).people).toBe(2);
  });

  test('of a private window makes no batch, and leaves nothing in the database', async () => {
    state.privateTabs.add(2);
    const before = await dumpOf(store);
    await handlers['page/report'](
      profile({ url: LIST, kind: 'applicants', candidates: [applicant('Ada', 'a')] }),
      from(LIST, { tabId: 2, incognito: true }),
    );
    const answer = await fromTab(2);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'private' } });
    expect(await dumpOf(store)).toBe(before);
  });

  test('outlives its tab', async () => {
    await see(applicant('Ada', 'a'));
    await fromTab();
    await see();
    expect(await names()).toEqual(['Ada']);
  });
});

describe('a batch', () => {
  test('asks nobody before it is started', async () => {
    await see(applicant('Ada', 'a'));
    await fromTab();
    expect(await lines()).toEqual([[{ state: 'found' }]]);
    expect(asked).toEqual([]);
  });

  test('asks for each credential once, however many people present it, and says who shares', async () => {
    await see(applicant('Ada', 'a', 'same'), applicant('Ben', 'same'), applicant('Cleo', 'c'));
    await fromTab();
    await start();
    await allDone();
    expect(asked.toSorted()).toEqual(
      ['a', 'c', 'same'].map((badge) => `https://issuer.example/${badge}.json`),
    );
    await eventually(async () =>
      expect((await lines()).map((line) => line?.map(({ shared = false }) => shared))).toEqual([
        [false, true],
        [true],
        [false],
      ]),
    );
  });

  test('draws each row anew with what came of it, under a number of its own', async () => {
    await see(applicant('Ada', 'a'), applicant('Ben', 'b'));
    await fromTab();
    const { stamp, tabId } = await batch();
    expect(stamp).toBeGreaterThan(0);
    await start();
    await allDone();
    await eventually(async () => expect(await lines()).toEqual([[notFoundLine], [notFoundLine]]));
    const changed = await store.candidates.beyond(['tabId', 'stamp'], [tabId, stamp]);
    expect(changed.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Ben']);
    const { stamp: last } = await batch();
    expect(await store.candidates.beyond(['tabId', 'stamp'], [tabId, last])).toEqual([]);
  });

  test.each(['batch/pause', 'batch/cancel'] as const)('asks nothing more after %s', async (how) => {
    begin(() => new Promise(() => {}));
    await see(applicant('Ada', 'a', 'b', 'c', 'd', 'e', 'f', 'g'));
    await fromTab();
    await start();
    await eventually(() => expect(asked).toHaveLength(4));
    await handlers[how]({ batchId: BATCH }, own);
    expect(new Set(await states())).toEqual(new Set(['found']));
    for (let turn = 0; turn < 30; turn += 1) await allElse();
    expect(asked).toHaveLength(4);
  });

  test('that was paused goes on where it was', async () => {
    await see(applicant('Ada', 'a', 'b'));
    await fromTab();
    await start();
    await allDone();
    await handlers['batch/pause']({ batchId: BATCH }, own);
    await see(applicant('Ben', 'c'));
    await fromTab();
    await start();
    await allDone();
    expect(asked).toHaveLength(3);
    expect(await batch()).toMatchObject({ state: 'running', versions: ['1.0.0'] });
  });

  test('that is paused leaves to others what they wait for', async () => {
    around.network(false);
    await see(applicant('Ada', 'a'));
    await fromTab();
    await handlers['batch/from-tab']({ batchId: 'batch:two', tabId: 1 }, own);
    await start();
    await handlers['batch/start']({ batchId: 'batch:two' }, own);
    await handlers['batch/pause']({ batchId: BATCH }, own);
    around.network(true);
    await eventually(() => expect(asked).toHaveLength(1));
  });

  test('that is paused keeps nothing in line that nobody else waits for', async () => {
    around.network(false);
    await see(applicant('Ada', 'a'));
    await fromTab();
    await start();
    await handlers['batch/pause']({ batchId: BATCH }, own);
    around.network(true);
    await see(applicant('Ben', 'b'));
    await handlers['check/start']({ tabId: 1, always: [] }, own);
    await eventually(async () => expect(await store.results.all()).toHaveLength(2));
    expect(asked).toHaveLength(2);
  });

  test('checks again what the network failed, and nothing else', async () => {
    begin(async (question) =>
      question.url.endsWith('/a.json')
        ? fail('server-error', '', { host: 'issuer.example' })
        : notFound(question),
    );
    await see(applicant('Ada', 'a', 'b'));
    await fromTab();
    await start();
    await allDone();
    asked.splice(0);
    await handlers['batch/retry']({ batchId: BATCH }, own);
    await allDone();
    expect(asked).toEqual(['https://issuer.example/a.json']);
  });

  test('is known to be done when its last check is', async () => {
    await see(applicant('Ada', 'a', 'b'));
    await fromTab();
    await start();
    await allDone();
    await vi.waitFor(async () =>
      expect(await batch()).toMatchObject({ doneAt: (await batch()).stamp }),
    );
  });

  describe('of which nothing is left', () => {
    beforeEach(async () => {
      await see(applicant('Ada', 'a', 'b'));
      await fromTab();
      await start();
      await allDone();
      await nextWorker();
    });

    test('is read by the next worker once, and by none after it', async () => {
      expect(await batch()).toMatchObject({ doneAt: (await batch()).stamp });
      const read = vi.spyOn(store.findings, 'where');
      await nextWorker();
      expect(read).not.toHaveBeenCalled();
    });

    test('does not wait for the user after an update', async () => {
      await holdRunning(store, queue);
      expect(await batch()).toMatchObject({ state: 'running' });
      expect(await batch()).not.toHaveProperty('updated');
    });

    test('is taken up by the next worker where one died as it was tried again', async () => {
      around.network(false);
      asked.splice(0);
      const [finding] = await store.findings.all();
      await store.results.change(finding?.resultId ?? '', (row) => ({
        ...row,
        problem: { code: 'server-error', detail: '' },
      }));
      await handlers['batch/retry']({ batchId: BATCH }, own);
      around.comesBackUnsaid();
      await nextWorker();
      await allDone();
      expect(asked).toEqual([finding?.resultId]);
    });

    test('is taken up by the next worker where one died as it grew', async () => {
      around.network(false);
      asked.splice(0);
      await see(applicant('Ben', 'c'));
      await fromTab();
      around.comesBackUnsaid();
      await nextWorker();
      await allDone();
      expect(asked).toEqual(['https://issuer.example/c.json']);
    });

    /** Another worker over the same store, after it has looked what there is to do. */
    async function nextWorker(): Promise<void> {
      verifyQueue(around, async () => {}).resume();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  test('F25: waits for the user after an update of the extension', async () => {
    around.network(false);
    await see(applicant('Ada', 'a'));
    await fromTab();
    await start();
    await holdRunning(store, queue);
    expect(await batch()).toMatchObject({ state: 'paused', updated: true });
    expect(await states()).toEqual(['found']);
    around.network(true);
    await start();
    await allDone();
    expect(await batch()).not.toHaveProperty('updated');
  });

  test('asks nobody after an update, though the new worker has begun to take it up', async () => {
    around.network(false);
    await see(applicant('Ada', 'a'));
    await fromTab();
    await store.batches.change(BATCH, (row) => ({ ...row, state: 'running' }));
    queue.resume();
    await holdRunning(store, queue);
    around.network(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toEqual([]);
    expect(await states()).toEqual(['found']);
  });

  test('is forgotten when its time is over, with everybody in it, and its record stays', async () => {
    await see(applicant('Ada', 'a'));
    await fromTab();
    const { tabId } = await batch();
    await forgetAt(90 * DAY_MS - 1);
    expect(await names()).toEqual(['Ada']);
    await forgetAt(90 * DAY_MS);
    expect(await store.batches.all()).toEqual([]);
    expect(await store.candidates.where('tabId', tabId)).toEqual([]);
    expect(await store.findings.where('tabId', tabId)).toEqual([]);
    const audits = await store.audits.all();
    expect(audits).toMatchObject([
      { did: 'made', people: 1, credentials: 1, hosts: ['issuer.example'] },
      { did: 'expired', people: 1, credentials: 1, hosts: ['issuer.example'] },
    ]);
    expect(JSON.stringify(audits)).not.toContain('Ada');
  });

  test('that reached its last day is told of until the user has read it', async () => {
    await see(applicant('Ada', 'a'));
    await fromTab();
    await handlers['batch/change'](
      { batchId: BATCH, until: new Date(NOW.getTime() + DAY_MS).toISOString() },
      own,
    );
    await forgetAt(DAY_MS);
    expect(await expiredBatches(store)).toBe(1);
    await handlers['batch/told']({}, own);
    expect(await expiredBatches(store)).toBe(0);
  });

  test('has a record of two years', async () => {
    await see(applicant('Ada', 'a'));
    await fromTab();
    await forgetAt(729 * DAY_MS);
    expect(await store.audits.all()).toHaveLength(2);
    await forgetAt(730 * DAY_MS);
    expect((await store.audits.all()).map(({ did }) => did)).toEqual(['expired']);
    await forgetAt(729 * DAY_MS + 730 * DAY_MS);
    expect(await store.audits.all()).toEqual([]);
  });

  test('that was deleted can be taken back for ten seconds', async () => {
    await see(applicant('Ada', 'a'));
    await fromTab();
    await handlers['batch/remove']({ batchId: BATCH }, own);
    await forgetAt(9_999);
    await handlers['batch/restore']({ batchId: BATCH }, own);
    await forgetAt(10_000);
    expect(await names()).toEqual(['Ada']);
    await handlers['batch/remove']({ batchId: BATCH }, own);
    await forgetAt(10_000);
    expect(await store.batches.all()).toEqual([]);
  });
});

describe('people of a file', () => {
  const add = (rows: Parameters<Handlers['batch/add']>[0]['people']) =>
    handlers['batch/add']({ batchId: BATCH, name: 'applicants.csv', people: rows }, own);

  test('are added once, though a part is sent again', async () => {
    const links = ['https://issuer.example/a.json'];
    for (const _ of [1, 2])
      await handlers['batch/add'](
        { batchId: BATCH, name: 'applicants.csv', first: 0, people: [{ name: 'Ada', links }] },
        own,
      );
    expect(await names()).toEqual(['Ada']);
    expect(await batch()).toMatchObject({ people: 1 });
  });

  test('are kept in its order, also when it comes in parts', async () => {
    await add([{ name: 'Ada', links: ['https://issuer.example/a.json'] }]);
    await add([{ links: ['https://issuer.example/b.json'] }, { name: 'Cleo', links: [] }]);
    expect(await names()).toEqual(['Ada', undefined, 'Cleo']);
    expect(await batch()).toMatchObject({ name: 'applicants.csv', people: 3 });
  });

  test('keep what is no link in its own words, and the rest of the row', async () => {
    await add([
      {
        name: 'Ada',
        links: ['', 'see my CV', 'http://issuer.example/x', 'https://issuer.example/a.json'],
      },
    ]);
    expect((await people())[0]?.faults).toEqual([
      { text: 'see my CV', reason: 'no-address' },
      { text: 'http://issuer.example/x', reason: 'not-https' },
    ]);
    expect(await states()).toEqual(['found']);
  });

  test('are each there though all have the same address, and once though a part is sent again', async () => {
    const profile = 'https://ats.example/people';
    const rows = ['Ada Byron', 'Bo Anand'].map((name) => ({
      name,
      profile,
      links: [`https://issuer.example/${name.length}.json`],
    }));
    for (const _ of [1, 2])
      await handlers['batch/add'](
        { batchId: BATCH, name: 'applicants.csv', first: 0, people: rows },
        own,
      );
    expect(await names()).toEqual(['Ada Byron', 'Bo Anand']);
    expect((await people()).map((person) => person.profile)).toEqual([profile, profile]);
  });

  test('keep every link, whoever stands at one address and in however many parts', async () => {
    const names = ['', 'Ana Ruiz', 'A. Ruiz', 'Ada Ruiz', 'ANA RUIZ', 'Dr.', 'Bob Roe'];
    const many = Array.from({ length: 14 }, (_, at) => `${String.fromCharCode(97 + at)}xx Poe`);
    const row = fc.record({
      name: fc.constantFrom(...names, ...many),
      profile: fc.constantFrom('', 'https://one.example/a', 'https://www.one.example/a/'),
    });
    const tables = fc.array(row, { minLength: 40, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 40 }), async (rows, part) => {
        begin(notFound);
        const links = rows.map((_, at) => `https://issuer.example/${at}.json`);
        const lines = rows.map(({ name, profile }, at) => `${name},${profile},${links[at]}`);
        const bytes = new TextEncoder().encode(`Name,Profile,Badge\n${lines.join('\n')}`);
        const pause = async () => {};
        const table = await tableOfFile({ name: 'a.csv', bytes }, pause);
        const imported = await peopleOfRows(table, { pause, isAnother });
        for (let first = 0; first < imported.people.length; first += part) {
          const some = imported.people.slice(first, first + part);
          const sent = some.map((one) => ({ ...one, links: [...one.links] }));
          const said = { batchId: BATCH, name: 'a.csv', first, people: sent };
          for (const _ of [1, 2]) await handlers['batch/add'](said, own);
        }
        const { tabId, people: count } = await batch();
        const findings = await store.findings.where('tabId', tabId);
        expect(findings.map(({ link }) => link.href).toSorted()).toEqual(links.toSorted());
        expect(count).toBe(imported.people.length);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('of one name and address in one part are one, with the links of all', async () => {
    const profile = 'https://ats.example/people/ada';
    await add([
      { name: 'Ada', profile, links: ['https://issuer.example/a.json', 'no link'] },
      { name: 'Ada', profile, links: ['https://issuer.example/b.json', 'none here'] },
    ]);
    expect(await states()).toEqual(['found', 'found']);
    expect((await people()).map(({ faults }) => faults?.length)).toEqual([2]);
  });

  test('of one name and no profile are two people', async () => {
    await add([
      { name: 'Ada', links: ['https://issuer.example/a.json'] },
      { name: 'Ada', links: ['https://issuer.example/b.json'] },
    ]);
    expect(await names()).toEqual(['Ada', 'Ada']);
  });
});
