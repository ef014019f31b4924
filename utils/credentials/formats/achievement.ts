import { type JsonObject, stringOf } from '@/utils/lib/json';
import type { Achievement, Alignment, RelatedAchievement } from '@/utils/model/credential';

import { assessmentKindsIn } from './assessment-kinds';
import { addressOf, numberOf, textOf, textsOf } from './json-ld-values';
import { named } from './named';
import { entries } from './verifiable-credential-parts';

/** An achievement of Open Badges 3.0, section B.1.1, as badges award it and records name it. */
export function achievementOf(achievement: JsonObject, otherwise = ''): Achievement {
  const [criteria] = entries(achievement['criteria']);
  const credits = numberOf(achievement['creditsAvailable']);
  const related = entries(achievement['related']).flatMap(relatedOf);
  return {
    name: textOf(achievement['name']) ?? otherwise,
    ...named('id', stringOf(achievement['id'])),
    ...named('type', textOf(achievement['achievementType'])),
    ...named('description', textOf(achievement['description'])),
    ...named('criteria', textOf(criteria?.['narrative'])),
    ...named('criteriaUrl', stringOf(criteria?.['id'])),
    tags: textsOf(achievement['tag']),
    alignments: alignmentsOf(achievement),
    ...named('image', addressOf(achievement['image'])),
    ...named('language', textOf(achievement['inLanguage'])),
    ...named('version', textOf(achievement['version'])),
    ...named('fieldOfStudy', textOf(achievement['fieldOfStudy'])),
    ...named('specialization', textOf(achievement['specialization'])),
    ...named('code', textOf(achievement['humanCode'])),
    ...(credits !== undefined && { creditsAvailable: credits }),
    ...(related.length > 0 && { related }),
    ...assessmentKindsIn(achievement['resultDescription'], 'assessmentType'),
  };
}

export const alignmentsOf = (aligned: JsonObject): readonly Alignment[] =>
  entries(aligned['alignment']).map((alignment) => ({
    name: textOf(alignment['targetName']) ?? '',
    ...named('url', addressOf(alignment['targetUrl'])),
    ...named('code', textOf(alignment['targetCode'])),
    ...named('framework', textOf(alignment['targetFramework'])),
    ...named('type', textOf(alignment['targetType'])),
    ...named('description', textOf(alignment['targetDescription'])),
  }));

function relatedOf(related: JsonObject): RelatedAchievement[] {
  const id = stringOf(related['id']);
  if (!id) return [];
  return [
    {
      id,
      ...named('language', textOf(related['inLanguage'])),
      ...named('version', textOf(related['version'])),
    },
  ];
}
