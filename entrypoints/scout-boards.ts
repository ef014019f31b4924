import { scout } from '@/utils/browser/scout';
import { boards } from '@/utils/sites/families/boards';
import { readAmong } from '@/utils/sites/site';

/** Reads the pages of boards: postings. */
export default {
  main: () => scout((document, url) => readAmong(boards, { document, url })),
};
