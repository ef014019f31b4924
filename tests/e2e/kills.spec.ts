import type { Page } from '@playwright/test';

import type { FindingRow } from '@/utils/model/finding-row';
import type { CandidateRow, ResultRow } from '@/utils/model/store';

import { crowdOf } from '../world/crowd';
import { crowdIssuers } from '../world/hosts/crowd';
import {
  askedInSilence,
  askedTooFast,
  askedTooSoon,
  askedWithoutReason,
  type Break,
  tooManyAtOnce,
} from '../world/request-log';
import { seededBytes } from '../world/seeded';
import { startWorld } from '../world/world';
import { rowsIn } from './database';
import { test as base, expect } from './fixtures';
import { stopWorker } from './worker-control';

/** PROOFSTACK_KILLS=long is the storm of `npm run test:long`. */
const size =
  process.env['PROOFSTACK_KILLS'] === 'long'
    ? {
        people: 500,
        issuers: 25,
        kills: 50,
        cuts: 5,
        closings: 5,
        gapMs: 4_700,
        delayMs: 800,
        wokenIn: 0.9,
      }
    : {
        people: 40,
        issuers: 8,
        kills: 5,
        cuts: 1,
        closings: 1,
        gapMs: 1_500,
        delayMs: 500,
        wokenIn: 1,
      };

const crowd = crowdOf(size);
/** It has had enough after a few requests, again and again. */
const [LIMITED = ''] = crowd.hosts;
const LIMIT = { after: 6, retryAfter: 5 };

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  world: async ({}, use) => {
    const now = new Date();
    const world = await startWorld({ now, guests: await crowdIssuers(crowd, now) });
    world.control.offline('digitalcredentials.github.io');
    for (const host of crowd.hosts) world.control.delay(host, size.delayMs);
    world.control.rateLimit(LIMITED, LIMIT);
    await use(world);
    await world.stop();
  },
});

test(`F21 S56: a batch of ${size.people} with its worker killed ${size.kills} times, the network cut and its tab closed`, async ({
  world,
  context,
  openPage,
}, { repeatEachIndex }) => {
  // The moments of a run that failed come again with its seed.
  const seed = process.env['PROOFSTACK_SEED'] ?? `${Date.now()}-${repeatEachIndex}`;
  test.setTimeout(size.people * 1_500 + 120_000);
  console.log(`PROOFSTACK_SEED=${seed}`);
  const draw = drawing(seed);
  const breaks: Break[] = [];
  /** While the network is cut, and the worker knows. */
  const silences: Break[] = [];
  let silentFrom: number | undefined;
  /** Where what the database holds is read, and the browser is told to stop the worker. */
  const stand = await openPage('options.html');
  let batch = await openPage('batch.html');
  await batch
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'applicants.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(crowd.csv),
    });
  await batch.getByRole('button', { name: 'Add to the batch' }).click();
  await batch.getByRole('button', { name: 'Start' }).click();
  const { hash } = new URL(batch.url());

  for (const deed of deeds(draw)) {
    await batch.waitForTimeout(200 + draw() * size.gapMs);
    expect(await openIn(stand), `what is left when it comes to this: ${deed}`).toBeGreaterThan(0);
    const wasCut = silentFrom !== undefined;
    if (deed === 'kill') await kill();
    if (deed === 'close') await closeAndOpen();
    if (wasCut) await mend();
    if (deed === 'cut') await cut();
  }
  if (silentFrom !== undefined) await mend();

  await expect(batch.locator('.progress')).toHaveText(/^(\d+) of \1 checked$/u, {
    timeout: size.people * 1_000,
  });
  await expect.poll(() => openIn(stand), { timeout: 10_000 }).toBe(0);
  await expectEverybody(stand);
  expectGentle();

  /** The worker is woken by the next thing that happens in the browser, or by its own alarm. */
  async function kill(): Promise<void> {
    const from = Date.now();
    const isCut = silentFrom !== undefined;
    endSilence();
    await stopWorker(context, stand);
    if (isCut || draw() < size.wokenIn) await stand.reload();
    breaks.push({ from, to: Date.now() });
    if (isCut) await silence();
  }

  async function closeAndOpen(): Promise<void> {
    await batch.close();
    batch = await openPage(`batch.html${hash}`);
  }

  /** A worker that is dead cannot be cut off. */
  async function cut(): Promise<void> {
    await stand.reload();
    const from = Date.now();
    await silence();
    breaks.push({ from, to: Date.now() });
  }

  async function silence(): Promise<void> {
    await expect.poll(isCutOff, { timeout: 20_000 }).toBe(true);
    silentFrom = Date.now();
  }

  function endSilence(): void {
    if (silentFrom !== undefined) silences.push({ from: silentFrom, to: Date.now() });
    silentFrom = undefined;
  }

  async function mend(): Promise<void> {
    const from = Date.now();
    endSilence();
    await context.setOffline(false);
    breaks.push({ from, to: Date.now() });
  }

  /** A worker that has just begun is not always told. */
  async function isCutOff(): Promise<boolean> {
    await context.setOffline(false);
    await context.setOffline(true);
    const sees = context
      .serviceWorkers()
      .at(-1)
      ?.evaluate(() => navigator.onLine);
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, true));
    const online = await Promise.race([sees?.catch(() => true) ?? true, late]);
    return !online;
  }

  function expectGentle(): void {
    const hits = world.hits.filter(({ host }) => crowd.hosts.includes(host));
    const { delayMs } = size;
    expect(askedWithoutReason(hits, breaks), 'asked again').toEqual([]);
    expect(askedTooFast(hits), 'too fast').toEqual([]);
    expect(
      askedTooSoon(hits, breaks, { delayMs, retryAfterMs: LIMIT.retryAfter * 1000 }),
      'too soon',
    ).toEqual([]);
    expect(tooManyAtOnce(hits, breaks, { delayMs, most: 4 }), 'at once').toEqual([]);
    expect(askedInSilence(hits, silences), 'without a network').toEqual([]);
    const credentials = hits.filter(({ path }) => path.startsWith('/credentials/'));
    const asked = new Set(credentials.map(({ host, path }) => `https://${host}${path}`));
    expect(asked.size).toBe(crowd.badges.length);
    const refused = credentials.filter(({ status }) => status === 429).length;
    const repeated = credentials.length - refused - asked.size;
    console.log(`${asked.size} credentials, ${repeated} asked again, ${refused} times put off`);
    expect(repeated).toBeLessThanOrEqual(4 * breaks.length);
  }
});

