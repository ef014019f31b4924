import type { Steps } from '@/utils/lib/in-slices';
import type { MatchReport, Requirement } from '@/utils/model/match';
import type { Aim, Gaps, Plan, PostingFit } from '@/utils/model/plan';

import { fitLines } from './fit-lines';
import { leading } from './leading';
import { market } from './market';
import { match } from './match';
import { putForward } from './put-forward';
import { type Goal, roadmap, type Way } from './roadmap';
import { skillsAudit } from './skills-audit';
import type { MatchSetting } from './support';

/** What a plan is made of. */
export interface PlanSource extends Omit<Way, 'goals'> {
  readonly postings: readonly (Goal & { readonly id: string })[];
  readonly aim?: {
    readonly aim: Aim;
    readonly name: string;
    readonly requirements: readonly Requirement[];
    readonly edits?: Goal['edits'];
  };
}

interface PlanSetting extends Pick<MatchSetting, 'now' | 'vocabulary'> {
  readonly fieldOf: (skillId: string) => string;
}

/** All that is reckoned of the user's own credentials and saved postings, in steps between which others have their turn. */
export function* planOf(
  { postings, aim, ...way }: PlanSource,
  { fieldOf, ...setting }: PlanSetting,
): Steps<Plan> {
  const audit = yield* skillsAudit(way.evidence, fieldOf);
  const { evidence, bonded } = yield* leading(
    way.evidence,
    aim ? [...postings, aim] : postings,
    setting.vocabulary,
  );
  const fits: PostingFit[] = [];
  const reports: MatchReport[] = [];
  for (const { id, requirements, edits } of postings) {
    const own = { ...setting, edits };
    const report = match(requirements, evidence, own);
    yield;
    // What asks for nothing that is known cannot be compared, and is said so.
    fits.push({
      id,
      ...fitLines(report ?? NOTHING_ASKED),
      forward: report ? yield* putForward(report, { evidence: way.evidence, bonded }, own) : [],
    });
    if (report) reports.push(report);
  }
  const gaps = gapsOf();
  yield;
  return {
    audit,
    ...(gaps && { gaps }),
    fits,
    roadmap: yield* roadmap({ ...way, evidence, goals: postings }, setting),
    market: market(reports),
  };

  function gapsOf(): Gaps | undefined {
    if (!aim) return undefined;
    const { aim: against, name, requirements, edits = {} } = aim;
    const report = match(requirements, evidence, { ...setting, edits });
    return { aim: against, name, ...fitLines(report ?? NOTHING_ASKED) };
  }
}

const NOTHING_ASKED = { shown: 0, total: 0, band: 'weak', rows: [] } as const;
