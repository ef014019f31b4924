import { answerDoor } from '@/utils/browser/heavy-door';
import { packagedPdf } from '@/utils/browser/packaged-pdf';
import { heavyWork } from '@/utils/heavy';

answerDoor(heavyWork({ pdf: packagedPdf }), () => window.close());
