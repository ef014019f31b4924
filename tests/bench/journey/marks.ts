import { gentle } from '@/utils/browser/pace';

import type { Hit } from '../../world/network';
import { median, type Row } from '../measuring/row';
import { type Checked, checkPage } from './check-page';
import { type Collection, one, twenty } from './collection';

const ROUNDS = 5;
const DELAY_MS = 100;
/** What the first mark may cost. */
const MOST_TRIPS = 3;
const HOW = 'from the click on “Check” in a fresh profile; each answer takes 100 ms';
const TRIPS = 'answers waited for one after another for the credential whose mark is final first';

/** From one click: the first final mark, and all of them, with the pace kept towards every host. */
export async function measureMarks(): Promise<Row[]> {
  const far: Checked[] = [];
  const farOne: Checked[] = [];
  const near: Checked[] = [];
  const nearOne: Checked[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    far.push(await checkPage(twenty, DELAY_MS));
    farOne.push(await checkPage(one, DELAY_MS));
    near.push(await checkPage(twenty, 0));
    nearOne.push(await checkPage(one, 0));
  }
  for (const checked of [...far, ...near]) assertAsked(checked, twenty);
  for (const checked of [...farOne, ...nearOne]) assertAsked(checked, one);
  return [
    tripsRow('First mark of 20', far),
    firstRow('First mark of 20', far),
    tripsRow('First mark of 1', farOne),
    firstRow('First mark of 1', farOne),
    nearRow('First mark of 20, no delay', near),
    nearRow('First mark of 1, no delay', nearOne),
    allRow(far),
  ];
}

const floored = { peerName: `${MOST_TRIPS} round trips`, floor: 1 };

function tripsRow(name: string, runs: readonly Checked[]): Row {
  const ours = Math.max(...runs.map(tripsBeforeFirst));
  const peer = MOST_TRIPS;
  return { name, unit: 'round trips', ours, peer, ratio: peer / ours, ...floored, note: TRIPS };
}

/** The same in time, for which there is no bar: three trips leave nothing for the work between them. */
function firstRow(name: string, runs: readonly Checked[]): Row {
  const ours = median(runs.map(({ firstFinalMs }) => firstFinalMs));
  const peer = MOST_TRIPS * DELAY_MS;
  return { name, unit: 'ms', ours, peer, ratio: peer / ours, ...floored, floor: null, note: HOW };
}

function nearRow(name: string, runs: readonly Checked[]): Row {
  const ours = median(runs.map(({ firstFinalMs }) => firstFinalMs));
  const note = 'the same where every answer comes at once';
  return { name, unit: 'ms', ours, peer: null, peerName: null, ratio: null, floor: null, note };
}

function allRow(runs: readonly Checked[]): Row {
  const ours = median(runs.map(({ allFinalMs }) => allFinalMs));
  const peer = soonest(twenty);
  return {
    name: `All marks of ${twenty.badges} over ${twenty.requests.size} hosts`,
    unit: 'ms',
    ours,
    peer,
    peerName: 'what the pace allows',
    ratio: peer / ours,
    floor: 0.8,
    note: `${HOW}; ${gentle.burst} requests to a host at once, then ${gentle.perSecond} a second`,
  };
}

/** When the slowest host can have given its last answer. */
const soonest = ({ requests }: Collection): number =>
  Math.max(...[...requests.values()].map((count) => waitMs(count - 1))) + DELAY_MS;

/** How long after the first the pace lets this request go. */
const waitMs = (at: number): number =>
  (Math.max(0, at + 1 - gentle.burst) * 1_000) / gentle.perSecond;

/** How many answers for its credential, none asked for before the last had come, fit between click and first mark. */
function tripsBeforeFirst({ hits, clickedAt, firstFinalMs, first }: Checked): number {
  const isForIt = ({ host, path }: Hit) =>
    host === first.host && (path === first.pathname || !path.startsWith('/credentials/'));
  let trips = 0;
  let free = clickedAt;
  for (const { at } of hits.filter(isForIt)) {
    if (at < free || at + DELAY_MS > clickedAt + firstFinalMs) continue;
    trips += 1;
    free = at + DELAY_MS;
  }
  if (trips === 0) throw new Error('the first mark was final before anything was answered');
  return trips;
}

/** A busy computer lets requests start late, and the next one then seems early. */
const JITTER_MS = 500;

/** Every address once, and none before its turn. */
function assertAsked({ hits }: Checked, { requests }: Collection): void {
  for (const [host, count] of requests) {
    const ofHost = hits.filter((hit) => hit.host === host);
    if (ofHost.length !== count || new Set(ofHost.map(({ path }) => path)).size !== count)
      throw new Error(`${host} was asked ${ofHost.length} times for ${count} documents`);
    const early = ofHost.findIndex((hit, at) => sinceFirst(ofHost, hit) < waitMs(at) - JITTER_MS);
    if (early !== -1) throw new Error(`${host} got its request ${early + 1} before its turn`);
  }
}

const sinceFirst = ([first]: readonly Hit[], { at }: Hit): number => at - (first?.at ?? at);
