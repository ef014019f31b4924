import type { Vocabulary } from '../vocabulary';
import agriculture from './agriculture.json' with { type: 'json' };
import business from './business.json' with { type: 'json' };
import design from './design.json' with { type: 'json' };
import type { Family, FamilyStep } from './family';
import finance from './finance.json' with { type: 'json' };
import health from './health.json' with { type: 'json' };
import hospitality from './hospitality.json' with { type: 'json' };
import informationTechnology from './information-technology.json' with { type: 'json' };
import languages from './languages.json' with { type: 'json' };
import logistics from './logistics.json' with { type: 'json' };
import manufacturing from './manufacturing.json' with { type: 'json' };
import publicService from './public-service.json' with { type: 'json' };
import trades from './trades.json' with { type: 'json' };

/** In the order in which a certification's families are named, fields with the most ladders first. */
export const families: readonly Family[] = [
  informationTechnology,
  trades,
  business,
  manufacturing,
  health,
  finance,
  hospitality,
  publicService,
  logistics,
  agriculture,
  languages,
  design,
].flat();

/** The families in which a certification of the vocabulary stands, by its id (`ps:comptia-a-plus`). */
export const familiesOf = (credentialId: string): readonly Family[] =>
  families.filter(({ steps }) =>
    steps.some(({ credential }) => `ps:${credential}` === credentialId),
  );

/** Its step in the first family that has it. */
export const stepOf = (credentialId: string): FamilyStep | undefined =>
  families
    .flatMap(({ steps }) => steps)
    .find(({ credential }) => `ps:${credential}` === credentialId);

/** The steps of a family level by level, lowest first. */
export function levelsOf({ steps }: Family): readonly (readonly FamilyStep[])[] {
  const highest = Math.max(...steps.map(({ level }) => level));
  return Array.from({ length: highest }, (_, below) =>
    steps.filter(({ level }) => level === below + 1),
  );
}

/** The skills that holding the certification of a step proves. */
export function provenBy({ credential, proves }: FamilyStep, { skills }: Vocabulary) {
  return proves?.map((id) => `ps:${id}`) ?? skills.get(`ps:${credential}`)?.shows ?? [];
}

/** Whether somebody with these certifications may try for a step; what is only usual before it bars nobody. */
export function isOpen({ requiresAll = [], requiresAny }: FamilyStep, held: ReadonlySet<string>) {
  const holds = (credential: string): boolean => held.has(`ps:${credential}`);
  return requiresAll.every(holds) && (requiresAny?.some(holds) ?? true);
}