/** Nobody is lost and nothing is left: each link has one result, the one that was issued. */
async function expectEverybody(page: Page): Promise<void> {
  // The worker's own rows, as the database hands them out.
  const people = (await page.evaluate(rowsIn, 'candidates')) as CandidateRow[];
  const findings = (await page.evaluate(rowsIn, 'findings')) as FindingRow[];
  const results = (await page.evaluate(rowsIn, 'results')) as ResultRow[];
  expect(await page.evaluate(rowsIn, 'jobs')).toEqual([]);
  const verdicts = results.map(({ href, assurance, status, problem }) =>
    [href, assurance, status, problem?.code].join(),
  );
  expect(verdicts.toSorted()).toEqual(
    crowd.badges
      .map(({ url, status }) =>
        [url, 'cryptographically-verified', status, status === 'valid' ? '' : status].join(),
      )
      .toSorted(),
  );
  const found = people
    .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
    .map(({ id, name, profile, overview }) => {
      const own = findings
        .filter(({ candidateId }) => candidateId === id)
        .toSorted((one, other) => one.position - other.position);
      const links = own.map(({ link, state, appraisal }) => [
        link.href,
        state,
        appraisal?.recipient,
      ]);
      return { name, profile, links, shown: overview?.lines.map(({ state }) => state) };
    });
  const holders = new Map(crowd.badges.map(({ url, holder }) => [url, holder]));
  expect(found).toEqual(
    crowd.people.map(({ name, profile, links }) => ({
      name,
      profile,
      links: links.map((url) => [url, 'done', holders.get(url) === name ? 'matches' : 'another']),
      shown: links.map(() => 'done'),
    })),
  );
}

/** How many links have no final result. */
async function openIn(page: Page): Promise<number> {
  const findings = (await page.evaluate(rowsIn, 'findings')) as FindingRow[];
  return findings.filter(({ state }) => state !== 'done').length;
}

/** Numbers from 0 to 1, the same for the same seed. */
function drawing(from: string): () => number {
  let drawn = 0;
  return () => seededBytes(from, String(drawn++)).readUInt32BE() / 2 ** 32;
}

function deeds(draw: () => number): readonly ('kill' | 'cut' | 'close')[] {
  const { kills, cuts, closings } = size;
  return [
    ...Array.from({ length: kills }, () => 'kill' as const),
    ...Array.from({ length: cuts }, () => 'cut' as const),
    ...Array.from({ length: closings }, () => 'close' as const),
  ]
    .map((deed) => ({ deed, place: draw() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ deed }) => deed);
}
