import { sha256Hex } from '@/utils/lib/sha256';
import { type HeldCredential, heldOn } from '@/utils/matching/held';
import { nextSteps } from '@/utils/matching/next-steps';
import { renewalsDue } from '@/utils/matching/renewals';
import { reissuesAmong } from '@/utils/model/holding';
import type { HoldingRow } from '@/utils/model/holding-row';
import type { NextSteps } from '@/utils/model/next-steps';
import { counted, NO_LINES } from '@/utils/model/own-counts';
import type { Pathway } from '@/utils/model/pathway';
import { type PostingRow, type Store, WALLET } from '@/utils/model/store';
import type { Knowledge } from '@/utils/skills/knowledge';
import { stacksOfHeld } from '@/utils/skills/stacks-of-held';

import { beholding, type Told } from './appraise-findings';
import { NOTHING_DRAWN } from './draw-lines';
import { recordsIn } from './held-by';
import { knowledgeIn } from './known-pathways';
import { editsOf, isSame } from './match-candidates';
import { evidenceFor } from './score-own';

const FEW = 250;
/** Nobody renews more at once. */
const MOST_RENEWALS = 20;
const HOUR_MS = 3_600_000;

/** What all of the user's own make together: stacks, what ends soon, and what would bring most for the open posting. */
export async function drawOwn(store: Store, now: Date): Promise<void> {
  const own = await store.candidates.get(WALLET);
  if (!own) return;
  const { toldOf } = await beholding(now);
  const told = await toldOf(store, [own]);
  const knowledge = await knowledgeIn(store, told);
  const drawing = await store.drawings.get(WALLET);
  const whole = await wholeOf(store, told, drawing?.stamp);
  if (drawing?.whole === whole && (await hasNext(store, told))) return;

  const rows = await linesOf(store);
  const held = rows.flatMap(heldIn).map((line) => heldOn(line, now));
  const stacks = stacksOfHeld(held, knowledge, await recordsOf(store, rows));
  const reissues = reissuesAmong(rows, ({ held: genuine }) => genuine !== undefined);
  const renewals = renewalsDue(held, now).filter(({ id }) => !reissues.has(id));
  const marked = rows.flatMap((row) => withLater(row, reissues.get(row.id)?.issuedOn));
  const { posting } = told;
  const next = posting && (await nextFor(store, posting, { ...told, held, knowledge }));
  await store.together(['candidates', 'matches', 'holdings', 'drawings'], async () => {
    const current = await store.drawings.get(WALLET);
    // What has changed meanwhile is drawn by whoever changed it.
    if (current?.stamp !== drawing?.stamp) return;
    const row = await store.candidates.get(WALLET);
    if (row && !isSame([row.stacks, row.renewals], [stacks, renewals]))
      await store.candidates.put({ ...row, stacks, renewals });
    const match = await store.matches.get(WALLET);
    if (next && match && match.postingId === posting.id && !isSame(match.next, next))
      await store.matches.put({ ...match, next });
    await store.holdings.putAll(marked);
    await store.drawings.put({
      ...(current ?? NOTHING_DRAWN),
      whole,
      counts: counted(NO_LINES, rows),
      renewals: renewals.slice(0, MOST_RENEWALS),
      renewalCount: renewals.length,
    });
  });
}

/** Whether something is left to be drawn by a worker that died. */
export async function isOwnUndrawn(store: Store): Promise<boolean> {
  const drawing = await store.drawings.get(WALLET);
  return (
    (await store.findings.count('undrawn', 1)) > 0 || (drawing !== undefined && !drawing.whole)
  );
}

/** A match that was made anew meanwhile has none yet. */
async function hasNext(store: Store, { posting }: Told): Promise<boolean> {
  const match = await store.matches.get(WALLET);
  return match === undefined || match.postingId !== posting?.id || match.next !== undefined;
}

/** What it is drawn of; it ends within the hour, for credentials do. */
async function wholeOf(
  store: Store,
  { now, posting, vocabulary }: Told,
  stamp: number | undefined,
) {
  const pathways = await store.pathways.ids();
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const asked = posting && [posting.id, posting.requirements, editsOf(posting)];
  return sha256Hex(JSON.stringify([stamp, hour, pathways, asked, vocabulary.brought]));
}

export async function linesOf({
  holdings,
}: Pick<Store, 'holdings'>): Promise<readonly HoldingRow[]> {
  const ids = await holdings.ids();
  const rows: HoldingRow[] = [];
  for (let at = 0; at < ids.length; at += FEW)
    rows.push(...(await holdings.some(ids.slice(at, at + FEW))));
  return rows;
}

/** What is as it was is not written again. */
function withLater({ later, ...row }: HoldingRow, issuedOn: string | undefined): HoldingRow[] {
  if (later === issuedOn) return [];
  return [{ ...row, ...(issuedOn && { later: issuedOn }) }];
}

export const heldIn = ({ held, evidence, inside = [] }: HoldingRow) => [
  ...(held && evidence ? [{ ...held, skills: evidence.skills }] : []),
  ...inside,
];

async function recordsOf(store: Store, rows: readonly HoldingRow[]): Promise<readonly Pathway[]> {
  const ids = rows.flatMap(({ id, declares }) => (declares ? [id] : []));
  const findings = await store.findings.some(ids);
  const results = await store.results.some(findings.map(({ resultId }) => resultId));
  const byId = new Map(results.map((row) => [row.id, row]));
  return recordsIn(findings.map((finding) => ({ finding, result: byId.get(finding.resultId) })));
}

async function nextFor(
  store: Store,
  posting: PostingRow,
  told: Told & { readonly held: readonly HeldCredential[]; readonly knowledge: Knowledge },
): Promise<NextSteps> {
  const { now, vocabulary, held, knowledge } = told;
  const evidence = await evidenceFor(store, posting, vocabulary);
  return nextSteps(
    { requirements: posting.requirements, evidence, held, pathways: knowledge.pathways },
    { now, vocabulary, edits: editsOf(posting) },
  );
}
