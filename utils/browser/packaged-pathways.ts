import type { Pathway } from '@/utils/model/pathway';

import { packaged } from './packaged';

/** The ladders of certifications of the package. */
export const packagedPathways = packaged('/pathways.json', async (file) => {
  // Our own file, made of this when the extension was built.
  const pathways = (await file.json()) as readonly (Pathway & { readonly site?: string })[];
  return pathways.map(
    ({ site, ...pathway }): Pathway =>
      site === undefined ? pathway : { ...pathway, url: `https://${site}/` },
  );
});
