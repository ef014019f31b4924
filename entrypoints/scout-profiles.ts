import { scout } from '@/utils/browser/scout';
import { profiles } from '@/utils/sites/families/profiles';
import { readAmong } from '@/utils/sites/site';

/** Reads the pages of sites on which people have a profile. */
export default {
  main: () => scout((document, url) => readAmong(profiles, { document, url })),
};
