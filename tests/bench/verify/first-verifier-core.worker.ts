import { answerWith } from './first-answer';
import { verifierCore } from './verifier-core';

answerWith(verifierCore);
