import { scout } from '@/utils/browser/scout';
import { recruiter } from '@/utils/sites/families/recruiter';
import { readAmong } from '@/utils/sites/site';

/** Reads the pages of LinkedIn Recruiter: profiles and lists of people. */
export default {
  main: () => scout((document, url) => readAmong(recruiter, { document, url })),
};
