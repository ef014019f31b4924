import { type BatchPerson, peopleInBatch, placesInBatch } from '@/utils/browser/batch-people';
import { breathe } from '@/utils/browser/breathe';
import { download } from '@/utils/browser/download';
import { ask } from '@/utils/browser/send';
import { type BatchTold, batchJsonParts } from '@/utils/exports/batch-json';
import { peopleCsvParts } from '@/utils/exports/people-csv';
import { type PersonRecord, personRecord } from '@/utils/exports/person-record';
import type { Batch } from '@/utils/model/batch';
import type { Shelves, Store } from '@/utils/model/store';

export type ExportForm = 'csv' | 'csv-with-mark' | 'json';

interface Wanted {
  readonly form: ExportForm;
  /** Those who are selected, in the order of the table; everybody when nobody is. */
  readonly ids: readonly string[];
  readonly version: string;
  readonly now: Date;
}

/** Writes a batch, or some of its people, into one file and puts down that it was done. */
export async function exportBatch(
  store: Store,
  batch: Batch,
  { form, ids, version, now }: Wanted,
): Promise<void> {
  await ask('batch/exported', { batchId: batch.id });
  const parts: string[] = [];
  for await (const part of partsOf(store, batch, { form, ids, version, now })) parts.push(part);
  const name = `proofstack-batch-${now.toISOString().slice(0, 10)}`;
  if (form === 'json') download(`${name}.json`, 'application/json', ...parts);
  else download(`${name}.csv`, 'text/csv', ...parts);
}

/** The parts of the file, made while the screen goes on being drawn. */
async function* partsOf(
  store: Shelves,
  batch: Batch,
  { form, ids, version, now }: Wanted,
): AsyncGenerator<string> {
  const told = await toldOf(store, batch, { version, now });
  const wanted =
    ids.length > 0 ? ids : (await placesInBatch(store, batch, breathe)).map(({ id }) => id);
  const people = recordsOf(peopleInBatch(store, wanted, { now, pause: breathe }), told);
  if (form === 'json') yield* batchJsonParts(told, people);
  else yield* peopleCsvParts(people, { mark: form === 'csv-with-mark' });
}

async function toldOf(
  store: Shelves,
  batch: Batch,
  { version, now }: Pick<Wanted, 'version' | 'now'>,
): Promise<BatchTold> {
  const audits = await store.audits.where('batch', batch.id);
  const pinned = (await store.postings.all()).find((row) => row.pinned);
  return {
    batch,
    audits: audits.toSorted((one, other) => one.at.localeCompare(other.at)),
    posting: pinned && (pinned.posting.title?.value ?? pinned.id),
    madeBy: `Proofstack ${version}`,
    madeAt: now,
  };
}

async function* recordsOf(
  people: AsyncIterable<readonly BatchPerson[]>,
  { posting, madeBy: by, madeAt: at }: BatchTold,
): AsyncGenerator<readonly PersonRecord[]> {
  for await (const some of people)
    yield some.map(({ candidate, seen, match }) =>
      personRecord(candidate, seen, { by, at, match: posting ? match?.report : undefined }),
    );
}
