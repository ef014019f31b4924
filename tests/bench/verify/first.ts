import { bundled } from '../measuring/bundle';
import type { Side } from '../measuring/contest';
import type { Place } from '../measuring/place';
import { median, type Row } from '../measuring/row';
import { digitalBazaar, ours, verifierCore } from './sides';
import type { Material, Pair } from './subject';

const ROUNDS = 21;
const NOTE = 'from making the worker to its answer; nothing is warm, and no code is cached';

const peers: readonly (readonly [Side, floor: number])[] = [
  [digitalBazaar('eddsa-rdfc-2022'), 2.5],
  [verifierCore, 5],
];

/** A fresh worker each time: load, evaluate, verify once. */
export async function measureFirst(place: Place, material: Material): Promise<Row[]> {
  const pair = material['Open Badges 3.0, eddsa-rdfc-2022'];
  const sides = [ours, ...peers.map(([side]) => side)];
  const times = sides.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, side] of sides.entries())
      times[at]?.push(await firstOf(await bundled(side.entry, place.name), place, pair));

  const [mine = Number.NaN, ...others] = times.map(median);
  return peers.map(([{ name: peerName }, floor], at): Row => {
    const peer = others[at] ?? Number.NaN;
    const name = 'First verification of a fresh worker';
    return { name, unit: 'ms', ours: mine, peer, peerName, ratio: peer / mine, floor, note: NOTE };
  });
}

async function firstOf(bundle: string, place: Place, { good }: Pair): Promise<number> {
  const outcome = await place.first(bundle, good);
  if (!outcome.good) throw new Error('the good one is refused');
  return outcome.ms;
}
