import type { Skill } from '@/utils/model/skill';

/** A source of skills: whose it is, and its entries in our shape, read when they are first needed. */
export interface Taxonomy {
  readonly id: string;
  readonly name: string;
  readonly skills: () => readonly Skill[];
}

/** Read by tests only: texts and the skills of this taxonomy that stand in them, no more and no fewer. */
export interface Examples {
  readonly finds: readonly { readonly text: string; readonly ids: readonly string[] }[];
}
