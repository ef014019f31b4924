import { gzipSync } from 'node:zlib';

import { bundled } from '../measuring/bundle';
import type { Side } from '../measuring/contest';
import type { Row } from '../measuring/row';
import { ours as mine, verifierCore } from './sides';

const NOTE = 'code and contexts of the worker that verifies, minified by the same bundler';

/** What a browser has to load for one verification. */
export async function measureSize(): Promise<Row[]> {
  const [ours, peer] = await Promise.all([sizesOf(mine), sizesOf(verifierCore)]);
  return (['raw', 'gzip'] as const).map((form) => ({
    name: `Code and contexts, ${form}`,
    unit: 'bytes',
    ours: ours[form],
    peer: peer[form],
    peerName: verifierCore.name,
    ratio: peer[form] / ours[form],
    floor: 3,
    note: NOTE,
  }));
}

export async function sizesOf({ entry }: Side) {
  const code = Buffer.from(await bundled(entry, 'Chromium'));
  return { raw: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
