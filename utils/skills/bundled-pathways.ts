import type { Pathway } from '@/utils/model/pathway';

import { families } from './families';
import { pathwayOfFamily } from './family-pathway';
import { vocabulary } from './taxonomies';

/** Every family of the vocabulary as a pathway, as the package has them. */
export const bundledPathways = (): readonly Pathway[] =>
  families.map((family) => pathwayOfFamily(family, vocabulary));

/** The same as a file, in which a source is a site and no address: nobody asks it. */
export const bundledFile = (): string =>
  JSON.stringify(
    bundledPathways().map(({ url, ...pathway }) => ({
      ...pathway,
      ...(url !== undefined && { site: new URL(url).host }),
    })),
  );
