import { bundled } from './bundle';
import type { Opened, Place } from './place';
import { median, type Row } from './row';

export interface Side {
  readonly name: string;
  /** The module that its worker runs. */
  readonly entry: string;
}

/** Two sides at the same work. */
export interface Contest {
  readonly name: string;
  readonly floor: number | null;
  readonly note: string;
  readonly ours: Side;
  readonly peer: Side;
  readonly good: unknown;
  /** What must be refused in its place: a side that accepts it is not measured. */
  readonly tampered: unknown;
  readonly pace?: Pace;
}

interface Pace {
  readonly warmUp: number;
  readonly rounds: number;
  /** Some work is too short for one reading of the clock. */
  readonly inARow: number;
}

const USUAL: Pace = { warmUp: 300, rounds: 41, inARow: 5 };

/** Both sides by turns, each in a worker of its own, so that neither clears away the other's garbage. */
export async function hold(contest: Contest, place: Place): Promise<Row> {
  const { name, floor, note, ours, peer, pace = USUAL } = contest;
  const sides = [
    await prepared(ours, contest, place),
    await prepared(peer, contest, place),
  ] as const;
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < pace.rounds; round += 1)
    for (const at of [0, 1] as const) {
      const { ms } = await sides[at].attempt({ attempts: pace.inARow });
      times[at].push(ms);
    }
  for (const side of sides) await side.close();
  const figures = { ours: median(times[0]), peer: median(times[1]) };
  const ratio = figures.peer / figures.ours;
  return { name, unit: 'ms', ...figures, peerName: peer.name, ratio, floor, note };
}

async function prepared({ name, entry }: Side, contest: Contest, place: Place): Promise<Opened> {
  const worker = await place.open(await bundled(entry, place.name));
  const { good, tampered, pace = USUAL } = contest;
  if ((await worker.attempt({ subject: tampered, attempts: 1 })).good)
    throw new Error(`${contest.name}: ${name} accepts what was tampered with`);
  if (!(await worker.attempt({ subject: good, attempts: pace.warmUp })).good)
    throw new Error(`${contest.name}: ${name} refuses the good one`);
  return worker;
}
