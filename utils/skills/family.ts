import type { Credential } from '@/utils/model/credential';
import type { Pathway, PathwayNode, Rule } from '@/utils/model/pathway';

import { tokensIn } from './tokens';

/** Certifications that belong together, with what a source says of their order. */
export interface Family {
  readonly id: string;
  readonly name: string;
  /** Where its issuer speaks of it. */
  readonly url: string;
  /** What is said of the order was not read there. */
  readonly assumed?: boolean;
  readonly awardedBy: readonly string[];
  /** The order is advised, and no step is a condition of the next. */
  readonly advised?: boolean;
  readonly steps: readonly FamilyStep[];
}

export interface FamilyStep {
  readonly name: string;
  /** Other names that it is awarded under. */
  readonly names?: readonly string[];
  /** The certification of the vocabulary that it is. */
  readonly skill?: string;
  /** The names of the steps that come before it: all of them, or any one. */
  readonly after?: readonly string[];
  readonly afterAny?: readonly string[];
  /** Whoever holds one of these steps has it. */
  readonly anyOf?: readonly string[];
  readonly url?: string;
  readonly time?: string;
  readonly cost?: string;
}

/** A family as a pathway; where it leads is what no other step comes after. */
export function pathwayOfFamily(family: Family): Pathway {
  const nodes = family.steps.map((step) => nodeOfStep(step, family));
  const named = new Set(
    nodes.flatMap(({ parts, before }) => [...parts, ...before].flatMap(({ of }) => of)),
  );
  return {
    id: `family:${family.id}`,
    name: family.name,
    declaredIn: 'bundled',
    url: family.url,
    goals: nodes.map(({ id }) => id).filter((id) => !named.has(id)),
    nodes,
  };
}

function nodeOfStep(step: FamilyStep, family: Family): PathwayNode {
  const { name, skill, after = [], afterAny = [], anyOf = [], url, time, cost } = step;
  const idsOf = (names: readonly string[]) => names.map((each) => stepId(family, each));
  const advised = family.advised ? { advised: true as const } : {};
  const rule = (least: number, names: readonly string[]): readonly Rule[] =>
    names.length > 0 ? [{ least, of: idsOf(names), ...advised }] : [];
  return {
    id: stepId(family, name),
    name,
    badgeIds: [...(skill === undefined ? [] : [`ps:${skill}`]), stepId(family, name)],
    parts: anyOf.length > 0 ? [{ least: 1, of: idsOf(anyOf) }] : [],
    before: [...rule(after.length, after), ...rule(1, afterAny)],
    ...(url !== undefined && { url }),
    ...(time !== undefined && { time }),
    ...(cost !== undefined && { cost }),
  };
}

const stepId = ({ id }: Family, name: string): string => `family:${id}/${wordsOf(name).join('-')}`;

/** Words that make no difference beside the name of a step. */
const BESIDE = new Set(
  'a an and by certificate certification certified course credential for in of on program specialization the'.split(
    ' ',
  ),
);

const NUMERALS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** The steps that a credential is: called as they are, by a body that awards them, and nothing more. */
export function familyBadgeIds(
  { achievement, issuer }: Credential,
  families: readonly Family[],
): readonly string[] {
  const issuerWords = wordsOf(issuer.name ?? '');
  return families.flatMap((family) => {
    const bodies = family.awardedBy.map(wordsOf);
    if (!bodies.some((body) => isCalled(issuerWords, body))) return [];
    const harmless = new Set([...bodies.flat(), ...BESIDE]);
    const called = keyOf(achievement.name, harmless);
    return family.steps
      .filter(({ name, names = [] }) =>
        [name, ...names].some((each) => keyOf(each, harmless) === called),
      )
      .map(({ name }) => stepId(family, name));
  });
}

const keyOf = (name: string, harmless: ReadonlySet<string>): string =>
  wordsOf(name)
    .filter((word) => !harmless.has(word))
    .toSorted()
    .join(' ');

const wordsOf = (text: string): readonly string[] =>
  tokensIn(text.replaceAll('+', ' plus ')).map(({ key }) => NUMERALS[key] ?? key);

/** What firms write beside their name. */
const FORMAL = new Set(
  'and certification certifications co corp corporation education gmbh inc learning limited llc ltd the training'.split(
    ' ',
  ),
);

/** An issuer is called as a body is when it has no other words in its name, but for those. */
const isCalled = (issuer: readonly string[], body: readonly string[]): boolean => {
  const rest = issuer.filter((word) => !FORMAL.has(word));
  const own = body.filter((word) => !FORMAL.has(word));
  return own.length > 0 && rest.join(' ') === own.join(' ');
};
