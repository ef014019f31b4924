import { breathe } from '@/utils/browser/breathe';
import { packagedPathways } from '@/utils/browser/packaged-pathways';
import { savedPostings } from '@/utils/browser/plan-query';
import { inSlices } from '@/utils/lib/in-slices';
import { occupationRequirements } from '@/utils/matching/occupation-requirements';
import { type PlanSource, planOf } from '@/utils/matching/plan';
import { renewalsDue } from '@/utils/matching/renewals';
import type { Aim } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';
import { type Store, WALLET } from '@/utils/model/store';
import { fieldsOf } from '@/utils/skills/fields';
import { occupationIn } from '@/utils/skills/occupations';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { knowledgeIn } from './known-pathways';
import { latestOnly } from './latest-only';
import { editsOf } from './match-candidates';
import { ownEvidence } from './own-evidence';
import { packagedFields } from './packaged-fields';
import type { Surroundings } from './surroundings';
import { vocabularyInUse } from './vocabulary-in-use';

/** After so long without being asked for, a plan is not kept up to date. */
const WANTED_MS = 3_600_000;
/** More than these nobody plans to renew at once. */
const MOST_RENEWALS = 30;

/** Reckons the plan anew; whoever asks for it while that is under way shares the one run that follows. */
export const replan = latestOnly(
  ({ lasting, clock }: Pick<Surroundings, 'lasting' | 'clock'>): Promise<void> =>
    reckonPlan(lasting, new Date(clock.now())),
);

/** What nobody has looked at for an hour goes, and is reckoned when it is asked for. */
async function reckonPlan(store: Store, now: Date): Promise<void> {
  const row = await store.plans.get(WALLET);
  if (!row) return;
  if (now.getTime() - Date.parse(row.wantedAt) > WANTED_MS) return store.plans.remove([WALLET]);
  const [vocabulary, bundled, starts] = await Promise.all([
    vocabularyInUse(),
    packagedPathways(),
    packagedFields(),
  ]);
  const { pathways } = await knowledgeIn(store, { vocabulary, bundled });
  const { evidence, held, evidenceIds } = await ownEvidence(store, now);
  const postings = await savedPostings(store);
  const aim = row.aim && (await aimOf(store, row.aim, { vocabulary, postings }));
  const ending = renewalsDue(held, now)
    .flatMap((renewal) => {
      const evidenceId = evidenceIds.get(renewal.id);
      return evidenceId === undefined ? [] : [{ renewal, evidenceId }];
    })
    .slice(0, MOST_RENEWALS);
  const source: PlanSource = {
    evidence,
    held,
    pathways,
    ending,
    postings: postings.map((each) => ({
      id: each.id,
      requirements: each.requirements,
      edits: editsOf(each),
    })),
    ...(aim && { aim }),
  };
  const setting = { now, vocabulary, fieldOf: fieldsOf(vocabulary, starts) };
  const plan = await inSlices(planOf(source, setting), {
    now: () => performance.now(),
    pause: breathe,
    signal: new AbortController().signal,
  });
  if (plan) await store.plans.change(WALLET, (known) => ({ ...known, plan }));
}

interface Told {
  readonly vocabulary: Vocabulary;
  readonly postings: readonly SavedPostingRow[];
}

/** What an aim asks for; nothing where it was deleted since. */
async function aimOf(
  store: Store,
  aim: Aim,
  { vocabulary, postings }: Told,
): Promise<PlanSource['aim']> {
  if (aim.kind === 'posting') {
    const row = postings.find(({ id }) => id === aim.id);
    if (!row) return undefined;
    const { requirements, posting } = row;
    return { aim, name: posting.title?.value ?? aim.id, requirements, edits: editsOf(row) };
  }
  const brought = await store.occupations.get(aim.of);
  const occupation = brought && occupationIn(brought, aim.id);
  if (!occupation) return undefined;
  const { label: name, asks } = occupation;
  return { aim, name, requirements: occupationRequirements(asks, vocabulary) };
}
