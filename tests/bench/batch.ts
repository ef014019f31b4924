import { material } from './batch/material';
import { bundled } from './measuring/bundle';
import { inChromium } from './measuring/in-chromium';
import { median, type Row } from './measuring/row';

const ROUNDS = 7;
const NOTE =
  'issuers in memory, no pace; a fresh database each round; queue, appraisal and rows included';

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
        const { good, ms } = await worker.attempt({
          ...(round === 0 && { subject }),
          attempts: 1,
        });
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
