import { bundled } from '../measuring/bundle';
import type { Place } from '../measuring/place';
import { median, type Row } from '../measuring/row';
import type { Material, Pair } from './subject';

const ROUNDS = 21;

const peers = [
  ['digital-bazaar', 'digitalbazaar vc 7.3.0', 2.5],
  ['verifier-core', 'verifier-core 1.0.0-beta.11', 5],
] as const;

/** A fresh worker each time: load, evaluate, verify once. */
export async function measureFirst(place: Place, material: Material): Promise<Row[]> {
  const pair = material['Open Badges 3.0, eddsa-rdfc-2022'];
  const [mine, ...others] = await Promise.all(
    ['ours', ...peers.map(([file]) => file)].map((file) => firstOf(file, place, pair)),
  );
  const times: number[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, time] of [mine, ...others].entries())
      times[at]?.push((await time?.()) ?? Number.NaN);
  const [ours = Number.NaN, ...theirs] = times.map(median);
  return peers.map(([, peerName, floor], at) => {
    const peer = theirs[at] ?? Number.NaN;
    const name = 'First verification of a fresh worker';
    return { name, unit: 'ms', ours, peer, peerName, ratio: peer / ours, floor, note: NOTE };
  });
}

const NOTE = 'from making the worker to its answer; nothing is warm, and no code is cached';

/** The time until a fresh worker has verified, after seeing that it can tell good from bad. */
async function firstOf(file: string, place: Place, { good, tampered }: Pair) {
  const bundle = await bundled(`tests/bench/verify/first-${file}.worker.ts`, place.name);
  if (!(await place.ask<boolean>(bundle, good)).answer)
    throw new Error(`${file} refuses the good one`);
  if ((await place.ask<boolean>(bundle, tampered)).answer)
    throw new Error(`${file} accepts the tampered one`);
  return async () => (await place.ask<boolean>(bundle, good)).ms;
}
