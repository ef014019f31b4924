import { gzipSync } from 'node:zlib';

import { bundled } from '../measuring/bundle';
import type { Row } from '../measuring/row';

const NOTE = 'code and contexts of the worker that verifies, minified by the same bundler';

/** What a browser has to load for one verification. */
export async function measureSize(): Promise<Row[]> {
  const [ours, peer] = await Promise.all([sizesOf('ours'), sizesOf('verifier-core')]);
  return (['raw', 'gzip'] as const).map((form) => ({
    name: `Code and contexts, ${form}`,
    unit: 'bytes',
    ours: ours[form],
    peer: peer[form],
    peerName: 'verifier-core 1.0.0-beta.11',
    ratio: peer[form] / ours[form],
    floor: 3,
    note: NOTE,
  }));
}

async function sizesOf(file: string) {
  const code = Buffer.from(await bundled(`tests/bench/verify/first-${file}.worker.ts`, 'Chromium'));
  return { raw: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
