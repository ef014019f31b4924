import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { addBrought } from '@/entrypoints/background/add-brought';
import { forgetTab } from '@/entrypoints/background/forget-old';
import { packagedSkills } from '@/entrypoints/background/packaged-skills';
import { keepReading } from '@/entrypoints/background/read-pages';
import { type VerifyQueue, verifyQueue } from '@/entrypoints/background/verify-queue';
import type { Ask, Question } from '@/utils/lib/ask';
import { fail } from '@/utils/lib/result';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Store } from '@/utils/model/store';
import { browser, freshBrowser, grant } from '../browser/fake-browser';
import { allElse } from '../browser/manual-clock';
import { issuedFiles } from '../heavy/issued-files';
import { aroundOf, dumpOf, NOW, type TestSurroundings } from './around';
import { bugsInsteadOfFailures } from './bugs';
import { candidate, from, linkTo, PROFILE, profile } from './readings';

const MINUTE = 60_000;

const badges = (count: number, host = 'issuer.example') =>
  Array.from({ length: count }, (_, at) => linkTo(`https://${host}/credentials/${at}.json`));

const [LINK = linkTo('https://issuer.example/')] = badges(1);

let asked: string[];
let around: TestSurroundings;
let queue: VerifyQueue;
let store: Store;

// The rows of batches name skills; reading them all takes its time, once.
beforeAll(() => packagedSkills());

beforeEach(() => {
  freshBrowser();
  asked = [];
  begin(notFound);
});

/** Answers that end a check: nothing lies there. */
const notFound: Ask = async ({ url }) => fail('not-found', url, { host: new URL(url).host });

/** A worker whose questions are answered so. */
function begin(ask: Ask): void {
  around = aroundOf((question) => {
    asked.push(question.url);
    return ask(question);
  });
  store = around.lasting;
  queue = verifyQueue(around, async () => {});
}

/** Another worker over the same stores, after the first was stopped. */
function beginAgain(ask: Ask, changed = async () => {}): VerifyQueue {
  const environment = {
    now: () => new Date(around.clock.now()),
    ask(question: Question) {
      asked.push(question.url);
      return ask(question);
    },
  };
  return verifyQueue({ ...around, environmentFor: () => environment }, changed);
}

const never: Ask = () => new Promise(() => {});

/** A page with these links is read in a tab; what is found on it. */
async function found(
  badgeLinks: readonly FindingRow['link'][],
  { tabId = 1, into = store, key = PROFILE } = {},
): Promise<readonly FindingRow[]> {
  const reading = profile({ candidates: [candidate({ key, badgeLinks: [...badgeLinks] })] });
  await keepReading(into, reading, from(PROFILE, { tabId }), NOW);
  return into.findings.where('tabId', tabId);
}

const states = async (of = store) => (await of.findings.all()).map(({ state }) => state);

const eventually = (check: () => unknown) => vi.waitFor(check, { interval: 1, timeout: 3_000 });

const allDone = (of = store) =>
  eventually(async () => {
    expect(new Set(await states(of))).toEqual(new Set(['done']));
    expect(await of.jobs.all()).toEqual([]);
  });

