import { type FindingState, findingStates } from '@/utils/model/finding-row';
import type { IntakeRow } from '@/utils/model/intake';
import { type SealShape, sealShapes } from '@/utils/model/seal';
import {
  type CandidateRow,
  type MatchRowOf,
  type PostingRow,
  type Shelves,
  WALLET,
} from '@/utils/model/store';

import { aged, type PersonView, postingsIn } from './queries';

/** What a screen shows at once of the user's own credentials; of the others it has numbers. */
export interface WalletView {
  readonly candidate: CandidateRow | undefined;
  readonly total: number;
  readonly states: Readonly<Record<FindingState, number>>;
  readonly shapes: Readonly<Record<SealShape, number>>;
  /** Those that wait for the user's word, and whom their checks would ask first. */
  readonly unasked: number;
  readonly toAsk: readonly string[];
  /** Those that came out otherwise than before: how many, and the first. */
  readonly changes: number;
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
  const { candidates, holdings, intakes } = store;
  const [
    candidate,
    total,
    states,
    shapes,
    unasked,
    toAsk,
    changes,
    changed,
    last,
    [intake],
    lines,
  ] = await Promise.all([
    candidates.get(WALLET),
    holdings.count('candidateId', WALLET),
    countsOf(findingStates, (state) => holdings.count('state', state)),
    countsOf(sealShapes, (shape) => holdings.count('shape', shape)),
    holdings.count('unasked', 1),
    holdings.values('toAsk'),
    holdings.count('changed', 1),
    holdings.beyond(['changed', 'position'], [1, -1], MOST_CHANGED),
    holdings.latest(['candidateId', 'checkedAt'], WALLET, 1),
    intakes.all(),
    ids
      ? holdings.some(ids.slice(0, most))
      : holdings.latest(['candidateId', 'position'], WALLET, most),
  ]);
  return {
    candidate,
    total,
    states,
    shapes,
    unasked,
    toAsk: toAsk.flat(),
    changes,
    changed: await seenOf(store, changed, now),
    checkedAt: last[0]?.checkedAt,
    intake,
    shown: await seenOf(store, lines, now),
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
  const [postings, match, total, done, [last]] = await Promise.all([
    postingsIn(store),
    store.matches.get(WALLET),
    holdings.count('candidateId', WALLET),
    holdings.count('state', 'done'),
    holdings.latest(['candidateId', 'checkedAt'], WALLET, 1),
  ]);
  const beside = match?.report.rows.flatMap(({ support }) => support?.evidenceId ?? []) ?? [];
  const known = await findings.whereAny('resultId', [...new Set(beside)]);
  const own = known.filter(({ candidateId }) => candidateId === WALLET);
  return {
    ...postings,
    match,
    unfinished: done < total,
    checkedAt: last?.checkedAt,
    until: new Map(own.map(({ link, holding }) => [link.href, holding?.expires])),
  };
}

/** In full, in the order of their lines. */
async function seenOf(
  { findings, results }: Shelves,
  lines: readonly { readonly id: string }[],
  now: Date,
): Promise<PersonView['seen']> {
  const rows = await findings.some(lines.map(({ id }) => id));
  const done = rows.flatMap(({ state, resultId }) => (state === 'done' ? [resultId] : []));
  const resultOf = new Map((await results.some(done)).map((row) => [row.id, row]));
  return rows.map((finding) => {
    const result = finding.state === 'done' ? resultOf.get(finding.resultId) : undefined;
    return { finding: aged(finding, result, now), result };
  });
}

async function countsOf<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => Promise<number>,
): Promise<Readonly<Record<Name, number>>> {
  const counted = await Promise.all(names.map(async (name) => [name, await count(name)] as const));
  // fromEntries forgets which names there are; every one has its number.
  return Object.fromEntries(counted) as Record<Name, number>;
}

/** All of the user's own in full, the latest first, some at a time. */
export async function* everyOwn(
  store: Shelves,
  { now, pause }: { readonly now: Date; readonly pause: () => Promise<void> },
): AsyncGenerator<PersonView['seen']> {
  const ids = await store.holdings.ids();
  for (let at = 0; at < ids.length; at += FEW) {
    yield seenOf(
      store,
      ids.slice(at, at + FEW).map((id) => ({ id })),
      now,
    );
    await pause();
  }
}

const FEW = 25;
