import type { JsonObject } from '@/utils/lib/json';
import type { AchievementResult } from '@/utils/model/credential';

import { alignmentsOf } from './achievement';
import { addressOf, numberOf, textOf } from './json-ld-values';
import { named } from './named';
import { entries } from './verifiable-credential-parts';

/**
 * What a subject reached (Open Badges 3.0, section B.1.23), in the words of the achievement's own descriptions: a level
 * is named there, and the result refers to it by its id.
 */
export function resultsOf(subject: JsonObject, achievement: JsonObject): AchievementResult[] {
  const descriptions = entries(achievement['resultDescription']);
  return entries(subject['result']).map((result) => {
    const described = byId(descriptions, addressOf(result['resultDescription']));
    const levels = entries(described?.['rubricCriterionLevel']);
    const level = byId(levels, addressOf(result['achievedLevel']));
    const value = result['value'];
    return {
      ...named('name', textOf(described?.['name'])),
      ...named('type', textOf(described?.['resultType'])),
      ...named('value', textOf(value) ?? numberOf(value)?.toString()),
      ...named('level', textOf(level?.['name']) ?? textOf(level?.['level'])),
      ...named('status', textOf(result['status'])),
      alignments: [...alignmentsOf(result), ...(level ? alignmentsOf(level) : [])],
    };
  });
}

const byId = (described: readonly JsonObject[], id: unknown): JsonObject | undefined =>
  typeof id === 'string' ? described.find((one) => one['id'] === id) : undefined;
