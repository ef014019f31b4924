import { scout } from '@/utils/browser/scout';
import { general } from '@/utils/sites/families/general';
import { changedParts } from '@/utils/sites/reading/known-parts';
import { readAmong } from '@/utils/sites/site';

/** Reads the pages of all sites that have no script of their own. */
export default {
  main: () =>
    scout((document, url) => readAmong(general, { document, url }), changedParts(document)),
};
