import type { Pathway } from '@/utils/model/pathway';

import { skillsInText } from './skills-in-text';
import type { Vocabulary } from './vocabulary';

/** What stacks are found with: the skills that are known, and pathways, looked through once. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly pathways: readonly Pathway[];
  /** The pathways on which a badge is a step. */
  readonly byBadge: ReadonlyMap<string, readonly Pathway[]>;
  /** The pathways that are about a skill. */
  readonly byTopic: ReadonlyMap<string, readonly Pathway[]>;
}

export function knowledgeOf(vocabulary: Vocabulary, pathways: readonly Pathway[]): Knowledge {
  const byBadge = new Map<string, Pathway[]>();
  const byTopic = new Map<string, Pathway[]>();
  for (const pathway of pathways) {
    const badges = new Set(pathway.nodes.flatMap(({ badgeIds }) => badgeIds));
    for (const badge of badges) push(byBadge, badge, pathway);
    for (const topic of topicsOn(pathway, vocabulary)) push(byTopic, topic, pathway);
  }
  return { vocabulary, pathways, byBadge, byTopic };
}

/** The skills that the steps of a pathway are about: what a certification shows, or else what its name says. */
function topicsOn({ nodes }: Pathway, vocabulary: Vocabulary): ReadonlySet<string> {
  const named = nodes.flatMap(({ name, badgeIds }) => {
    const known = badgeIds.filter((id) => vocabulary.skills.get(id));
    return known.length > 0 ? known : skillsInText(name, vocabulary).map(({ id }) => id);
  });
  return new Set(named.flatMap((id) => [id, ...(vocabulary.skills.get(id)?.shows ?? [])]));
}

function push(map: Map<string, Pathway[]>, key: string, pathway: Pathway): void {
  const known = map.get(key);
  if (known) known.push(pathway);
  else map.set(key, [pathway]);
}
