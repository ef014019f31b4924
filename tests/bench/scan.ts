import { growing } from './measuring/growing';
import { median, type Row } from './measuring/row';
import { badgesPage, pageOf, section } from './scan/pages';
import { onStage, type Stage } from './scan/stage';
import { measureStorm } from './scan/storm';
import type { Timed } from './scan/timed';

const ROUNDS = 11;
const LINKS = 20_000;
const MARKS = 200;
const READING = 'tests/bench/scan/reading.world.ts';
const PLACING = 'tests/bench/scan/marks.world.ts';
const FRESH = 'each in a world of its own that has done nothing before';

/** What reading a page costs and what its marks cost, in Chromium beside the least that the browser does for it. */
export async function measure(): Promise<Row[]> {
  return onStage(async (stage) => [
    await linkPass(stage),
    await wholeReading(stage),
    await changedPart(stage),
    await marks(stage),
    await measureStorm(stage),
    ...(await longerPages(stage)),
    ...(await moreBadges(stage)),
  ]);
}

const linkPass = (stage: Stage): Promise<Row> =>
  duel({
    name: `Link pass over ${LINKS} links`,
    peerName: 'reading each attribute',
    most: 1.5,
    note: FRESH,
    ours: () => inFreshWorld(stage, 'links'),
    peer: () => inFreshWorld(stage, 'attributes'),
  });

const wholeReading = (stage: Stage): Promise<Row> =>
  duel({
    name: `Whole reading of ${LINKS} links`,
    peerName: 'reading each address',
    most: 1,
    note: FRESH,
    ours: () => inFreshWorld(stage, 'reading'),
    peer: () => inFreshWorld(stage, 'addresses'),
  });

/** The part that has come costs what it costs on a page that has nothing else. */
const changedPart = (stage: Stage): Promise<Row> =>
  duel({
    name: `200 links more on a page of ${LINKS}`,
    peerName: 'the same 200 on an empty page, read whole',
    most: 1.5,
    note: 'both in a world that has read its page before',
    ours: () => withPart(stage, { links: LINKS, work: 'part' }),
    peer: () => withPart(stage, { links: 0, work: 'readingAgain' }),
  });

async function withPart(
  stage: Stage,
  { links, work }: { readonly links: number; readonly work: string },
): Promise<Timed> {
  await stage.open(pageOf(links));
  const { measure } = await stage.world(READING);
  await measure('reading');
  const part = JSON.stringify(section(999, 1));
  await stage.page.evaluate(
    `document.querySelector('main').insertAdjacentHTML('beforeend', ${part}); document.body.offsetHeight`,
  );
  return measure(work);
}

const marks = (stage: Stage): Promise<Row> =>
  duel({
    name: `${MARKS} marks placed`,
    peerName: `${MARKS} bare roots placed`,
    most: 3,
    note: `${FRESH}; with the page laid out again`,
    async ours() {
      await stage.open(badgesPage(MARKS));
      return (await stage.world(PLACING)).measure('marks');
    },
    async peer() {
      await stage.open(badgesPage(MARKS));
      return (await stage.world(PLACING)).measure('bare');
    },
  });

const longerPages = (stage: Stage): Promise<Row[]> =>
  growing({
    of: 'links',
    note: FRESH,
    nameAt: (times) => `Whole reading of ${2_500 * times} links`,
    msAt: (times) =>
      medianOf(() => inFreshWorld(stage, 'reading', { page: pageOf(2_500 * times) })),
  });

const moreBadges = (stage: Stage): Promise<Row[]> =>
  growing({
    of: 'badges',
    note: FRESH,
    nameAt: (times) => `${50 * times} marks placed`,
    msAt: (times) =>
      medianOf(() =>
        inFreshWorld(stage, 'marks', { page: badgesPage(50 * times), world: PLACING }),
      ),
  });

async function medianOf(step: () => Promise<Timed>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push((await step()).ms);
  return median(times);
}

async function inFreshWorld(
  stage: Stage,
  work: string,
  { page = pageOf(LINKS), world = READING } = {},
): Promise<Timed> {
  await stage.open(page);
  return (await stage.world(world)).measure(work);
}

interface Duel extends Pick<Row, 'name' | 'note'> {
  readonly peerName: string;
  /** How many times the peer's time ours may be. */
  readonly most: number;
  readonly ours: () => Promise<Timed>;
  readonly peer: () => Promise<Timed>;
}

/** Both by turns; a side that has found nothing has not done its work. */
async function duel({ name, peerName, most, note, ...sides }: Duel): Promise<Row> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const side of ['ours', 'peer'] as const) {
      const { ms, found } = await sides[side]();
      if (found <= 0) throw new Error(`${name}: ${side} found nothing`);
      times[side].push(ms);
    }
  const [ours, peer] = [median(times.ours), median(times.peer)];
  return { name, unit: 'ms', ours, peer, peerName, ratio: peer / ours, floor: 1 / most, note };
}
