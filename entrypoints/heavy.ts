import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { answerDoor } from '@/utils/browser/heavy-door';
import { heavyWork } from '@/utils/heavy';
import { readPathways } from '@/utils/skills/pathways';

import { packagedPdf } from './offscreen/packaged-pdf';

/** Firefox's own way through the heavy door: its background is a page, which loads this when it is needed. */
export default defineUnlistedScript({
  include: ['firefox'],
  main: () =>
    answerDoor(
      heavyWork({
        readPathways,
        pdf: packagedPdf,
        bringing: async () => (await import('./offscreen/bringing')).bringing,
      }),
    ),
});
