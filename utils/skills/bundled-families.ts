import families from './bundled-families.json' with { type: 'json' };
import { type Family, pathwayOfFamily } from './family';

/** Families that come with the extension, each with the address at which its facts were read. */
export const bundledFamilies: readonly Family[] = families;

/** The same as pathways. */
export const bundledPathways = () => bundledFamilies.map(pathwayOfFamily);
