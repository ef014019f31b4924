import type { SealShape } from '@/utils/model/seal';

import { say } from './words';

/** The verdict on the sample badge in the words of any other verdict. */
export const labelOfSample = (shape: SealShape, achievement: string): string =>
  say('sentence', say('pair', say(`seal_${shape}`), achievement));