/** Lets the worker do all that it can do without the outside. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await allElse();
}

const alarm = () =>
  browser.alarms.onAlarm.trigger({
    name: 'resume-queue',
    scheduledTime: 0,
    persistAcrossSessions: false,
  });

describe('what is to be verified', () => {
  test('gets one final result each, and is asked for once', async () => {
    const links = badges(9);
    await queue.add(store, await found(links));
    await allDone();
    const hrefs = links.map(({ href }) => href);
    expect(asked.toSorted()).toEqual(hrefs);
    expect((await store.results.all()).map(({ id }) => id).toSorted()).toEqual(hrefs);
  });

  test('is asked for once by two who have read of it before it was begun', async () => {
    const findings = await found([LINK]);
    await queue.add(store, findings);
    await allDone();
    await queue.add(store, findings);
    await quiet();
    await allDone();
    expect(asked).toEqual([LINK.href]);
  });

  test('is left where nothing refers to it any more', async () => {
    const findings = await found([LINK]);
    await forgetTab(store, 1);
    await queue.add(store, findings);
    await quiet();
    expect(asked).toEqual([]);
    expect(await store.jobs.all()).toEqual([]);
  });

  test('waits, is checked, is done, and each of these is told', async () => {
    const told: string[] = [];
    const changed = async () => {
      told.push((await store.findings.all()).map(({ state }) => state).join());
    };
    const findings = await found([LINK]);
    const telling = beginAgain(notFound, changed);
    await telling.add(store, findings);
    await allDone();
    await quiet();
    expect(told).toEqual(['checking', 'done']);
  });

  test('is never more than four at once', async () => {
    let most = 0;
    const open = new Set<() => void>();
    begin(async (question) => {
      await new Promise<void>((resolve) => {
        open.add(resolve);
        most = Math.max(most, open.size);
      });
      return notFound(question);
    });
    await queue.add(store, await found(badges(11)));
    await eventually(() => expect(open.size).toBe(4));
    await quiet();
    expect(open.size).toBe(4);
    expect((await states()).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'checking'),
      ...Array.from({ length: 7 }, () => 'waiting'),
    ]);
    for (let left = 11; left > 0; left -= 1) {
      await eventually(() => expect(open.size).toBe(Math.min(left, 4)));
      const [next] = open;
      open.delete(next ?? (() => {}));
      next?.();
    }
    await allDone();
    expect(most).toBe(4);
  });

  test('is asked for at each host in turn, so that a slow one keeps no other waiting', async () => {
    const SLOW = 'a-slow.example';
    begin((question) =>
      new URL(question.url).host === SLOW ? never(question) : notFound(question),
    );
    const others = ['one.example', 'two.example', 'three.example'].flatMap((host) =>
      badges(2, host),
    );
    await queue.add(store, await found([...badges(8, SLOW), ...others]));
    await eventually(async () =>
      expect((await store.results.all()).map(({ id }) => id).toSorted()).toEqual(
        others.map(({ href }) => href).toSorted(),
      ),
    );
    await eventually(() => expect(asked).toHaveLength(others.length + 4));
  });

  test('is asked for while everybody is still being told of it', async () => {
    const findings = await found([LINK]);
    await beginAgain(notFound, () => new Promise(() => {})).add(store, findings);
    await eventually(() => expect(asked).toEqual([LINK.href]));
  });

  test('may be asked for again, and has one result then, the later one', async () => {
    const findings = await found([LINK]);
    await queue.add(store, findings);
    await allDone();
    await around.clock.advance(MINUTE);
    await queue.add(store, await store.findings.all());
    await eventually(() => expect(asked).toHaveLength(2));
    await allDone();
    expect(await store.results.all()).toMatchObject([{ verifiedAt: '2026-06-01T12:01:00.000Z' }]);
  });

  describe('and is asked for again in vain', () => {
    const silent: Ask = async ({ url }) => fail('timed-out', url, { host: new URL(url).host });
    const appraisal = {
      recipient: 'matches',
      issuer: 'recognised',
      standings: [],
      seal: { shape: 'verified', reason: 'all-checked', stale: false },
    } as const;
    const meant = async () => (await store.findings.all())[0]?.appraisal;
    const again = async (first: Ask, second: Ask) => {
      begin(notFound);
      await beginAgain(first).add(store, await found([LINK]));
      await allDone();
      for (const { id } of await store.findings.all())
        await store.findings.change(id, (row) => ({ ...row, appraisal }));
      await around.clock.advance(MINUTE);
      await beginAgain(second).add(store, await store.findings.all());
      await eventually(() => expect(asked).toHaveLength(2));
      await allDone();
      return store.results.get(LINK.href);
    };

    test('keeps what was found before, with the time of that and what it means', async () => {
      expect(await again(notFound, silent)).toMatchObject({
        verifiedAt: NOW.toISOString(),
        problem: { code: 'not-found' },
      });
      expect(await meant()).toEqual(appraisal);
    });

    test.each<[string, Ask, Ask, string]>([
      ['nothing was found before either', silent, silent, 'timed-out'],
      ['it is answered now', silent, notFound, 'not-found'],
    ])('has the later result where %s, which means nothing yet', async (_, first, second, code) => {
      expect(await again(first, second)).toMatchObject({
        verifiedAt: '2026-06-01T12:01:00.000Z',
        problem: { code },
      });
      expect(await meant()).toBeUndefined();
    });
  });

  test('is not asked for twice by being asked for while it is under way', async () => {
    const findings = await found(badges(2));
    await Promise.all([queue.add(store, findings), queue.add(store, findings)]);
    await queue.add(store, findings);
    await allDone();
    await quiet();
    expect(asked).toHaveLength(2);
  });
});

describe('the same credential', () => {
  test('of two people is asked for once and is done for both', async () => {
    const badgeLinks = [LINK];
    const both = profile({
      candidates: [candidate({ badgeLinks }), candidate({ key: `${PROFILE}/2`, badgeLinks })],
    });
    await keepReading(store, both, from(PROFILE), NOW);
    await queue.add(store, await store.findings.all());
    await allDone();
    expect(await store.findings.all()).toHaveLength(2);
    expect(asked).toEqual([LINK.href]);
    expect(await store.results.all()).toHaveLength(1);
  });

  test('in two tabs is asked for once', async () => {
    const findings = [...(await found([LINK])), ...(await found([LINK], { tabId: 2 }))];
    await queue.add(store, findings);
    await allDone();
    expect(asked).toEqual([LINK.href]);
  });

  test('in an ordinary and a private window is asked for by each, and kept apart', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    begin(async (question) => {
      await gate;
      return notFound(question);
    });
    const { passing } = around;
    await queue.add(store, await found([LINK]));
    await eventually(() => expect(asked).toHaveLength(1));
    await queue.add(passing, await found([LINK], { tabId: 2, into: passing }));
    await eventually(() => expect(asked).toEqual([LINK.href, LINK.href]));
    go();
    await allDone();
    await allDone(passing);
    expect(asked).toHaveLength(2);
    expect(await store.results.all()).toHaveLength(1);
    expect(await passing.results.all()).toHaveLength(1);
  });
});

describe('in a private window', () => {
  test('S49: nothing of a check reaches the database', async () => {
    const { passing } = around;
    const before = await dumpOf(store);
    await queue.add(passing, await found(badges(3), { into: passing }));
    await allDone(passing);
    expect(await dumpOf(store)).toBe(before);
  });
});

describe('a host that may not be asked', () => {
  const CLOSED = 'closed.example';
  const [closed = LINK] = badges(1, CLOSED);

  beforeEach(() => {
    begin(async (question) => {
      const { host } = new URL(question.url);
      const may =
        host !== CLOSED || (await browser.permissions.contains({ origins: [`https://${host}/*`] }));
      return may ? notFound(question) : fail('needs-access', host, { host });
    });
  });

  test('F26: is named, while the others go on', async () => {
    await queue.add(store, await found([closed, LINK]));
    await eventually(async () => {
      expect(await store.findings.all()).toMatchObject([
        { link: closed, state: 'needs-access', host: CLOSED },
        { link: LINK, state: 'done' },
      ]);
    });
    expect((await store.results.all()).map(({ id }) => id)).toEqual([LINK.href]);
  });

  test('is not asked again until the user has allowed it', async () => {
    await queue.add(store, await found([closed]));
    await eventually(async () => expect(await states()).toEqual(['needs-access']));
    await queue.allow();
    await alarm();
    await quiet();
    expect(asked).toEqual([closed.href]);
    expect(await states()).toEqual(['needs-access']);
  });

  test('is asked once it is allowed, and what waited for it is done', async () => {
    await queue.add(store, await found([closed]));
    await eventually(async () => expect(await states()).toEqual(['needs-access']));
    grant(CLOSED);
    await queue.allow();
    await allDone();
    expect(asked).toEqual([closed.href, closed.href]);
    expect((await store.findings.all())[0]).not.toHaveProperty('host');
  });

  test('is asked again when it is allowed while the check is about to say that it is not', async () => {
    begin(async (question) => {
      if (asked.length > 1) return notFound(question);
      grant(CLOSED);
      await queue.allow();
      return fail('needs-access', CLOSED, { host: CLOSED });
    });
    await queue.add(store, await found([closed]));
    await allDone();
    expect(asked).toEqual([closed.href, closed.href]);
  });

  test('is not asked for ever by a check that goes on to say that it may not', async () => {
    begin(async () => fail('needs-access', CLOSED, { host: CLOSED }));
    grant(CLOSED);
    await queue.add(store, await found([closed]));
    await allDone();
    expect(await store.results.all()).toMatchObject([{ problem: { code: 'internal' } }]);
  });

  test('is waited for by a worker that was started later', async () => {
    await queue.add(store, await found([closed]));
    await eventually(async () => expect(await states()).toEqual(['needs-access']));
    grant(CLOSED);
    await beginAgain(notFound).allow();
    await allDone();
  });
});

describe('S43: a host that asks to be left alone', () => {
  /** Answers the first question so, and every other as usual. */
  function limitedOnce(ms: number): string {
    const until = new Date(NOW.getTime() + ms).toISOString();
    begin(async (question) => {
      const { host } = new URL(question.url);
      return asked.length === 1 ? fail('rate-limited', host, { host, until }) : notFound(question);
    });
    return until;
  }

  test.each([
    ['two minutes', 2 * MINUTE],
    ['fifteen minutes', 15 * MINUTE],
  ])('for %s is waited for, and the time is shown', async (_, ms) => {
    const until = limitedOnce(ms);
    await queue.add(store, await found([LINK]));
    await eventually(async () =>
      expect(await store.findings.all()).toMatchObject([{ state: 'paused', until }]),
    );
    expect(await store.results.all()).toEqual([]);
  });

  test('is not asked before that time, then once, and then it is final', async () => {
    limitedOnce(2 * MINUTE);
    await queue.add(store, await found([LINK]));
    await eventually(async () => expect(await states()).toEqual(['paused']));
    await around.clock.advance(2 * MINUTE - 1);
    await alarm();
    await quiet();
    expect(asked).toHaveLength(1);
    await around.clock.advance(1);
    await alarm();
    await allDone();
    expect(asked).toHaveLength(2);
    expect((await store.findings.all())[0]).not.toHaveProperty('until');
  });

  test('is left alone by a worker that was started later, until that time', async () => {
    limitedOnce(2 * MINUTE);
    await queue.add(store, await found([LINK]));
    await eventually(async () => expect(await states()).toEqual(['paused']));
    const next = beginAgain(notFound);
    next.resume();
    await quiet();
    expect(asked).toHaveLength(1);
    await around.clock.advance(2 * MINUTE);
    next.resume();
    await allDone();
    expect(asked).toHaveLength(2);
  });

  test('for more than fifteen minutes is not waited for: that is final, with the time', async () => {
    const until = limitedOnce(15 * MINUTE + 1000);
    await queue.add(store, await found([LINK]));
    await allDone();
    expect(await store.results.all()).toMatchObject([
      { problem: { code: 'rate-limited', facts: { until } } },
    ]);
    await around.clock.advance(60 * MINUTE);
    await alarm();
    await quiet();
    expect(asked).toHaveLength(1);
  });

  test('for the fifth time in a row is not waited for: that is final, with the time', async () => {
    const until = new Date(NOW.getTime() + MINUTE).toISOString();
    begin(async () => fail('rate-limited', '', { host: 'issuer.example', until, pauses: '5' }));
    await queue.add(store, await found([LINK]));
    await allDone();
    expect(await store.results.all()).toMatchObject([
      { problem: { code: 'rate-limited', facts: { until } } },
    ]);
  });

  test('is asked again when that time has come, though no alarm goes off', async () => {
    limitedOnce(10_000);
    await queue.add(store, await found([LINK]));
    await eventually(async () => expect(await states()).toEqual(['paused']));
    await quiet();
    await around.clock.advance(10_000);
    await allDone();
    expect(asked).toHaveLength(2);
  });

  test('keeps nobody else waiting', async () => {
    limitedOnce(2 * MINUTE);
    const [first = LINK, ...rest] = badges(6);
    await queue.add(store, await found([first]));
    await eventually(async () => expect(await states()).toEqual(['paused']));
    await queue.add(store, await found(badges(3, 'other.example'), { tabId: 2 }));
    await eventually(async () =>
      expect((await store.findings.where('tabId', 2)).map(({ state }) => state)).toEqual([
        'done',
        'done',
        'done',
      ]),
    );
    expect(rest).toHaveLength(5);
  });
});

