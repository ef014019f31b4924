import { median, type Row } from './row';

/** Does the whole work once, and says whether it found the thing good. */
export type Attempt = () => boolean | Promise<boolean>;

export interface Side {
  readonly name: string;
  readonly good: Attempt;
  /** The same with something that must be refused: a side that accepts it is not measured. */
  readonly tampered: Attempt;
}

/** Two sides at the same work. */
export interface Contest {
  readonly name: string;
  readonly floor: number | null;
  readonly note: string;
  readonly ours: Side;
  readonly peer: Side;
}

const WARM_UP = 300;
const ROUNDS = 101;
/** Some of this is too short for one reading of the clock. */
const TIMES = 2;

/** Both sides by turns, so that what else the machine does falls upon both. */
export async function hold({ name, floor, note, ours, peer }: Contest): Promise<Row> {
  for (const side of [ours, peer]) await prove(side, name);
  for (let round = 0; round < WARM_UP; round += 1) {
    await ours.good();
    await peer.good();
  }
  const [mine, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(await timeOf(ours.good));
    other.push(await timeOf(peer.good));
  }
  const figures = { ours: median(mine), peer: median(other) };
  const ratio = figures.peer / figures.ours;
  return { name, unit: 'ms', ...figures, peerName: peer.name, ratio, floor, note };
}

async function prove({ name, good, tampered }: Side, what: string): Promise<void> {
  if (!(await good())) throw new Error(`${what}: ${name} refuses the good one`);
  if (await tampered()) throw new Error(`${what}: ${name} accepts the tampered one`);
}

async function timeOf(attempt: Attempt): Promise<number> {
  const start = performance.now();
  for (let time = 0; time < TIMES; time += 1) await attempt();
  return (performance.now() - start) / TIMES;
}
