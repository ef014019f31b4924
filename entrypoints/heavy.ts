import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { answerDoor } from '@/utils/browser/heavy-door';
import { packagedPdf } from '@/utils/browser/packaged-pdf';
import { heavyWork } from '@/utils/heavy';

/** Firefox's own way through the heavy door: its background is a page, which loads this when it is needed. */
export default defineUnlistedScript({
  include: ['firefox'],
  main: () => answerDoor(heavyWork({ pdf: packagedPdf })),
});
