import type { Pathway } from '@/utils/model/pathway';

import { families } from './families';
import { pathwayOfFamily } from './family-pathway';
import { vocabulary } from './taxonomies';

/** Every family of the vocabulary as a pathway, as the package has them. */
export const bundledPathways = (): readonly Pathway[] =>
  families.map((family) => pathwayOfFamily(family, vocabulary));
