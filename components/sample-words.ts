import type { SealShape } from '@/utils/model/seal';

import { say } from './words';

/** The verdict on the sample badge in the words of any other verdict. */
export const labelOfSample = (shape: SealShape, achievement: string, issuer: string): string =>
  say(
    'sentence',
    shape === 'verified'
      ? say('label_all_checked', achievement, issuer)
      : say('pair', say(`seal_${shape}`), achievement),
  );
