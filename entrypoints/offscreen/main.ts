import { answerDoor } from '@/utils/browser/heavy-door';
import { heavyWork } from '@/utils/heavy';

import { packagedPdf } from './packaged-pdf';

answerDoor(
  heavyWork({
    readPathways: async (text) => (await import('@/utils/skills/pathways')).readPathways(text),
    pdf: packagedPdf,
    bringing: async () => (await import('./bringing')).bringing,
  }),
  () => window.close(),
);
