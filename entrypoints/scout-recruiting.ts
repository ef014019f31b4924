import { scout } from '@/utils/browser/scout';
import { recruiting } from '@/utils/sites/families/recruiting';
import { readAmong } from '@/utils/sites/site';

/** Reads the pages of applicant-tracking systems: their applicants. */
export default {
  main: () => scout((document, url) => readAmong(recruiting, { document, url })),
};
