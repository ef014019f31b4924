import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { scout } from '@/utils/browser/scout';
import { linkedin } from '@/utils/sites/families/linkedin';
import { readAmong } from '@/utils/sites/site';

/** Reads LinkedIn's pages: profiles and postings. */
export default defineUnlistedScript(() =>
  scout((document, url) => readAmong(linkedin, { document, url })),
);
