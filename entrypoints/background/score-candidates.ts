import type { FindingRow } from '@/utils/model/finding-row';
import { type ResultRow, type Store, type Tables, WALLET_TAB } from '@/utils/model/store';

import { appraisedOne, beholding, type Told } from './appraise-findings';
import { drawn } from './draw-candidates';
import { drawOwn } from './draw-own';
import { heldBy } from './held-by';
import { knowledgeIn } from './known-pathways';
import { type Findings, matched } from './match-candidates';
import { scoreOwn } from './score-own';

/** Says anew what the results mean for each person of a tab, and how they fit the open posting. */
export async function scoreTab(store: Store, tabId: number, now: Date): Promise<void> {
  if (tabId === WALLET_TAB) {
    await scoreOwn(store, now);
    return drawOwn(store, now);
  }
  const candidates = await store.candidates.where('tabId', tabId);
  await scoreCandidates(
    store,
    candidates.map(({ id }) => id),
    now,
  );
}

/** The same for some people, of whatever tab, in one step. */
export async function scoreCandidates(
  store: Store,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const { score, forgetCompared } = await scoring(now);
  // Dexie follows a step through what it waits for where the step itself is asynchronous.
  await store.together(scored, async () => {
    await score(store, ids);
  });
  await forgetCompared();
}

/** What scoring reads and writes. */
export const scored = [
  'candidates',
  'findings',
  'results',
  'matches',
  'trust',
  'postings',
  'batches',
  'pathways',
] as const satisfies readonly (keyof Tables)[];

/** What was written a moment ago, or is to be: it is taken instead of what the database holds. */
export interface Fresh {
  readonly findings: readonly FindingRow[];
  readonly results: readonly ResultRow[];
}

/** All that has to be at hand before a step of the database begins, for it may wait for nothing else. */
export async function scoring(now: Date) {
  const { toldOf, forgetCompared } = await beholding(now);
  return {
    forgetCompared,

    /** Scores people within a step over the tables of `scored`. */
    async score(
      store: Store,
      ids: readonly string[],
      fresh: Fresh = { findings: [], results: [] },
    ): Promise<void> {
      // Each question is an errand to another process: what needs no answer of another is asked for at once.
      const asked = store.candidates.some(ids);
      const [candidates, told, found] = await Promise.all([
        asked,
        toldOf(store, asked),
        store.findings.whereAny('candidateId', ids),
      ]);
      const { judged, changed } = await appraised(store, { told, found, fresh });
      const draw = async () => {
        const held = new Map([...judged].map(([id, each]) => [id, heldBy(each, told)]));
        const knowledge = await knowledgeIn(store, told);
        const reports = await matched(store, candidates, judged, { ...told, held, knowledge });
        const { posting } = told;
        await drawn(store, candidates, { judged, held, knowledge, reports, posting, now });
      };
      const written = changed.length > 0 ? store.findings.putAll(changed) : undefined;
      // Of a store that takes nothing back, nothing is written any more when it is said that something could not be.
      const steps = await Promise.allSettled([written, draw()]);
      for (const step of steps) if (step.status === 'rejected') throw step.reason;
    },
  };
}

interface Found {
  readonly told: Told;
  readonly found: readonly FindingRow[];
  readonly fresh: Fresh;
}

/** What the findings of people mean for them, and which of these have to be written down. */
async function appraised(
  store: Store,
  { told, found, fresh }: Found,
): Promise<{ readonly judged: Findings; readonly changed: readonly FindingRow[] }> {
  const known = new Map(fresh.findings.map((row) => [row.id, row]));
  const written = new Map(fresh.results.map((row) => [row.id, row]));
  const ids = [...told.people.keys()];
  const held = found.filter(({ candidateId }) => told.people.has(candidateId));
  const findings = held.map((row) => known.get(row.id) ?? row);
  const done = findings.flatMap(({ state, resultId }) => (state === 'done' ? [resultId] : []));
  const rows = await store.results.some([...new Set(done)].filter((id) => !written.has(id)));
  const results = new Map([...written, ...rows.map((row) => [row.id, row] as const)]);
  const judged = findings.map((finding) =>
    appraisedOne(
      {
        finding,
        result: finding.state === 'done' ? results.get(finding.resultId) : undefined,
      },
      told,
    ),
  );
  return {
    judged: new Map(
      ids.map((id) => [id, judged.filter(({ finding }) => finding.candidateId === id)]),
    ),
    changed: judged.flatMap(({ finding }, at) => (finding === held[at] ? [] : [finding])),
  };
}
