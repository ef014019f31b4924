import { scout } from '@/utils/browser/scout';
import { general } from '@/utils/sites/families/general';
import { changedParts } from '@/utils/sites/reading/known-parts';
import { readAmong } from '@/utils/sites/site';

/** The script on pages of any site, as `entrypoints/scout.ts` starts it. */
scout((document, url) => readAmong(general, { document, url }), changedParts(document));
