import { type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Achievement, Alignment, RelatedAchievement } from '@/utils/model/credential';

import { named } from './named';
import { entries, imageOf, textOf } from './verifiable-credential-parts';

/** An achievement of Open Badges 3.0, section B.1.1, as badges award it and records name it. */
export function achievementOf(achievement: JsonObject, otherwise = ''): Achievement {
  const [criteria] = entries(achievement['criteria']);
  const credits = achievement['creditsAvailable'];
  const related = entries(achievement['related']).flatMap(relatedOf);
  return {
    name: textOf(achievement['name']) ?? otherwise,
    ...named('id', stringOf(achievement['id'])),
    ...named('type', stringOf(achievement['achievementType'])),
    ...named('description', textOf(achievement['description'])),
    ...named('criteria', textOf(criteria?.['narrative'])),
    ...named('criteriaUrl', stringOf(criteria?.['id'])),
    tags: listOf(achievement['tag']).filter((tag) => typeof tag === 'string'),
    alignments: alignmentsOf(achievement),
    ...named('image', imageOf(achievement)),
    ...named('language', stringOf(achievement['inLanguage'])),
    ...named('version', stringOf(achievement['version'])),
    ...named('fieldOfStudy', textOf(achievement['fieldOfStudy'])),
    ...named('specialization', textOf(achievement['specialization'])),
    ...named('code', stringOf(achievement['humanCode'])),
    ...(typeof credits === 'number' && { creditsAvailable: credits }),
    ...(related.length > 0 && { related }),
  };
}

export const alignmentsOf = (aligned: JsonObject): readonly Alignment[] =>
  entries(aligned['alignment']).map((alignment) => ({
    name: textOf(alignment['targetName']) ?? '',
    ...named('url', stringOf(alignment['targetUrl'])),
    ...named('code', stringOf(alignment['targetCode'])),
    ...named('framework', textOf(alignment['targetFramework'])),
    ...named('type', stringOf(alignment['targetType'])),
    ...named('description', textOf(alignment['targetDescription'])),
  }));

function relatedOf(related: JsonObject): RelatedAchievement[] {
  const id = stringOf(related['id']);
  if (!id) return [];
  return [
    {
      id,
      ...named('language', stringOf(related['inLanguage'])),
      ...named('version', stringOf(related['version'])),
    },
  ];
}
