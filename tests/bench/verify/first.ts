import { bundled } from '../measuring/bundle';
import type { Side } from '../measuring/contest';
import type { Place } from '../measuring/place';
import { median, type Row } from '../measuring/row';
import { digitalBazaar, ours, verifierCore } from './sides';
import type { Material, Pair } from './subject';

const ROUNDS = 21;
const NOTE = 'from making the worker to its answer; nothing is warm, and no code is cached';

/** One side at its first verification beside others at theirs, each of which is to need so many times as long. */
export interface FirstContest {
  readonly name: string;
  readonly pair: Pair;
  readonly ours: Side;
  readonly peers: readonly (readonly [Side, floor: number])[];
}

export const measureFirst = (place: Place, material: Material): Promise<Row[]> =>
  holdFirst(
    {
      name: 'First verification of a fresh worker',
      pair: material['Open Badges 3.0, eddsa-rdfc-2022'],
      ours,
      peers: [
        [digitalBazaar('eddsa-rdfc-2022'), 2.5],
        [verifierCore, 5],
      ],
    },
    place,
  );

/** A fresh worker each time, by turns: load, evaluate, verify once. */
export async function holdFirst(contest: FirstContest, place: Place): Promise<Row[]> {
  const { name, pair, peers } = contest;
  const sides = [contest.ours, ...peers.map(([side]) => side)];
  const times = sides.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, side] of sides.entries())
      times[at]?.push(await firstOf(await bundled(side.entry, place.name), place, pair));

  const [mine = Number.NaN, ...others] = times.map(median);
  return peers.map(([{ name: peerName }, floor], at): Row => {
    const peer = others[at] ?? Number.NaN;
    return { name, unit: 'ms', ours: mine, peer, peerName, ratio: peer / mine, floor, note: NOTE };
  });
}

async function firstOf(bundle: string, place: Place, { good }: Pair): Promise<number> {
  const outcome = await place.first(bundle, good);
  if (!outcome.good) throw new Error('the good one is refused');
  return outcome.ms;
}
