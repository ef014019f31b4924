import { answerDoor } from '@/utils/browser/heavy-door';
import { heavyWork } from '@/utils/heavy';
import { readPathways } from '@/utils/skills/pathways';

import { packagedPdf } from './packaged-pdf';

answerDoor(
  heavyWork({
    readPathways,
    pdf: packagedPdf,
    bringing: async () => (await import('./bringing')).bringing,
  }),
  () => window.close(),
);