describe('a patient check', () => {
  const BATCH = -2;

  /** These links in a batch that runs. */
  async function inBatch(
    links: readonly FindingRow['link'][],
    { tabId = BATCH, name = 'one' } = {},
  ): Promise<readonly FindingRow[]> {
    await store.batches.put({
      id: `batch:${name}`,
      tabId,
      name,
      madeAt: NOW.toISOString(),
      until: NOW.toISOString(),
      state: 'running',
      versions: [],
      stamp: 0,
      people: 1,
    });
    const rows = await found(links, { tabId });
    queue.addPatient(store, rows);
    return rows;
  }

  test('waits for the network, and goes on when it is back', async () => {
    begin(async (question) => {
      if (asked.length > 1) return notFound(question);
      around.network(false);
      return fail('offline', '', { host: 'issuer.example' });
    });
    await inBatch([LINK]);
    await eventually(async () => expect(await states()).toEqual(['offline']));
    await alarm();
    await quiet();
    expect(asked).toHaveLength(1);
    expect(await store.results.all()).toEqual([]);
    around.network(true);
    await allDone();
    expect(asked).toHaveLength(2);
  });

  test('goes on within seconds where nobody says that the network is back', async () => {
    around.network(false);
    await inBatch([LINK]);
    await quiet();
    around.comesBackUnsaid();
    await around.clock.advance(2_000);
    await allDone();
    expect(asked).toHaveLength(1);
  });

  test('of a worker that was stopped without a network goes on at once in the next', async () => {
    begin(async () => {
      around.network(false);
      return fail('offline', '', { host: 'issuer.example' });
    });
    await inBatch([LINK]);
    await eventually(async () => expect(await states()).toEqual(['offline']));
    await quiet();
    around.comesBackUnsaid();
    beginAgain(notFound).resume();
    await allDone();
    expect(asked).toHaveLength(2);
  });

  test('that was broken off before asks once more all the same', async () => {
    begin(never);
    await inBatch([LINK]);
    await eventually(() => expect(asked).toHaveLength(1));
    beginAgain(async () => fail('unreachable', '', { host: 'issuer.example' })).resume();
    await eventually(() => expect(asked).toHaveLength(2));
    await eventually(async () => expect(await states()).toEqual(['waiting']));
    await quiet();
    await around.clock.advance(5_000);
    await allDone();
    expect(asked).toHaveLength(3);
  });

  test('is not begun without a network, while another is', async () => {
    around.network(false);
    const [patient = LINK, other = LINK] = badges(2);
    await inBatch([patient]);
    await queue.add(store, await found([other], { tabId: 2 }));
    await eventually(() => expect(asked).toEqual([other.href]));
    await quiet();
    expect((await store.findings.where('tabId', BATCH)).map(({ state }) => state)).toEqual([
      'found',
    ]);
    around.network(true);
    await allDone();
    expect(asked).toEqual([other.href, patient.href]);
  });

  test.each(['unreachable', 'timed-out'] as const)(
    'of a host that is %s asks once more after five seconds, and no more',
    async (code) => {
      begin(async () => fail(code, '', { host: 'issuer.example' }));
      await inBatch([LINK]);
      await eventually(() => expect(asked).toHaveLength(1));
      await eventually(async () => expect(await states()).toEqual(['waiting']));
      await quiet();
      await around.clock.advance(4_999);
      await alarm();
      await quiet();
      expect(asked).toHaveLength(1);
      await around.clock.advance(1);
      await alarm();
      await allDone();
      expect(asked).toHaveLength(2);
      expect(await store.results.all()).toMatchObject([{ problem: { code } }]);
    },
  );

  test('is taken up by a worker that was started later, from what the batch has not done', async () => {
    begin(never);
    await inBatch(badges(6));
    await eventually(() => expect(asked).toHaveLength(4));
    const before = asked.splice(0);
    beginAgain(notFound).resume();
    await allDone();
    expect(asked).toHaveLength(6);
    expect(asked).toEqual(expect.arrayContaining(before));
  });

  test('is begun again by each worker that follows one that died, and given up in the end', async () => {
    begin(never);
    await inBatch([LINK]);
    for (let deaths = 1; deaths <= 10; deaths += 1) {
      await eventually(() => expect(asked).toHaveLength(deaths));
      beginAgain(never).resume();
    }
    await allDone();
    expect(asked).toHaveLength(10);
    expect(await store.results.all()).toMatchObject([{ problem: { code: 'internal' } }]);
    await eventually(async () => expect(await store.leases.all()).toEqual([]));
  });

  test('is written down as begun by no worker that cannot begin it for what others left', async () => {
    begin(never);
    await inBatch([LINK]);
    const [row] = await store.findings.all();
    if (!row) throw new Error('nothing was found');
    const rows = badges(600).map((link) => ({
      ...row,
      id: link.href,
      resultId: link.href,
      link,
    }));
    await store.findings.putAll(rows);
    queue.addPatient(store, rows);
    const counts: number[] = [];
    for (let workers = 1; workers <= 3; workers += 1) {
      if (workers > 1) beginAgain(never).resume();
      await eventually(() => expect(asked).toHaveLength(4 * workers));
      await quiet();
      const leased = Object.keys((await store.leases.all())[0]?.tries ?? {});
      counts.push(new Set([...leased, ...(await store.jobs.ids())]).size);
    }
    expect(counts[0]).toBeGreaterThan(4);
    expect(counts).toEqual(counts.map(() => counts[0]));
  });

  test('is asked for once where somebody comes to wait for it on a page', async () => {
    const waiting: (() => void)[] = [];
    begin(async (question) => {
      await new Promise<void>((goOn) => waiting.push(goOn));
      return notFound(question);
    });
    const links = badges(9);
    await inBatch(links);
    await eventually(() => expect(asked).toHaveLength(4));
    await queue.add(store, await found(links, { tabId: 2 }));
    for (let answered = 0; answered < links.length; answered += 1) {
      await eventually(() => expect(waiting.length).toBeGreaterThan(answered));
      waiting[answered]?.();
    }
    await allDone();
    expect(asked.toSorted()).toEqual(links.map(({ href }) => href));
  });

  test('of a batch that is stopped goes on for another that wants it, and only that', async () => {
    const turns: (() => void)[] = [];
    begin(async ({ url }) => {
      await new Promise<void>((goOn) => turns.push(goOn));
      return fail('not-found', url);
    });
    const links = badges(300);
    const stopped = await inBatch(links);
    await eventually(() => expect(asked).toHaveLength(4));
    const wanted = [...links.slice(290), ...badges(5, 'other.example')];
    await inBatch(wanted, { tabId: BATCH - 1, name: 'two' });
    await store.batches.change('batch:one', (row) => ({ ...row, state: 'paused' as const }));
    await queue.stop(store, stopped);
    const begun = new Set(asked);
    for (let answered = 0; answered < begun.size + wanted.length; answered += 1) {
      await eventually(() => expect(turns.length).toBeGreaterThan(answered));
      turns[answered]?.();
    }
    await eventually(async () =>
      expect(
        new Set((await store.findings.where('tabId', BATCH - 1)).map(({ state }) => state)),
      ).toEqual(new Set(['done'])),
    );
    await eventually(async () => expect(await store.leases.all()).toEqual([]));
    expect(asked).toHaveLength(new Set(asked).size);
    expect(asked.filter((href) => !begun.has(href)).toSorted()).toEqual(
      wanted.map(({ href }) => href).toSorted(),
    );
    const results = (await store.results.all()).map(({ id }) => id);
    expect(results.toSorted()).toEqual(asked.toSorted());
  });

  test('whose batch is deleted while it is under way leaves nothing', async () => {
    let goOn = () => {};
    begin(async (question) => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return notFound(question);
    });
    await inBatch([LINK]);
    await eventually(() => expect(asked).toHaveLength(1));
    await store.findings.remove((await store.findings.all()).map(({ id }) => id));
    goOn();
    await eventually(async () => expect(await store.leases.all()).toEqual([]));
    expect([...(await store.results.all()), ...(await store.jobs.all())]).toEqual([]);
  });

  test('is the only one that asks again', async () => {
    begin(async () => fail('unreachable', '', { host: 'issuer.example' }));
    await queue.add(store, await found([LINK]));
    await allDone();
    expect(asked).toHaveLength(1);
  });
});

