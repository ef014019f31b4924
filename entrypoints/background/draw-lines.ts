import type { FindingRow } from '@/utils/model/finding-row';
import type { DrawingRow } from '@/utils/model/holding-row';
import type { Evidence } from '@/utils/model/match';
import { counted, NO_LINES } from '@/utils/model/own-counts';
import { type Store, WALLET } from '@/utils/model/store';

import { appraisedOne, type Told } from './appraise-findings';
import { holdingLine, type Line } from './holding-line';
import { isSame } from './match-candidates';

/** So many lines are drawn in one step: whoever waits for the database has their turn in between. */
const FEW = 50;

export const NOTHING_DRAWN: DrawingRow = { id: WALLET, stamp: 0, counts: NO_LINES, skillIds: [] };

/** Draws the lines of the user's own that have changed, or all of them, some at a time. */
export async function drawLines(store: Store, told: Told, which: 'changed' | 'all'): Promise<void> {
  const ids = which === 'all' ? await store.holdings.ids() : [];
  for (let at = 0; at < ids.length; at += FEW)
    await drawSome(store, told, () => store.findings.some(ids.slice(at, at + FEW)));
  const changed = () => store.findings.beyond(['undrawn', 'position'], [1, -1], FEW);
  while ((await drawSome(store, told, changed)) === FEW);
}

/** Takes away the lines of what is gone for good, where they still stand. */
export const dropLines = (store: Store, ids: readonly string[]): Promise<void> =>
  store.together(['holdings', 'showings', 'drawings'], async () => put(store, [], ids));

/** Hands back how many there were. */
const drawSome = (
  store: Store,
  told: Told,
  read: () => Promise<readonly FindingRow[]>,
): Promise<number> =>
  store.together(['findings', 'results', 'holdings', 'showings', 'drawings'], async () => {
    const findings = await read();
    const own = findings.filter(({ candidateId }) => candidateId === WALLET);
    const done = own.flatMap(({ state, resultId }) => (state === 'done' ? [resultId] : []));
    const results = new Map((await store.results.some(done)).map((row) => [row.id, row]));
    const judged = own.map((finding) =>
      appraisedOne({ finding, result: results.get(finding.resultId) }, told),
    );
    await put(
      store,
      judged.map((one) => holdingLine(one, told.vocabulary)),
      findings.flatMap((row) => (own.includes(row) ? [] : [row.id])),
    );
    const gone = findings.filter((row) => !own.includes(row));
    const drawn = [...judged.map(({ finding }) => finding), ...gone];
    await store.findings.putAll(
      drawn.filter((row) => !findings.includes(row) || row.undrawn).map(asDrawn),
    );
    return findings.length;
  });

const asDrawn = ({ undrawn: _, ...row }: FindingRow): FindingRow => row;

/** Every change has a number, by which a screen knows what it has read. */
async function put(store: Store, lines: readonly Line[], gone: readonly string[]): Promise<void> {
  const before = await store.holdings.some([...lines.map(({ id }) => id), ...gone]);
  const known = new Map(before.map((row) => [row.id, row]));
  const changed = lines.filter((line) => {
    const { stamp: _, later: __, ...drawn } = known.get(line.id) ?? {};
    return !isSame(drawn, line);
  });
  const left = gone.flatMap((id) => known.get(id) ?? []);
  if (changed.length + left.length === 0) return;
  const { whole: _, ...drawing } = (await store.drawings.get(WALLET)) ?? NOTHING_DRAWN;
  const stamp = drawing.stamp + 1;
  const skillIds = new Set([...drawing.skillIds, ...changed.flatMap(skillIdsOf)]);
  const replaced = [...changed.flatMap(({ id }) => known.get(id) ?? []), ...left];
  const counts = counted(counted(drawing.counts, replaced, -1), changed);
  await showAnew(store, replaced, changed);
  await store.holdings.putAll(
    changed.map((line) => {
      const later = known.get(line.id)?.later;
      return { ...line, stamp, ...(later && { later }) };
    }),
  );
  await store.holdings.remove(gone);
  await store.drawings.put({ ...drawing, stamp, counts, skillIds: [...skillIds] });
}

/** By each skill its evidence, so that a posting reads that of the skills it asks for and no other. */
async function showAnew(
  { showings }: Store,
  before: readonly Line[],
  after: readonly Line[],
): Promise<void> {
  const gone = new Set(before.flatMap(({ evidence }) => evidence?.id ?? []));
  const ids = [...new Set([...before, ...after].flatMap(skillIdsOf))];
  const known = new Map((await showings.some(ids)).map((row) => [row.id, row.evidence]));
  const rows = ids.map((id) => ({
    id,
    evidence: [
      ...(known.get(id) ?? []).filter((each) => !gone.has(each.id)),
      ...after.flatMap((line) => evidenceOf(line, id)),
    ],
  }));
  await showings.putAll(rows.filter(({ evidence }) => evidence.length > 0));
  await showings.remove(rows.flatMap(({ id, evidence }) => (evidence.length > 0 ? [] : [id])));
}

const skillIdsOf = ({ evidence }: Line): readonly string[] =>
  evidence?.skills.map(({ id }) => id) ?? [];

/** As evidence of one skill it need not name the others. */
function evidenceOf({ evidence }: Line, skillId: string): readonly Evidence[] {
  const skills = evidence?.skills.filter(({ id }) => id === skillId) ?? [];
  return evidence && skills.length > 0 ? [{ ...evidence, skills }] : [];
}
