import type { Audit, Batch } from '@/utils/model/batch';

import type { PersonRecord } from './person-record';

/** What an export says of a batch as a whole. */
export interface BatchTold {
  readonly batch: Batch;
  /** What was done when, by which version, and which hosts were asked for it. */
  readonly audits: readonly Audit[];
  /** The posting that people were matched with, if one is pinned. */
  readonly posting: string | undefined;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** A batch with everybody in it, every check and the audit record, in parts that together are one JSON document. */
export async function* batchJsonParts(
  { batch, audits, posting, madeBy, madeAt }: BatchTold,
  people: AsyncIterable<readonly PersonRecord[]>,
): AsyncGenerator<string> {
  const { id, name, page, madeAt: begunAt, startedAt, until, versions } = batch;
  const told = {
    madeBy,
    madeAt: madeAt.toISOString(),
    posting,
    batch: { id, name, page, madeAt: begunAt, startedAt, until, versions },
    audits: audits.map(({ id: _, batch: __, ...audit }) => audit),
  };
  yield `${JSON.stringify(told, null, 2).slice(0, -2)},\n  "people": [`;
  let between = '\n';
  for await (const some of people)
    for (const person of some) {
      yield between + JSON.stringify(person, null, 2);
      between = ',\n';
    }
  yield '\n  ]\n}\n';
}
