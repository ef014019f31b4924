import type { Evidence } from '@/utils/model/match';
import type { ShownSkill } from '@/utils/model/skill';
import type { Vocabulary } from '@/utils/skills/vocabulary';

/** The evidence of a match by what it shows, so that a requirement looks only at what has a bond with it. */
export interface Shelf {
  readonly evidence: readonly Evidence[];
  readonly bySkill: ReadonlyMap<string, readonly Piece[]>;
  /** The skills shown that are a part of this one, near or far, and those directly below it. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  readonly below: ReadonlyMap<string, readonly string[]>;
}

export interface Piece {
  readonly evidence: Evidence;
  readonly skill: ShownSkill;
}

/** Whether a skill has a bond with anything that is asked for. */
export function bondWith(
  asked: readonly string[],
  { skills, wider }: Pick<Vocabulary, 'skills' | 'wider'>,
): (id: string) => boolean {
  const isAsked = new Set(asked);
  const isWider = new Set(asked.flatMap((id) => [...(wider.get(id) ?? [])]));
  const isParent = new Set(asked.flatMap((id) => skills.get(id)?.broader ?? []));
  // Asked once for each skill of a large wallet, so nothing is made on the way.
  return (id) => {
    if (isAsked.has(id) || isWider.has(id)) return true;
    for (const wide of wider.get(id) ?? [])
      if (isAsked.has(wide) || isParent.has(wide)) return true;
    return false;
  };
}

/** Looks at each skill that is shown once, and leaves out what has no bond with anything that is asked for. */
export function shelfOf(
  evidence: readonly Evidence[],
  asked: readonly string[],
  { skills, wider }: Pick<Vocabulary, 'skills' | 'wider'>,
): Shelf {
  const isBonded = bondWith(asked, { skills, wider });
  const bonded = new Map<string, boolean>();
  const bySkill = new Map<string, Piece[]>();
  for (const each of evidence)
    for (const skill of each.skills) {
      let known = bonded.get(skill.id);
      if (known === undefined) {
        known = isBonded(skill.id);
        bonded.set(skill.id, known);
      }
      if (known) push(bySkill, skill.id, { evidence: each, skill });
    }
  const within = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const id of bySkill.keys()) {
    for (const wide of wider.get(id) ?? []) push(within, wide, id);
    for (const parent of skills.get(id)?.broader ?? []) push(below, parent, id);
  }
  return { evidence, bySkill, within, below };
}

/** The skills shown that may have a bond with the one that is asked for. */
export function bondedOn(
  { bySkill, within, below }: Shelf,
  asked: string,
  { skills, wider }: Pick<Vocabulary, 'skills' | 'wider'>,
): ReadonlySet<string> {
  const parents = skills.get(asked)?.broader ?? [];
  return new Set([
    ...(bySkill.has(asked) ? [asked] : []),
    ...(within.get(asked) ?? []),
    ...[...(wider.get(asked) ?? [])].filter((id) => bySkill.has(id)),
    ...parents.flatMap((parent) => below.get(parent) ?? []),
  ]);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
