import { estimateOf } from '@/utils/browser/estimate';
import { parseUrl } from '@/utils/lib/web-address';
import type { Audit, Batch, Fault } from '@/utils/model/batch';
import type { BadgeLink } from '@/utils/model/page';
import { type CandidateRow, type FindingRow, SAVED_TAB, type Store } from '@/utils/model/store';
import { linkPointedAt } from '@/utils/providers';
import { withoutHolder } from '@/utils/providers/without-holder';

import { knownEmails } from './known-emails';
import { findingOf } from './read-pages';
import { scoreCandidates } from './score-candidates';

const DAY_MS = 86_400_000;
/** For so long a deleted batch can be taken back. */
export const UNDO_MS = 10_000;
/** People that are looked at in one step, so that none takes long. */
const STEP = 200;
const MOST_LINKS = 200;

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
  const rows = people.map(({ id, stacks: _, ...row }, position) => ({
    person: { ...row, id: idIn(batch, row.key), tabId: batch.tabId, position },
    findings: findings
      .filter(({ candidateId }) => candidateId === id)
      .toSorted((one, other) => one.position - other.position)
      .map(({ link }, at) => findingOf(idIn(batch, row.key), batch.tabId, link, at)),
    emails: knownEmails.of(id),
  }));
  await add(store, batch, rows, now);
  for (const { person, emails } of rows) await knownEmails.add(person.id, await emails);
}

/** Adds people as a file names them, each under their profile or, without one, their place in it. */
export async function addNamed(
  store: Store,
  batch: Batch,
  people: readonly Named[],
  now: Date,
): Promise<void> {
  const rows = people.map(({ name, profile, links }, at) => {
    const position = batch.people + at;
    const key = profile ?? `${batch.id}/${position + 1}`;
    const id = idIn(batch, key);
    const { found, faults } = linksOf(links);
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

async function add(store: Store, batch: Batch, rows: readonly NewRow[], now: Date): Promise<void> {
  for (let at = 0; at < rows.length; at += STEP) {
    const some = rows.slice(at, at + STEP);
    await store.together(['candidates', 'findings', 'batches'], async () => {
      const known = await store.candidates.some(some.map(({ person }) => person.id));
      const ids = new Set(known.map(({ id }) => id));
      const fresh = [...new Map(some.map((row) => [row.person.id, row])).values()].filter(
        ({ person }) => !ids.has(person.id),
      );
      await store.candidates.putAll(fresh.map(({ person }) => person));
      await store.findings.putAll(fresh.flatMap(({ findings }) => findings));
      await store.batches.change(batch.id, (row) => ({
        ...row,
        people: row.people + fresh.length,
      }));
    });
  }
  await lookOver(store, batch);
  await scoreBatch(store, batch.tabId, now);
}

/** Says of each credential whether several people of the batch present it, and what all of them will ask. */
async function lookOver(store: Store, { id, tabId }: Batch): Promise<void> {
  await store.together(['findings', 'batches'], async () => {
    const findings = await store.findings.where('tabId', tabId);
    const people = new Map<string, Set<string>>();
    for (const { resultId, candidateId } of findings)
      people.set(resultId, (people.get(resultId) ?? new Set()).add(candidateId));
    const isShared = ({ resultId }: FindingRow) => (people.get(resultId)?.size ?? 0) > 1;
    const changed = findings.filter((row) => isShared(row) !== (row.shared ?? false));
    await store.findings.putAll(
      changed.map(({ shared: _, ...row }) => (isShared(row) ? { ...row, shared: true } : row)),
    );
    await store.batches.change(id, (row) => ({ ...row, estimate: estimateOf(findings) }));
  });
}

/** Says anew of everybody in a batch what the results mean, some at a time. */
export async function scoreBatch(store: Store, tabId: number, now: Date): Promise<void> {
  const people = (await store.candidates.where('tabId', tabId)).map(({ id }) => id);
  for (let at = 0; at < people.length; at += STEP)
    await scoreCandidates(store, people.slice(at, at + STEP), now);
}

/** Credentials of a list of links as somebody wrote it; what is none is handed back in its own words. */
function linksOf(texts: readonly string[]): {
  readonly found: readonly BadgeLink[];
  readonly faults: readonly Fault[];
} {
  const found = new Map<string, BadgeLink>();
  const faults: Fault[] = [];
  for (const text of texts.map((one) => one.trim()).filter((one) => one !== '')) {
    const address = parseUrl(text);
    const link = address?.protocol === 'https:' ? linkPointedAt(text) : undefined;
    if (link && (found.has(link.href) || found.size < MOST_LINKS)) found.set(link.href, link);
    else faults.push({ text: inItsWords(text), reason: reasonOf(address, link) });
  }
  return { found: [...found.values()], faults };
}

/** All but an e-mail address in it, which is kept nowhere. */
const inItsWords = (text: string): string =>
  withoutHolder(text)
    .replace(/[^\s@/?&=:<>"]+(?:@|%40)[^\s@/?&=:<>"]+/giu, '…@…')
    .slice(0, 500);

function reasonOf(address: URL | undefined, link: BadgeLink | undefined): Fault['reason'] {
  if (link) return 'too-many';
  return address?.protocol === 'http:' ? 'not-https' : 'no-address';
}

/** Takes away batches whose time is over, and those that were deleted. What was done stays in the record. */
export async function forgetBatches(store: Store, now: Date): Promise<void> {
  const gone = (await store.batches.all()).filter(
    ({ until, removedAt }) =>
      Date.parse(until) <= now.getTime() ||
      (removedAt !== undefined && Date.parse(removedAt) + UNDO_MS <= now.getTime()),
  );
  for (const { id, tabId } of gone) {
    const people = (await store.candidates.where('tabId', tabId)).map((row) => row.id);
    const findings = (await store.findings.where('tabId', tabId)).map((row) => row.id);
    await store.together(['batches', 'candidates', 'findings', 'matches'], async () => {
      await store.findings.remove(findings);
      await store.matches.remove(people);
      await store.candidates.remove(people);
      await store.batches.remove([id]);
    });
    await knownEmails.forget(people);
  }
}

/** Puts down what was done to a batch, without a word about whom. */
export async function note(
  store: Store,
  { id, tabId, people }: Batch,
  did: Audit['did'],
  { version, now }: { readonly version: string; readonly now: Date },
): Promise<void> {
  const findings = await store.findings.where('tabId', tabId);
  const hosts = [...new Set(findings.map(({ asks }) => asks).filter((host) => host !== ''))];
  await store.audits.put({
    id: `${id} ${now.toISOString()} ${did}`,
    batch: id,
    at: now.toISOString(),
    version,
    did,
    people,
    credentials: new Set(findings.map(({ resultId }) => resultId)).size,
    hosts: hosts.toSorted(),
  });
}
