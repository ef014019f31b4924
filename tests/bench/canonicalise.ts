import jsonld from 'jsonld';

import { canonicalQuads } from '../../utils/credentials/contexts';
import type { JsonObject } from '../../utils/lib/json';
import { documents } from '../credentials/contexts/documents';
import { contextDocument } from '../credentials/contexts/published';

/** One figure beside a peer's, both taken in the same run. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  /** How many times faster we are. */
  readonly ratio: number;
  /** The least the ratio may be. */
  readonly floor: number;
}

const WARM_UP = 60;
const ROUNDS = 40;
/** Ours is too short for one reading of the clock. */
const TIMES = 10;

const subjects: readonly (readonly [name: string, document: string, floor: number])[] = [
  ['Open Badges 3.0', 'a plain badge', 10],
  ['Open Badges 3.0 with status', 'a plain badge with status', 8],
  ['CLR 2.0 of two badges', 'a plain learner record', 15],
  ['Open Badges 3.0 with all there is', 'Open Badges 3.0.3', 8],
];

/** Time to canonical N-Quads, ours against jsonld.js with its contexts cached. */
export async function measureCanonicalise(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, key, floor] of subjects) rows.push(await measure(name, document(key), floor));
  return rows;
}

async function measure(name: string, document: JsonObject, floor: number): Promise<Row> {
  for (let round = 0; round < WARM_UP; round += 1) {
    ours(document);
    await theirs(document);
  }
  const [mine, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let time = 0; time < TIMES; time += 1) ours(document);
    const between = performance.now();
    await theirs(document);
    mine.push((between - start) / TIMES);
    other.push(performance.now() - between);
  }
  const [one, peer] = [median(mine), median(other)];
  const peerName = 'jsonld 9.0.0';
  return { name, unit: 'ms', ours: one, peer, peerName, ratio: peer / one, floor };
}

function ours(document: JsonObject): void {
  const quads = canonicalQuads(document);
  if (!quads.ok) throw new Error(quads.problem.detail);
}

const contexts = new Map<string, JsonObject>();

async function theirs(document: JsonObject): Promise<void> {
  await jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    safe: true,
    documentLoader: (url) => {
      const context = contexts.get(url) ?? contextDocument(url);
      contexts.set(url, context);
      return Promise.resolve({ documentUrl: url, document: context, tag: 'static' });
    },
    canonizeOptions: { maxDeepIterations: 50_000 },
  });
}

function document(key: string): JsonObject {
  const found = documents[key];
  if (!found) throw new Error(`no document "${key}"`);
  return found;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
