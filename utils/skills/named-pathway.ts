import type { Pathway, PathwayNode } from '@/utils/model/pathway';
import { skillsInText } from './skills-in-text';
import { keyOf } from './spelling';
import { tokensIn } from './tokens';
import type { Vocabulary } from './vocabulary';

/**
 * A pathway whose steps are known by their names as well: one that is called as a certification of the vocabulary is
 * that certification, of which only a credential from a body that awards it is one.
 */
export function namedPathway(pathway: Pathway, vocabulary: Vocabulary): Pathway {
  return { ...pathway, nodes: pathway.nodes.map(named) };

  function named(node: PathwayNode): PathwayNode {
    const [mention, ...others] = skillsInText(node.name, vocabulary);
    if (!mention || others.length > 0 || !sameWords(mention.text, node.name)) return node;
    const skill = vocabulary.skills.get(mention.id);
    if (skill?.kind !== 'credential' || skill.awardedBy.length === 0) return node;
    return { ...node, badgeIds: [...new Set([...node.badgeIds, skill.id])] };
  }
}

const sameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

const wordsOf = (text: string): string =>
  tokensIn(text)
    .map(({ key }) => keyOf(key))
    .join(' ');
