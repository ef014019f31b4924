import type { Place } from '../measuring/place';
import type { Row } from '../measuring/row';
import { type FirstContest, holdFirst } from '../verify/first';
import { ours } from '../verify/sides';
import { sizesOf } from '../verify/size';
import type { Pair } from '../verify/subject';

const WITHOUT = 'without the heavy door';
/** What a door may cost: its own few lines, and nothing of the code behind it. */
const UNCHANGED = 0.98;
/** Two runs of the same differ by more than a door does. */
const AS_FAST = 0.9;

const withDoor = {
  name: 'ours, with the heavy door',
  entry: 'tests/bench/selective/ours-at-the-door.worker.ts',
};
const withoutDoor = { ...ours, name: WITHOUT };

/** A fresh worker that could knock at the heavy door, beside one that could not. */
export async function measureFirstWithDoor(place: Place, pair: Pair): Promise<Row[]> {
  const contest: FirstContest = {
    name: 'First verification of a fresh worker with the heavy door',
    pair,
    ours: withDoor,
    peers: [[withoutDoor, AS_FAST]],
  };
  return holdFirst(contest, place);
}

/** The code that such a worker loads, beside that of one without. */
export async function measureDoor(): Promise<Row[]> {
  const [mine, peer] = await Promise.all([sizesOf(withDoor), sizesOf(withoutDoor)]);
  return (['raw', 'gzip'] as const).map((form) => ({
    name: `Code and contexts with the heavy door, ${form}`,
    unit: 'bytes',
    ours: mine[form],
    peer: peer[form],
    peerName: WITHOUT,
    ratio: peer[form] / mine[form],
    floor: UNCHANGED,
    note: 'minified by the same bundler; what lies behind the door is loaded by another page when it is needed',
  }));
}
