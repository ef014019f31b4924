import type { Band, Evidence, MatchReport, MatchRow, Requirement } from '@/utils/model/match';
import { compareTexts } from './compare-texts';
import { editedRequirements } from './edits';
import { evidenceOn } from './evidence';
import { joinRequirements } from './join-requirements';
import { lossesOf } from './losses';
import { type Shelf, shelfOf } from './shelf';
import { type MatchSetting, supportsOf } from './support';
import { bandFloors, gateFloor, tierWeights } from './weights';

/**
 * How the evidence fits what is asked for, row by row and in points. The headline counts verified evidence
 * alone, in the gate as well, so that no claim lifts it; nothing asked for makes no report.
 */
export function match(
  requirements: readonly Requirement[],
  evidence: readonly Evidence[],
  setting: MatchSetting,
): MatchReport | undefined {
  const { edits = {} } = setting;
  const asked = editedRequirements(joinRequirements(requirements), edits).toSorted(
    (one, other) => weightOf(other) - weightOf(one) || compareTexts(one.id, other.id),
  );
  if (asked.length === 0) return undefined;

  const totalWeight = asked.reduce((sum, requirement) => sum + weightOf(requirement), 0);
  const onTheDay = evidence.map((each) => evidenceOn(each, setting.now));
  const shelf = shelfOf(onTheDay, asked.flatMap(idsOf), setting.vocabulary);
  const rows = asked.map((requirement) => rowOf(requirement, shelf, { ...setting, totalWeight }));
  const all = standing(rows, ({ strength }) => strength);
  const verified = standing(rows, ({ verifiedStrength }) => verifiedStrength);
  return {
    shown: rows.filter(({ shown }) => shown).length,
    total: rows.length,
    band: bandOf(verified.score),
    score: all.score,
    verifiedScore: verified.score,
    heldBack: all.heldBack,
    rows,
  };
}

/** All that answers it: the thing itself, or each of a choice. */
export const idsOf = ({ id, alternatives = [] }: Requirement): readonly string[] => [
  id,
  ...alternatives.map((alternative) => alternative.id),
];

const weightOf = ({ tier, importance }: Requirement): number =>
  tierWeights[tier] * (0.5 + 0.5 * importance);

function rowOf(
  requirement: Requirement,
  shelf: Shelf,
  { totalWeight, ...setting }: MatchSetting & { totalWeight: number },
): MatchRow {
  const weight = weightOf(requirement);
  const { best, verified, shown } = supportsOf(requirement, shelf, setting);
  return {
    requirement,
    weight,
    strength: best?.strength ?? 0,
    verifiedStrength: verified?.strength ?? 0,
    shown,
    losses: lossesOf((100 * weight) / totalWeight, best),
    ...(best ? { support: best } : {}),
  };
}

type StrengthOf = (row: MatchRow) => number;

/** Where no skill is required there is nothing to hold back. */
function standing(rows: readonly MatchRow[], strengthOf: StrengthOf) {
  const required = rows.filter(({ requirement }) => requirement.tier === 'must');
  const coverage = covered(rows, strengthOf);
  const gate =
    gateFloor + (1 - gateFloor) * (required.length > 0 ? covered(required, strengthOf) : 1);
  const counted = Math.min(coverage, gate);
  return { score: wholePoints(counted), heldBack: 100 * (coverage - counted) };
}

function covered(rows: readonly MatchRow[], strengthOf: StrengthOf): number {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0);
  return rows.reduce((sum, row) => sum + row.weight * strengthOf(row), 0) / weight;
}

/** Rounds down; the last bit of a double is no point lost. */
const wholePoints = (part: number): number => Math.floor(100 * part + 1e-9);

function bandOf(score: number): Band {
  return bandFloors.find(([, floor]) => score >= floor)?.[0] ?? 'weak';
}
