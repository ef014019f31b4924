import { answerWith } from './first-answer';
import { ours } from './ours';

answerWith(ours);