describe('a clock that was put back', () => {
  test('lets nobody wait for longer than the longest pause', async () => {
    const until = new Date(NOW.getTime() + MINUTE).toISOString();
    begin(async (question) =>
      asked.length === 1
        ? fail('rate-limited', '', { host: 'issuer.example', until })
        : notFound(question),
    );
    await queue.add(store, await found([LINK]));
    await eventually(async () => expect(await states()).toEqual(['paused']));
    await around.clock.advance(-24 * 60 * MINUTE);
    await alarm();
    await allDone();
    expect(asked).toHaveLength(2);
  });
});

describe('a worker that is stopped', () => {
  test('leaves its work to the next, which finishes it', async () => {
    begin(never);
    await queue.add(store, await found(badges(6)));
    await eventually(() => expect(asked).toHaveLength(4));
    beginAgain(notFound).resume();
    await allDone();
    expect(await store.results.all()).toHaveLength(6);
  });

  test('writes nothing any more when its answer comes late', async () => {
    let late = () => {};
    begin(async (question) => {
      await new Promise<void>((resolve) => {
        late = resolve;
      });
      return fail('unreachable', question.url, { host: 'issuer.example' });
    });
    await queue.add(store, await found([LINK]));
    await eventually(() => expect(asked).toHaveLength(1));
    beginAgain(notFound).resume();
    await allDone();
    late();
    await quiet();
    expect(await store.results.all()).toMatchObject([{ problem: { code: 'not-found' } }]);
    expect(await store.jobs.all()).toEqual([]);
  });

  test('F21 S56: again and again leaves one result for each credential', async () => {
    begin(never);
    const links = badges(8);
    await queue.add(store, await found(links));
    for (const answers of [0, 1, 3, 2]) {
      let left = answers;
      beginAgain((question) => {
        left -= 1;
        return left >= 0 ? notFound(question) : never(question);
      }).resume();
      await eventually(() => expect(left).toBeLessThan(0));
      await quiet();
    }
    beginAgain(notFound).resume();
    await allDone();
    expect((await store.results.all()).map(({ id }) => id).toSorted()).toEqual(
      links.map(({ href }) => href),
    );
  });

  test.each([
    ['ten times is tried again', 9, { code: 'not-found' }, 1],
    ['more than ten times is given up, and nobody is asked', 10, { code: 'internal' }, 0],
  ])('in the middle of a check that was broken off %s', async (_, tries, problem, asks) => {
    await found([LINK]);
    await store.jobs.put({ id: LINK.href, link: LINK, state: 'running', tries, notBefore: 0 });
    queue.resume();
    await allDone();
    expect(await store.results.all()).toMatchObject([{ problem }]);
    expect(asked).toHaveLength(asks);
  });

  test('is woken as long as anything waits for it', async () => {
    begin(never);
    await queue.add(store, await found([LINK]));
    await eventually(async () =>
      expect(await browser.alarms.getAll()).toMatchObject([
        { name: 'resume-queue', periodInMinutes: 0.5 },
      ]),
    );
  });

  test('is not woken when all is done', async () => {
    await queue.add(store, await found([LINK]));
    await allDone();
    await eventually(async () => expect(await browser.alarms.getAll()).toEqual([]));
  });

  test('is not woken for what waits for the user', async () => {
    begin(async () => fail('needs-access', '', { host: 'issuer.example' }));
    await queue.add(store, await found([LINK]));
    await eventually(async () => expect(await states()).toEqual(['needs-access']));
    await eventually(async () => expect(await browser.alarms.getAll()).toEqual([]));
  });
});

