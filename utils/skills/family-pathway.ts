import type { Pathway, PathwayNode, Rule } from '@/utils/model/pathway';

import type { Family, FamilyStep } from './families/family';
import type { Vocabulary } from './vocabulary';

/** What pathways that come with the extension are declared in. */
export const BUNDLED = 'bundled';

/** A family of certifications as a pathway; where it leads is what no other step comes after. */
export function pathwayOfFamily(family: Family, { skills }: Pick<Vocabulary, 'skills'>): Pathway {
  const nodes = family.steps.map(nodeOf);
  const named = new Set(nodes.flatMap(({ before }) => before.flatMap(({ of }) => of)));
  const { domain, name: by } = family.issuer;
  return {
    id: `family:${family.id}`,
    name: family.name,
    declaredIn: BUNDLED,
    ...(domain !== undefined && { url: `https://${domain}/` }),
    by,
    goals: nodes.map(({ id }) => id).filter((id) => !named.has(id)),
    nodes,
  };

  function nodeOf({ credential, requiresAll, requiresAny, usuallyAfter }: FamilyStep): PathwayNode {
    const id = `ps:${credential}`;
    return {
      id: stepId(credential),
      name: skills.get(id)?.label ?? credential,
      badgeIds: [id],
      parts: [],
      before: [
        ...ruleOf(requiresAll, { least: requiresAll?.length ?? 0 }),
        ...ruleOf(requiresAny, { least: 1 }),
        ...ruleOf(usuallyAfter, { least: 1, advised: true }),
      ],
    };
  }

  function ruleOf(
    credentials: readonly string[] = [],
    rule: Pick<Rule, 'least' | 'advised'>,
  ): readonly Rule[] {
    return credentials.length > 0 ? [{ ...rule, of: credentials.map(stepId) }] : [];
  }

  function stepId(credential: string): string {
    return `family:${family.id}/${credential}`;
  }
}
