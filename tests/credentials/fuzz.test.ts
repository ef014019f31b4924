import { mkdirSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import { verifyFile } from '@/utils/credentials/verify-file';
import { heavyInNode } from '../tools/heavy-in-node';
import { online } from './badge-site';
import { seededRandom } from './contexts/seeded-random';
import { inputs, type Whole } from './fuzz/inputs';
import { examples } from './mutations/examples';

/**
 * `FUZZ=200000` is what `npm run test:long` tries. `FUZZ_SEED` makes the damage of a run come again, and not what was
 * damaged: some signatures are different each time. What was at fault is therefore kept in a file.
 */
const COUNT = Number(process.env['FUZZ'] ?? 5_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? (process.env['FUZZ'] ? Date.now() % 2 ** 32 : 11));
const LONGEST_MS = 1_000;
const MOST_GROWTH = 64 * 1024 * 1024;
/** What is made once and kept is there by then. */
const WARM = COUNT / 5;
const MINUTES = 60_000;

test(`${COUNT} damaged inputs in all envelopes are read or refused, none slowly, and nothing is kept of them`, {
  timeout: 60 * MINUTES,
}, async () => {
  console.log(`FUZZ_SEED=${SEED}`);
  const faults: string[] = [];
  const outcomes = new Map<string, number>();
  let longest = 0;
  let before = 0;
  let at = 0;
  for (const input of inputs(await examples(), { random: seededRandom(SEED), count: COUNT })) {
    if (at === WARM) before = heapInUse();
    let ms = Number.POSITIVE_INFINITY;
    // Another program may have had the processor meanwhile.
    for (let tries = 0; tries < 3 && ms > LONGEST_MS; tries += 1) {
      const start = performance.now();
      const came = await outcomeOf(input);
      ms = performance.now() - start;
      outcomes.set(came, (outcomes.get(came) ?? 0) + 1);
      if (came.startsWith('thrown') || came === 'internal')
        faults.push(`${said(input, at)} ${came}`);
    }
    longest = Math.max(longest, ms);
    if (ms > LONGEST_MS) faults.push(`${said(input, at)} took ${ms} ms`);
    at += 1;
  }
  const growth = heapInUse() - before;
  if (process.env['FUZZ']) console.log({ longest, growth, outcomes: Object.fromEntries(outcomes) });
  expect(faults.slice(0, 10)).toEqual([]);
  expect(growth).toBeLessThan(MOST_GROWTH);
  expect(outcomes.size).toBeGreaterThan(10);
});

/** What comes of it: a status, the code of a problem, or what was thrown. */
async function outcomeOf({ envelope, bytes, pages }: Whole): Promise<string> {
  try {
    if (envelope === 'zip' || envelope === 'pdf') {
      const contents = await heavyInNode.contentsOf(bytes);
      if (!contents.ok) return contents.problem.code;
      for (const one of contents.value)
        if (one.kind === 'file') await verifyFile(one.bytes, online(pages));
      return 'opened';
    }
    const { problem, status, checks } = await verifyFile(bytes, online(pages));
    if (checks.some((check) => check.problem?.code === 'internal')) return 'internal';
    return problem?.code ?? status;
  } catch (cause) {
    return `thrown: ${cause instanceof Error ? cause.stack : String(cause)}`;
  }
}

function said({ envelope, bytes }: Whole, at: number): string {
  const path = `test-results/fuzz-${SEED}-${at}.bin`;
  mkdirSync('test-results', { recursive: true });
  writeFileSync(path, bytes);
  return `input ${at} of seed ${SEED}, ${envelope}, ${path}:`;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapInUse(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