describe('a tab that is closed during a check', () => {
  test.each([
    ['ends', fail('not-found', '', {})],
    ['lacks access', fail('needs-access', '', { host: 'issuer.example' })],
    ['is put off', fail('rate-limited', '', { until: '2026-06-01T12:05:00.000Z' })],
  ])('leaves nothing behind when the check %s', async (_, end) => {
    let go = () => {};
    begin(async () => {
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return end;
    });
    await queue.add(store, await found([LINK]));
    await eventually(() => expect(asked).toHaveLength(1));
    await forgetTab(store, 1);
    go();
    await quiet();
    expect(await store.results.all()).toEqual([]);
    expect(await store.jobs.all()).toEqual([]);
  });
});

describe('a bug', () => {
  let bugs: ReturnType<typeof bugsInsteadOfFailures>;
  beforeEach(() => {
    bugs = bugsInsteadOfFailures();
  });
  afterEach(() => bugs.stop());

  const thrown = () => bugs.seen.mock.calls.length;

  test('of the database, once, does not stop the queue for good', async () => {
    const whereAny = vi.fn(store.jobs.whereAny);
    whereAny.mockRejectedValueOnce(new Error('Internal error opening backing store'));
    around = { ...around, lasting: { ...store, jobs: { ...store.jobs, whereAny } } };
    const next = beginAgain(notFound);
    next.resume();
    await eventually(() => expect(thrown()).toBe(1));
    await next.add(around.lasting, await found([LINK]));
    await allDone();
  });

  test('of the database, where a result is written, loses no check and does not hurry', async () => {
    const putAll = vi.fn(store.results.putAll);
    putAll.mockRejectedValueOnce(new Error('QuotaExceededError'));
    around = { ...around, lasting: { ...store, results: { ...store.results, putAll } } };
    const next = beginAgain(notFound);
    await next.add(around.lasting, await found([LINK]));
    await eventually(() => expect(thrown()).toBe(1));
    await quiet();
    expect(asked).toHaveLength(1);
    expect(await states()).toEqual(['checking']);
    await around.clock.advance(30_000);
    await allDone();
    expect(asked).toHaveLength(2);
  });

  test('F22 S40: in a check ends it, and it is asked about no more', async () => {
    begin(async () => {
      throw new Error('a bug');
    });
    await queue.add(store, await found([LINK]));
    await allDone();
    expect(await store.results.all()).toMatchObject([{ problem: { code: 'internal' } }]);
    expect(asked).toHaveLength(1);
    expect(thrown()).toBe(0);
  });

  test('in what follows from a check is reported, and changes nothing about the check', async () => {
    const findings = await found([LINK]);
    const broken = beginAgain(notFound, async () => {
      throw new Error('a bug');
    });
    await broken.add(store, findings);
    await allDone();
    await quiet();
    expect(asked).toEqual([LINK.href]);
    expect(await store.results.all()).toMatchObject([{ problem: { code: 'not-found' } }]);
    expect(thrown()).toBe(2);
  });

  test('in what follows from new access keeps no other credential waiting', async () => {
    const closed = badges(2, 'closed.example');
    await found(closed);
    for (const link of closed) {
      const host = 'closed.example';
      const job = { id: link.href, link, host, state: 'needs-access', tries: 1 } as const;
      await store.jobs.put({ ...job, notBefore: 0 });
    }
    grant('closed.example');
    await beginAgain(notFound, async () => {
      throw new Error('a bug');
    }).allow();
    await allDone();
    expect(asked.toSorted()).toEqual(closed.map(({ href }) => href));
  });
});

