import { answerDoor } from '@/utils/browser/heavy-door';
import { heavyWork } from '@/utils/heavy';

answerDoor(heavyWork, () => window.close());
