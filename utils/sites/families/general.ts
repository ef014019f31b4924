import { anyPage } from '../any-page';
import { eures } from '../eures';
import { github } from '../github';
import { gitlab } from '../gitlab';
import { embedded } from '../greenhouse/embedded';
import { handshake } from '../handshake';
import type { Site } from '../site';
import { stackOverflow } from '../stack-overflow';
import { wellfound } from '../wellfound';

/** What the script on all other pages reads. */
export const general: readonly Site[] = [
  embedded,
  wellfound,
  handshake,
  eures,
  github,
  gitlab,
  stackOverflow,
  anyPage,
];
