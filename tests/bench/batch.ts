import { material } from './batch/material';
import { bundled } from './measuring/bundle';
import { inChromium } from './measuring/in-chromium';
import { median, type Row } from './measuring/row';

const ROUNDS = 7;
const NOTE =
  'issuers in memory, no pace; a fresh database each round; from the start of the batch to its last row, appraised and drawn';

const sideOf = (name: string) => `tests/bench/batch/${name}.worker.ts`;

/** A batch through queue and database, beside the mere verification of its credentials and the mere writing of their results. */
export async function measure(): Promise<Row[]> {
  const subject = await material(1_000);
  const place = await inChromium();
  try {
    const names = ['queue', 'verify', 'put'] as const;
    const workers = await Promise.all(
      names.map(async (name) => place.open(await bundled(sideOf(name), place.name))),
    );
    const times = names.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [at, worker] of workers.entries()) {
        const order = { ...(round === 0 && { subject }), attempts: 1 };
        // A batch is made ready first, which is no part of the time.
        const made = names[at] === 'queue' ? await worker.attempt(order) : undefined;
        const { good, ms } = await worker.attempt(made ? { attempts: 1 } : order);
        if (!good) throw new Error(`${names[at]}: not every credential came out valid`);
        // The first is the warm-up.
        if (round > 0) times[at]?.push(ms);
      }
    const [ours = Number.NaN, verify = Number.NaN, put = Number.NaN] = times.map(median);
    const peer = verify + put;
    return [
      {
        name: 'A batch of 1,000 credentials (Chromium)',
        unit: 'ms',
        ours,
        peer,
        peerName: 'verifying them and one bulkPut',
        ratio: peer / ours,
        floor: 0.5,
        note: NOTE,
      },
      { name: 'of that, verifying them alone', ...alone(verify) },
      { name: 'of that, one bulkPut alone', ...alone(put) },
    ];
  } finally {
    await place.close();
  }
}

const alone = (ours: number) =>
  ({ unit: 'ms', ours, peer: null, peerName: null, ratio: null, floor: null, note: NOTE }) as const;
