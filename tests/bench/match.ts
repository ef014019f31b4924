import type { Subject } from './match/subject';
import { bundled } from './measuring/bundle';
import { growing } from './measuring/growing';
import { inEachPlace } from './measuring/in-each-place';
import type { Opened } from './measuring/place';
import { median, type Row } from './measuring/row';

const ENTRY = 'tests/bench/match/ours.worker.ts';
const FRAME_MS = 16;
const WALLET = 5_000;
const POSTING = 20;
/** How much more than in proportion the cost may grow. */
const MOST = 1.5;
const WARM_UP = 15;
const ROUNDS = 15;

/** What it costs to match a posting with a wallet, and how that grows with either; all in one worker, which knows the vocabulary. */
export const measure = (): Promise<Row[]> =>
  inEachPlace(async (place) => {
    const worker = await place.open(await bundled(ENTRY, place.name));
    try {
      return [
        await inAFrame(worker),
        ...(await growingWith(worker, 'requirements', (times) => ({
          requirements: 10 * times,
          credentials: 1_000,
        }))),
        ...(await growingWith(worker, 'credentials', (times) => ({
          requirements: POSTING,
          credentials: 1_250 * times,
        }))),
      ];
    } finally {
      await worker.close();
    }
  });

async function inAFrame(worker: Opened): Promise<Row> {
  const ours = await timeOf({ requirements: POSTING, credentials: WALLET }, worker);
  return {
    name: `A posting of ${POSTING} against ${WALLET} credentials`,
    unit: 'ms',
    ours,
    peer: FRAME_MS,
    peerName: 'a frame',
    ratio: FRAME_MS / ours,
    floor: 1,
    note: 'the skills of each credential are known; the vocabulary is read',
  };
}

const growingWith = (
  worker: Opened,
  of: string,
  subjectAt: (times: number) => Subject,
): Promise<Row[]> =>
  growing({
    of,
    most: MOST,
    note: 'warm, the median of 15',
    nameAt: (times) => {
      const { requirements, credentials } = subjectAt(times);
      return `${requirements} requirements, ${credentials} credentials`;
    },
    msAt: (times) => timeOf(subjectAt(times), worker),
  });

async function timeOf(subject: Subject, worker: Opened): Promise<number> {
  const { good } = await worker.attempt({ subject, attempts: WARM_UP });
  if (!good) throw new Error('the match has found nothing');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms } = await worker.attempt({ attempts: 3 });
    times.push(ms);
  }
  return median(times);
}
