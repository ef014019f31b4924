import { aged } from '@/utils/model/aged';
import type { DrawingRow, OwnCounts } from '@/utils/model/holding-row';
import type { IntakeRow } from '@/utils/model/intake';
import type { MatchRowOf } from '@/utils/model/match-row';
import { NO_LINES } from '@/utils/model/own-counts';
import { type PostingRow, type Shelves, WALLET } from '@/utils/model/store';

import { type PersonView, postingsIn } from './queries';

/** What a screen shows at once of the user's own credentials; of the others it has numbers. */
export interface WalletView {
  /** Nothing while none was ever added. */
  readonly drawing: DrawingRow | undefined;
  readonly counts: OwnCounts;
  /** Whom the checks would ask first that wait for the user's word. */
  readonly toAsk: readonly string[];
  /** The first of those that came out otherwise than before. */
  readonly changed: PersonView['seen'];
  readonly checkedAt: string | undefined;
  /** What came of the last that were brought. */
  readonly intake: IntakeRow | undefined;
  readonly shown: PersonView['seen'];
  /** For each of these that was issued anew: when. */
  readonly later: ReadonlyMap<string, string>;
}

interface Wanted {
  /** So many are shown. */
  readonly most: number;
  /** In this order; without it the latest stand first. */
  readonly ids?: readonly string[] | undefined;
}

/** Nobody reads through more at once. */
const MOST_CHANGED = 50;

export async function walletView(
  store: Shelves,
  { most, ids }: Wanted,
  now = new Date(),
): Promise<WalletView> {
  const { drawings, holdings, intakes } = store;
  const first = ids?.slice(0, most);
  const [drawing, last, [intake], lines, known] = await Promise.all([
    drawings.get(WALLET),
    holdings.latest(['candidateId', 'checkedAt'], WALLET, 1),
    intakes.all(),
    first ? holdings.some(first) : holdings.latest(['candidateId', 'position'], WALLET, most),
    // Whoever knows which need not wait for their lines.
    first ? seenOf(store, first, now) : undefined,
  ]);
  const counts = drawing?.counts ?? NO_LINES;
  const standing = new Set(lines.map(idOf));
  const [toAsk, changed, shown] = await Promise.all([
    counts.unasked > 0 ? holdings.values('toAsk') : [],
    counts.changed > 0 ? holdings.beyond(['changed', 'position'], [1, -1], MOST_CHANGED) : [],
    known ?? seenOf(store, [...standing], now),
  ]);
  return {
    drawing,
    counts,
    toAsk: toAsk.flat(),
    changed: await seenOf(store, changed.map(idOf), now),
    checkedAt: last[0]?.checkedAt,
    intake,
    shown: shown.filter(({ finding }) => standing.has(finding.id)),
    later: new Map(lines.flatMap(({ id, later }) => (later ? [[id, later]] : []))),
  };
}

/** How the user's own fit the open posting. */
export interface FitView {
  readonly posting: PostingRow | undefined;
  readonly postings: readonly PostingRow[];
  readonly match: MatchRowOf | undefined;
  readonly unfinished: boolean;
  readonly checkedAt: string | undefined;
  /** Until when those hold that stand beside a requirement, by their addresses. */
  readonly until: ReadonlyMap<string, string | undefined>;
}

export async function fitView(store: Shelves): Promise<FitView> {
  const { holdings, findings } = store;
  const [postings, match, drawing, [last]] = await Promise.all([
    postingsIn(store),
    store.matches.get(WALLET),
    store.drawings.get(WALLET),
    holdings.latest(['candidateId', 'checkedAt'], WALLET, 1),
  ]);
  const counts = drawing?.counts ?? NO_LINES;
  const beside = match?.report.rows.flatMap(({ support }) => support?.evidenceId ?? []) ?? [];
  const known = await findings.whereAny('resultId', [...new Set(beside)]);
  const own = known.filter(({ candidateId }) => candidateId === WALLET);
  return {
    ...postings,
    match,
    unfinished: (counts.states.done ?? 0) < counts.total,
    checkedAt: last?.checkedAt,
    until: new Map(own.map(({ link, holding }) => [link.href, holding?.expires])),
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** In full, in this order. */
async function seenOf(
  { findings, results }: Shelves,
  ids: readonly string[],
  now: Date,
): Promise<PersonView['seen']> {
  const rows = await findings.some(ids);
  const done = rows.flatMap(({ state, resultId }) => (state === 'done' ? [resultId] : []));
  const resultOf = new Map((await results.some(done)).map((row) => [row.id, row]));
  return rows.map((finding) => {
    const result = finding.state === 'done' ? resultOf.get(finding.resultId) : undefined;
    return { finding: aged(finding, result, now), result };
  });
}

/** All of the user's own in full, the latest first, some at a time. */
export async function* everyOwn(
  store: Shelves,
  { now, pause }: { readonly now: Date; readonly pause: () => Promise<void> },
): AsyncGenerator<PersonView['seen']> {
  const ids = await store.holdings.ids();
  for (let at = 0; at < ids.length; at += FEW) {
    yield seenOf(store, ids.slice(at, at + FEW), now);
    await pause();
  }
}

const FEW = 25;
