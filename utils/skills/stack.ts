import type { SealShape } from '@/utils/model/seal';
import type { ShownSkill } from '@/utils/model/skill';
import type { Column, Step } from '@/utils/model/stack';

import type { Vocabulary } from './vocabulary';

/** A credential as a stack sees it. */
export interface Stackable {
  readonly id: string;
  readonly name: string;
  readonly shape: SealShape;
  readonly skills: readonly ShownSkill[];
}

/** Words that issuers write for the rungs of a ladder. */
const RUNGS: readonly (readonly [level: number, words: RegExp])[] = [
  [
    1,
    /\b(?:foundations?|fundamentals?|basics?|essentials?|introduction|beginner|entry|novice)\b/iu,
  ],
  [2, /\b(?:associate|practitioner|intermediate|apprentice)\b/iu],
  [3, /\b(?:professional|advanced|specialist|specialty|senior)\b/iu],
  [4, /\b(?:expert|master|architect|fellow)\b/iu],
];
const NUMBERED = /\b(?:level|part|stage|grade)?\s*(?:([1-9])|(i{1,3}|iv|vi{0,3}))\s*$/iu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];

/**
 * Breadth as columns, levels as steps: credentials whose leading skills are one topic stand on each other.
 * The columns are inferred from names and skills; an issuer that declares a stack is not needed here.
 */
export function stacksOf(
  credentials: readonly Stackable[],
  { wider }: Vocabulary,
): readonly Column[] {
  const columns = new Map<string, { label: string; steps: Step[] }>();
  for (const { id, name, shape, skills } of credentials) {
    const [leading] = skills;
    if (!leading) continue;
    const level = levelOf(name);
    const step: Step = { id, name, shape, ...(level !== undefined && { level }) };
    const topic = [...columns.keys()].find((known) => isOneTopic(known, leading.id)) ?? leading.id;
    const column = columns.get(topic) ?? { label: leading.label, steps: [] };
    column.steps.push(step);
    columns.set(topic, column);
  }
  return [...columns].map(([topic, { label, steps }]) => ({
    topic,
    label,
    steps: steps.toSorted((one, other) => (one.level ?? 1) - (other.level ?? 1)),
  }));

  function isOneTopic(one: string, other: string): boolean {
    return (
      one === other || wider.get(one)?.has(other) === true || wider.get(other)?.has(one) === true
    );
  }
}

/** The level that a credential's name states, by a number at its end or a word of the ladder. */
export function levelOf(name: string): number | undefined {
  const [, digit, roman] = NUMBERED.exec(name) ?? [];
  if (digit) return Number(digit);
  if (roman) return ROMAN.indexOf(roman.toLowerCase()) + 1;
  return RUNGS.find(([, words]) => words.test(name))?.[0];
}
