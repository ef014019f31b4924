import { estimateOf } from '@/utils/browser/estimate';
import { isAnother } from '@/utils/credentials/names';
import { nameRead } from '@/utils/credentials/same-person';
import type { Batch } from '@/utils/model/batch';
import type { FindingRow } from '@/utils/model/finding-row';
import { type CandidateRow, SAVED_TAB, type Store } from '@/utils/model/store';
import { withoutHolder } from '@/utils/providers/without-holder';
import { findingOf } from './finding-of';
import { knownEmails } from './known-emails';
import { scoreCandidates } from './score-candidates';
import { writtenLinks } from './written-links';

const DAY_MS = 86_400_000;
/** People that are looked at in one step, so that none takes long. */
const STEP = 200;

/** A person as a file names them. */
export interface Named {
  readonly name?: string | undefined;
  readonly profile?: string | undefined;
  /** As they are written. */
  readonly links: readonly string[];
}

interface Making {
  readonly id: string;
  readonly name: string;
  readonly page?: string;
  readonly retentionDays: number;
  readonly now: Date;
}

/** The batch of this id, made if there is none. */
export function batchOf(
  store: Store,
  { id, name, page, retentionDays, now }: Making,
): Promise<Batch> {
  return store.together(['batches'], async () => {
    const known = await store.batches.get(id);
    if (known) return known;
    const numbers = (await store.batches.all()).map(({ tabId }) => tabId);
    const batch: Batch = {
      id,
      tabId: Math.min(SAVED_TAB, ...numbers) - 1,
      name,
      ...(page && { page }),
      madeAt: now.toISOString(),
      until: new Date(now.getTime() + retentionDays * DAY_MS).toISOString(),
      state: 'ready',
      versions: [],
      stamp: 0,
      people: 0,
    };
    await store.batches.put(batch);
    return batch;
  });
}

/** Takes over who was collected from an applicants list in a tab; who is there already stays as they are. */
export async function addFromTab(
  store: Store,
  batch: Batch,
  tabId: number,
  now: Date,
): Promise<void> {
  const people = (await store.candidates.where('tabId', tabId)).toSorted(
    (one, other) => (one.position ?? 0) - (other.position ?? 0),
  );
  const findings = await store.findings.where('tabId', tabId);
  const emails = await knownEmails.all();
  const rows = people.map(({ id, stacks: _, renewals: __, ...row }, position) => ({
    person: { ...row, id: idIn(batch, row.key), tabId: batch.tabId, position },
    findings: findings
      .filter(({ candidateId }) => candidateId === id)
      .toSorted((one, other) => one.position - other.position)
      .map(({ link }, at) => findingOf(idIn(batch, row.key), batch.tabId, link, at)),
    emails: emails[id] ?? [],
  }));
  await add(store, batch, rows, now);
  for (const row of rows) await knownEmails.add(row.person.id, row.emails);
}

/** Adds people as a file names them, each under their profile and name or, without a profile, their place in it. */
export async function addNamed(
  store: Store,
  batch: Batch,
  people: readonly Named[],
  now: Date,
): Promise<void> {
  const profiles = people.flatMap(({ profile }) => (profile ? [withoutHolder(profile)] : []));
  const known = await store.candidates.some(profiles.map((profile) => idIn(batch, profile)));
  const names = new Map(known.map((row) => [row.key, nameRead(row)]));
  const rows = people.map(({ name, profile: written, links }, at) => {
    const profile = written && withoutHolder(written);
    const position = batch.people + at;
    // Some files have one address for several people.
    const own = profile && isAnother(names.get(profile), name) ? `${profile}#!${name}` : profile;
    if (own && !names.has(own)) names.set(own, name);
    const key = own ?? `${batch.id}/${position + 1}`;
    const id = idIn(batch, key);
    const { found, faults } = writtenLinks(links);
    const person: CandidateRow = {
      id,
      key,
      tabId: batch.tabId,
      position,
      ...(name && { name }),
      ...(profile && { profile }),
      ...(faults.length > 0 && { faults }),
    };
    return {
      person,
      findings: found.map((link, place) => findingOf(id, batch.tabId, link, place)),
    };
  });
  await add(store, batch, rows, now);
}

