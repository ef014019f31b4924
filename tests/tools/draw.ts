import { createHash } from 'node:crypto';

import type { Skill } from '@/utils/model/skill';

/** So many skills drawn by lot: the same ones for a seed, and hardly others when skills are added. */
export const draw = (skills: readonly Skill[], seed: string, count: number): readonly Skill[] =>
  skills
    .map((skill) => ({ skill, lot: lotOf(`${seed} ${skill.id}`) }))
    .sort((one, other) => one.lot.compare(other.lot))
    .slice(0, count)
    .map(({ skill }) => skill);

const lotOf = (text: string): Buffer => createHash('sha256').update(text).digest();
