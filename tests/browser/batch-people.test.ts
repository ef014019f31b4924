import { beforeEach, describe, expect, test } from 'vitest';

import { keepReading } from '@/entrypoints/background/read-pages';
import { peopleInBatch, placesInBatch } from '@/utils/browser/batch-people';
import type { Store } from '@/utils/model/store';

import { emptyStore, NOW } from '../background/around';
import { from, POSTING, postingPage } from '../background/readings';
import { emptyReport } from '../components/match-rows';
import { batch, batchPeople, tableLines } from '../exports/batch-rows';

const people = batchPeople(2);
let store: Store;
let pauses: number;

const pause = async () => {
  pauses++;
};

beforeEach(async () => {
  store = emptyStore();
  pauses = 0;
  await store.candidates.putAll(people.toReversed().map(({ candidate }) => candidate));
  await store.findings.putAll(people.flatMap(({ seen }) => seen.map(({ finding }) => finding)));
  const results = people.flatMap(({ seen }) =>
    seen.flatMap(({ finding, result }) => (result ? [{ ...result, id: finding.resultId }] : [])),
  );
  await store.results.putAll(results);
});

const read = async (ids: readonly string[]) => {
  const all = [];
  for await (const some of peopleInBatch(store, ids, { now: NOW, pause })) all.push(...some);
  return all;
};

describe('a batch that is read for an export', () => {
  test('has everybody in the order of the page, and nobody of another', async () => {
    await store.candidates.put({ id: 'batch:one-more:1', key: 'x', tabId: -3, position: 0 });
    const places = await placesInBatch(store, batch, pause);
    expect(places.map(({ id }) => id)).toEqual(people.map(({ candidate }) => candidate.id));
  });

  test('shows of everybody what the table shows', async () => {
    const found = await read(people.map(({ candidate }) => candidate.id));
    const shapes = (all: ReturnType<typeof tableLines>) =>
      all.map((lines) => lines.map(({ state, shape }) => [state, shape]));
    expect(shapes(tableLines(found))).toEqual(shapes(tableLines(people)));
  });

  test.each([
    ['the posting that is pinned, and with no other', true],
    ['none where none is pinned, as the table has it', false],
  ])('has of each person the match with %s', async (_, pinned) => {
    const [one, other] = people.map(({ candidate: { id } }) => id);
    if (!one || !other) throw new Error('nobody');
    const row = { tabId: batch.tabId, report: emptyReport };
    await keepReading(store, postingPage(), from(POSTING), NOW);
    await store.postings.change(POSTING, (posting) => ({ ...posting, pinned }));
    await store.matches.put({ ...row, id: one, postingId: POSTING });
    await store.matches.put({ ...row, id: other, postingId: 'https://jobs.example/dba' });
    const matches = (await read([one, other])).map(({ match }) => match?.postingId);
    expect(matches).toEqual([pinned ? POSTING : undefined, undefined]);
  });

  test('is read in the order that is asked for, some at a time, without who has gone', async () => {
    const ids = people.map(({ candidate }) => candidate.id).toReversed();
    await store.candidates.remove([ids[3] ?? '']);
    const found = await read(ids);
    expect(found.map(({ candidate }) => candidate.id)).toEqual(ids.toSpliced(3, 1));
    expect(pauses).toBeGreaterThanOrEqual(3);
  });
});