const idIn = ({ id }: Batch, key: string): string => `${id}:${key}`;

interface NewRow {
  readonly person: CandidateRow;
  readonly findings: readonly FindingRow[];
}

async function add(store: Store, batch: Batch, all: readonly NewRow[], now: Date): Promise<void> {
  const rows = eachOnce(all);
  const added: string[] = [];
  for (let at = 0; at < rows.length; at += STEP) {
    const some = rows.slice(at, at + STEP);
    await store.together(['candidates', 'findings', 'batches'], async () => {
      const known = await store.candidates.some(some.map(({ person }) => person.id));
      const ids = new Set(known.map(({ id }) => id));
      const fresh = some.filter(({ person }) => !ids.has(person.id));
      await store.candidates.putAll(fresh.map(({ person }) => person));
      await store.findings.putAll(fresh.flatMap(({ findings }) => findings));
      await store.batches.change(batch.id, ({ doneAt: _, ...row }) => ({
        ...row,
        people: row.people + fresh.length,
      }));
      added.push(...fresh.map(({ person }) => person.id));
    });
  }
  await lookedOver(store, batch, added, now);
}

/** What is said of one person in several places is all theirs. */
function eachOnce(rows: readonly NewRow[]): readonly NewRow[] {
  const once = new Map<string, NewRow>();
  for (const row of rows) {
    const known = once.get(row.person.id);
    once.set(row.person.id, known ? bothOf(known, row) : row);
  }
  return [...once.values()];
}

function bothOf({ person, findings }: NewRow, other: NewRow): NewRow {
  const ids = new Set(findings.map(({ id }) => id));
  const more = other.findings.filter(({ id }) => !ids.has(id));
  const faults = [...(person.faults ?? []), ...(other.person.faults ?? [])];
  return {
    person: { ...person, ...(faults.length > 0 && { faults }) },
    findings: [...findings, ...more].map((finding, position) => ({ ...finding, position })),
  };
}

/** After people or credentials have come: who shares what, what all will ask, and how those that changed stand. */
export async function lookedOver(
  store: Store,
  batch: Batch,
  changed: readonly string[],
  now: Date,
): Promise<void> {
  const sharing = await lookOver(store, batch);
  await scoreSome(store, [...new Set([...changed, ...sharing])], now);
}

/**
 * Says of each credential whether several people of the batch present it, and what all of them will ask. Hands back
 * the people of whom it is said for the first time.
 */
async function lookOver(store: Store, { id, tabId }: Batch): Promise<readonly string[]> {
  return store.together(['findings', 'batches'], async () => {
    const findings = await store.findings.where('tabId', tabId);
    const people = new Map<string, Set<string>>();
    for (const { resultId, candidateId } of findings)
      people.set(resultId, (people.get(resultId) ?? new Set()).add(candidateId));
    const isShared = ({ resultId }: FindingRow) => (people.get(resultId)?.size ?? 0) > 1;
    // Nobody leaves a batch, so that what is shared stays shared.
    const changed = findings.filter((row) => isShared(row) && !row.shared);
    await store.findings.putAll(changed.map((row) => ({ ...row, shared: true })));
    await store.batches.change(id, (row) => ({ ...row, estimate: estimateOf(findings) }));
    return changed.map(({ candidateId }) => candidateId);
  });
}

/** Says anew of everybody in a batch what the results mean, some at a time. */
export async function scoreBatch(store: Store, tabId: number, now: Date): Promise<void> {
  const people = await store.candidates.where('tabId', tabId);
  await scoreSome(
    store,
    people.map(({ id }) => id),
    now,
  );
}

async function scoreSome(store: Store, people: readonly string[], now: Date): Promise<void> {
  for (let at = 0; at < people.length; at += STEP)
    await scoreCandidates(store, people.slice(at, at + STEP), now);
}