describe('a file that the user brought', () => {
  const brought = async (name: string, content: string | Uint8Array) => {
    const bytes = Uint8Array.from(Buffer.from(content));
    const tab = { id: 1, url: PROFILE };
    return addBrought(store, tab, [{ kind: 'file', name, bytes }], { now: () => NOW });
  };

  test('is verified from what was kept of it, after a worker that died too', async () => {
    const { needsNobody } = await issuedFiles();
    const findings = await brought('anna.json', needsNobody);
    const [finding] = findings;
    await store.jobs.put({
      id: finding?.resultId ?? '',
      link: finding?.link ?? LINK,
      state: 'running',
      tries: 1,
      notBefore: 0,
    });
    beginAgain(notFound).resume();
    await allDone();
    expect(await store.results.all()).toMatchObject([
      { provider: 'file', assurance: 'cryptographically-verified' },
    ]);
  });

  test('is checked again without losing what was said of it when nothing was kept', async () => {
    const { problem } = fail('document-encrypted', 'an encrypted entry');
    const tab = { id: 1, url: PROFILE };
    await addBrought(store, tab, [{ kind: 'refused', name: 'a', problem }], { now: () => NOW });
    await queue.add(store, await store.findings.all());
    await allDone();
    expect(await store.results.all()).toMatchObject([{ problem }]);
  });

  test('goes with its tab', async () => {
    await brought('anna.json', '{}');
    await forgetTab(store, 1);
    expect(await dumpOf(store)).toBe(await dumpOf(aroundOf().lasting));
  });
});

