import { postingFields, type Requirement, tiers } from '@/utils/model/match';
import type { StatedLevels } from '@/utils/model/skill';
import { compareTexts } from './compare-texts';

/**
 * One requirement for each skill: the same one asked for twice takes the higher of each figure, whatever
 * the order, and the sentence of the stricter, earlier one.
 */
export function joinRequirements(requirements: readonly Requirement[]): readonly Requirement[] {
  const joined = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const known = joined.get(requirement.id);
    joined.set(requirement.id, known ? join(known, requirement) : requirement);
  }
  return [...joined.values()];
}

function join(one: Requirement, other: Requirement): Requirement {
  const leading = compare(one, other) <= 0 ? one : other;
  const level = Math.max(one.level ?? 0, other.level ?? 0);
  const years = Math.max(one.years ?? 0, other.years ?? 0);
  return {
    ...leading,
    importance: Math.max(one.importance, other.importance),
    ...(level > 0 ? { level } : {}),
    // A level that is only wished for is none that must be reached.
    ...(one.tier === other.tier &&
      (one.stated || other.stated) && { stated: highest(one.stated, other.stated) }),
    ...(years > 0 ? { years } : {}),
  };
}

function highest(one: StatedLevels = {}, other: StatedLevels = {}): StatedLevels {
  const entries = Object.entries({ ...one, ...other }).map(
    ([scheme]) => [scheme, Math.max(one[scheme] ?? 0, other[scheme] ?? 0)] as const,
  );
  return Object.fromEntries(entries.toSorted(([left], [right]) => compareTexts(left, right)));
}

/** Total, so that no two different requirements are equal and the order they come in cannot matter. */
function compare(one: Requirement, other: Requirement): number {
  return (
    tiers.indexOf(one.tier) - tiers.indexOf(other.tier) ||
    fieldRank(one) - fieldRank(other) ||
    (one.place?.start ?? 0) - (other.place?.start ?? 0) ||
    compareTexts(one.sentence, other.sentence) ||
    compareTexts(one.label, other.label) ||
    compareTexts(one.kind, other.kind) ||
    compareTexts(one.jurisdiction ?? '', other.jurisdiction ?? '') ||
    compareTexts(one.credential ?? '', other.credential ?? '') ||
    Number(other.orEquivalent ?? false) - Number(one.orEquivalent ?? false)
  );
}

const fieldRank = ({ place }: Requirement): number =>
  place ? postingFields.indexOf(place.field) : postingFields.length;
