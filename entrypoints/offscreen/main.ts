import { answerDoor } from '@/utils/browser/heavy-door';
import { heavyWork } from '@/utils/heavy';

import { packagedPdf } from './packaged-pdf';

answerDoor(
  heavyWork({ pdf: packagedPdf, bringing: async () => (await import('./bringing')).bringing }),
  () => window.close(),
);
