/// <reference types="chrome" />
import type { Page, Worker } from '@playwright/test';

import { pageOf, START, VISITED, viewOf, visitedHosts } from '../world/hosts/visited';
import { type VisitedPerson, visitsOf } from '../world/visits';
import { startWorld } from '../world/world';
import { endedAt } from './database';
import { test as base, expect } from './fixtures';
import { expectKept } from './kept-rows';
import { type Watched, watchPage, watchWorker } from './memory';
import { markHosts } from './page-watch';
import { panelOf, setLevel, tabIdOf } from './surfaces';

/** Fewer while the test itself is worked on. */
const PEOPLE = Number(process.env['PROOFSTACK_SOAK'] ?? 2_000);
const BADGES = PEOPLE * 2.5;
/** Caches have filled and code was compiled by then. */
const FIRST = Math.min(200, PEOPLE / 2);
const WEIGHED_EVERY = Math.max(100, PEOPLE / 10);
/** Of the first ones so many: whoever is saved is kept in memory too, while somebody looks at the panel. */
const SAVED_EVERY = 5;
const MOST_GROWTH = 1.2;
/** What is kept in memory for a moment is gone after this. */
const MOMENT_MS = 6_000;
const PATIENCE_MS = 60_000;

const visits = visitsOf({ people: PEOPLE, badges: BADGES, issuers: 100 });

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  world: async ({}, use) => {
    const now = new Date();
    const world = await startWorld({ now, guests: await visitedHosts(visits, now) });
    world.control.offline('digitalcredentials.github.io');
    await use(world);
    await world.stop();
  },
});

/** To sign what they show takes a part of it. */
test.setTimeout(PEOPLE * 3_000 + 300_000);

test(`${PEOPLE} visits and ${BADGES} verifications leave memory and database as they should be`, async ({
  context,
  worker,
  openPage,
  world,
}) => {
  const stand = await openPage('options.html');
  await setLevel(stand, VISITED, 'Automatic');
  const uncaught: string[][] = [];
  const watch = async (watched: Promise<Watched>): Promise<Watched> => {
    const one = await watched;
    uncaught.push(one.uncaught);
    return one;
  };

  const left = await context.newPage();
  const redrawn = await context.newPage();
  await redrawn.goto(START);
  const panel = await panelOf(openPage, await tabIdOf(worker, START));
  const weighed = [
    await watch(watchWorker(context)),
    await watch(watchPage('page that is left for the next', left)),
    await watch(watchPage('page that draws itself anew', redrawn)),
    await watch(watchPage('panel', panel)),
  ];
  await watch(watchPage('options', stand));
  await expectHeard(worker, redrawn, uncaught);

  const saved: VisitedPerson[] = [];
  const levels: Readonly<Record<string, number>>[] = [];
  const ways = [throughTab, throughRoute, throughNewTab] as const;
  for (let at = 0; at < PEOPLE; ) {
    const round = ways.map((way, place) => [way, at + place] as const);
    const wanted = round.filter(([, one]) => one < PEOPLE);
    await Promise.all(wanted.map(([way, one]) => way(one)));
    const before = at;
    at += wanted.length;
    const marks = [FIRST, PEOPLE, ...weighings()];
    if (marks.some((mark) => before < mark && at >= mark)) await weigh(at);
  }
  const [first = {}, last = {}] = [levels[0], levels.at(-1)];
  await Promise.all([left.close(), redrawn.close()]);

  for (const [name, bytes] of Object.entries(last))
    expect.soft(bytes, name).toBeLessThanOrEqual((first[name] ?? 0) * MOST_GROWTH);
  expect.soft(uncaught.flat()).toEqual([]);
  const asked = world.hits
    .filter(({ path }) => path.startsWith('/credentials/'))
    .map(({ host, path }) => `https://${host}${path}`);
  expect.soft(asked.toSorted()).toEqual(visits.badges.map(({ url }) => url).toSorted());
  const hosts = [...new Set(visits.badges.map(({ host }) => host))];
  await expectKept(panel, { saved, hosts });
  const held = await worker.evaluate(() => chrome.storage.session.get(null));
  expect.soft(JSON.stringify(held)).not.toContain(`@${VISITED}`);

  function weighings(): number[] {
    const count = Math.floor((PEOPLE - FIRST) / WEIGHED_EVERY);
    return Array.from({ length: count }, (_, at) => FIRST + (at + 1) * WEIGHED_EVERY);
  }

  async function weigh(at: number): Promise<void> {
    await stand.waitForTimeout(MOMENT_MS);
    const level: Record<string, number> = {};
    for (const { name, heap } of weighed) level[name] = await heap();
    levels.push(level);
    const told = Object.entries(level).map(
      ([name, bytes]) => `${name} ${Math.round(bytes / 1024)}`,
    );
    console.log(`${at} visits, KiB: ${told.join(', ')}`);
  }

  async function throughTab(at: number): Promise<void> {
    await left.goto(pageOf(at));
    await expectChecked(left, at, pageOf(at));
  }

  async function throughRoute(at: number): Promise<void> {
    await redrawn.evaluate(`show(${at})`);
    await expectChecked(redrawn, at, viewOf(at));
  }

  async function throughNewTab(at: number): Promise<void> {
    const page = await context.newPage();
    const watched = await watchPage('page that is closed', page);
    await page.goto(pageOf(at));
    await expectChecked(page, at, pageOf(at));
    if (watched.uncaught.length > 0) uncaught.push(watched.uncaught);
    await page.close();
  }

  /** Each credential of the page came to what was issued, its mark stands, and some people are kept. */
  async function expectChecked(page: Page, at: number, address: string): Promise<void> {
    const person = visits.people[at];
    if (!person) throw new Error(`nobody is ${at}`);
    const { candidateId, verdicts } = await stand.evaluate(endedAt, { address, ms: PATIENCE_MS });
    expect
      .soft(verdicts, address)
      .toEqual(
        person.badges.map(({ url, status }) =>
          [url, 'done', 'cryptographically-verified', status, 'matches'].join(),
        ),
      );
    await expect.poll(() => markHosts(page), { message: address }).toBe(person.badges.length);
    if (at >= FIRST - 3 || at % SAVED_EVERY !== 0 || candidateId === undefined) return;
    await stand.evaluate(
      async (data) => {
        const message = { id: 1, type: 'saved/add', data, timestamp: Date.now() };
        await chrome.runtime.sendMessage(message);
      },
      { candidateId },
    );
    saved.push(person);
  }
});

/** What is thrown in the worker, in a page and in our own world on it is heard, or silence would say nothing. */
async function expectHeard(
  worker: Worker,
  page: Page,
  uncaught: readonly string[][],
): Promise<void> {
  await worker.evaluate(() => void Promise.reject(new Error('of the worker')));
  await page.evaluate(() => void Promise.reject(new Error('of the page')));
  await worker.evaluate(
    async (id) => {
      await chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => void Promise.reject(new Error('of our world')),
      });
    },
    await tabIdOf(worker, page.url()),
  );
  const heard = () =>
    uncaught
      .flat()
      .map((words) => /of (?:the worker|the page|our world)/u.exec(words)?.[0] ?? words)
      .toSorted();
  await expect.poll(heard).toEqual(['of our world', 'of the page', 'of the worker']);
  for (const one of uncaught) one.splice(0);
}
