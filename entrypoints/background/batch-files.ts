import type { Brought } from '@/utils/credentials/brought';
import type { Environment } from '@/utils/credentials/environment';
import { type Path, withoutRoot } from '@/utils/imports/people-of-paths';
import type { Batch } from '@/utils/model/batch';
import type { FindingRow } from '@/utils/model/finding-row';
import type { CandidateRow, Store } from '@/utils/model/store';

import { linkOf, refusedResult } from './add-brought';
import { lookedOver } from './batches';
import { findingOf } from './finding-of';
import { hostsOf } from './look-at';
import { personOfPath } from './person-of-path';

/** What lies in a file, and where. */
interface Lying {
  readonly one: Brought;
  readonly path: Path;
}

interface Whose {
  readonly key: string;
  readonly label: string;
  readonly name?: string;
  readonly things: readonly Brought[];
}

/**
 * Puts what lies in a file among the credentials of a batch: under the person whose folder or file it is, or, of an
 * archive that was brought by itself, under the person of each of its entries. Brought again, nothing is there twice.
 */
export async function addOpened(
  store: Store,
  batch: Batch,
  { path, brought }: { readonly path: Path; readonly brought: readonly Brought[] },
  { now }: Pick<Environment, 'now'>,
): Promise<void> {
  const people = path.length > 0 ? [whose(path, brought)] : ofEntries(brought);
  const changed: string[] = [];
  for (const person of people) changed.push(await addPerson(store, batch, person, now()));
  await lookedOver(store, batch, changed, now());
}

function ofEntries(brought: readonly Brought[]): readonly Whose[] {
  const paths = withoutRoot(brought.map(({ name }) => pathOf(name)));
  const lying = brought.map((one, at): Lying => ({ one, path: paths[at] ?? [] }));
  const people = new Map<string, Lying[]>();
  for (const each of lying) {
    const key = each.path[0] ?? '';
    people.set(key, [...(people.get(key) ?? []), each]);
  }
  return [...people].map(([key, all]) =>
    whose(
      [key],
      all.map(({ one }) => one),
    ),
  );
}

/** "list.zip › Amara Lindqvist/badge.json" */
const pathOf = (name: string): Path => name.split(/ › |\//u).filter((part) => part !== '');

const whose = (path: Path, things: readonly Brought[]): Whose => ({
  key: path[0] ?? '',
  ...personOfPath(path),
  things,
});

async function addPerson(
  store: Store,
  { id: batchId, tabId }: Batch,
  { key, label, name, things }: Whose,
  now: Date,
): Promise<string> {
  const id = `${batchId}:${key}`;
  const links = things.map((one) => ({ one, link: linkOf(one) }));
  const hosts = new Map<string, readonly string[]>();
  for (const { one, link } of links)
    if (one.kind === 'file') hosts.set(link.href, await hostsOf(one.bytes, { now: () => now }));

  await store.together(['batches', 'candidates', 'files', 'results', 'findings'], async () => {
    const batch = await store.batches.get(batchId);
    if (!(await store.candidates.get(id))) {
      const person: CandidateRow = {
        id,
        key: `${batchId}/${key}`,
        tabId,
        position: batch?.people ?? 0,
        label,
        ...(name && { name }),
      };
      await store.candidates.put(person);
      await store.batches.change(batchId, (row) => ({ ...row, people: row.people + 1 }));
    }
    const known = await store.findings.where('candidateId', id);
    const there = new Set(known.map(({ resultId }) => resultId));
    for (const { one, link } of links) {
      if (there.has(link.href)) continue;
      const [asks, ...asksBesides] = hosts.get(link.href) ?? [];
      const finding: FindingRow = {
        ...findingOf(id, tabId, link, there.size),
        state: one.kind === 'refused' ? 'done' : 'found',
        ...(asks && { asks }),
        ...(asksBesides.length > 0 && { asksBesides }),
      };
      there.add(link.href);
      if (one.kind === 'file') await store.files.put({ id: link.href, body: one.bytes });
      if (one.kind === 'refused') await store.results.put(refusedResult(link, one.problem, now));
      await store.findings.put(finding);
    }
  });
  return id;
}