test('stopped, it ends what it has begun, and leaves the rest as it was found', async () => {
  const ends: (() => void)[] = [];
  begin(
    ({ url }) =>
      new Promise((resolve) => {
        ends.push(() => resolve(fail('not-found', url)));
      }),
  );
  const findings = await found(badges(10));
  await queue.add(store, findings);
  await eventually(() => expect(ends).toHaveLength(4));
  await queue.stop(store, findings);
  for (const end of ends) end();
  await eventually(async () =>
    expect((await states()).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'done'),
      ...Array.from({ length: 6 }, () => 'found'),
    ]),
  );
  expect(await store.jobs.all()).toEqual([]);
  expect(asked).toHaveLength(4);
});

describe('stopped while it waits for its turn', () => {
  /** Each question waits until it is let go, and is then asked if somebody still wants it. */
  function waiting() {
    const turns: (() => void)[] = [];
    const sent: string[] = [];
    begin(
      ({ url, isWanted }) =>
        new Promise((resolve) => {
          turns.push(() => {
            if (isWanted?.() === false) return resolve(fail('stopped', url));
            sent.push(url);
            resolve(fail('not-found', url));
          });
        }),
    );
    return { turns, sent };
  }

  test('it asks nothing more, and is left as it was found', async () => {
    const { turns, sent } = waiting();
    const findings = await found(badges(6));
    await queue.add(store, findings);
    await eventually(() => expect(turns).toHaveLength(4));
    await queue.stop(store, findings);
    for (const turn of turns) turn();
    await eventually(async () => expect(new Set(await states())).toEqual(new Set(['found'])));
    expect(sent).toEqual([]);
    expect(await store.jobs.all()).toEqual([]);
    expect(await store.results.all()).toEqual([]);
  });

  test('it goes on where another person shows the same', async () => {
    const { turns, sent } = waiting();
    const [mine] = await found([LINK]);
    const [, others] = await found([LINK], { tabId: 2, key: 'https://other.example/' }).then(
      (rows) => [undefined, rows],
    );
    if (!mine || !others) throw new Error('nothing found');
    await queue.add(store, [mine, ...others]);
    await eventually(() => expect(turns).toHaveLength(1));
    await queue.stop(store, [mine]);
    for (const turn of turns) turn();
    await allDone();
    expect(sent).toEqual([LINK.href]);
  });

  test('and wanted again it is asked once', async () => {
    const { turns, sent } = waiting();
    const findings = await found([LINK]);
    await queue.add(store, findings);
    await eventually(() => expect(turns).toHaveLength(1));
    await queue.stop(store, findings);
    turns[0]?.();
    await eventually(async () => expect(await states()).toEqual(['found']));
    await queue.add(store, await store.findings.all());
    await eventually(() => expect(turns).toHaveLength(2));
    turns[1]?.();
    await allDone();
    expect(sent).toEqual([LINK.href]);
  });
});
