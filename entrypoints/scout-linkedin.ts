import { scout } from '@/utils/browser/scout';
import { linkedin } from '@/utils/sites/families/linkedin';
import { readAmong } from '@/utils/sites/site';

/** Reads LinkedIn's pages: profiles and postings. */
export default {
  main: () => scout((document, url) => readAmong(linkedin, { document, url })),
};
