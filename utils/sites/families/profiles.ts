import { badgrProfile } from '../badgr-profile';
import { credlyProfile } from '../credly-profile';
import { github } from '../github';
import { gitlab } from '../gitlab';
import { openBadgePassport } from '../open-badge-passport';
import { profileHost } from '../profile-host';
import type { Site } from '../site';
import { stackOverflow } from '../stack-overflow';

/** What the script on sites of people's profiles reads; last their other pages. */
export const profiles: readonly Site[] = [
  credlyProfile,
  badgrProfile,
  openBadgePassport,
  github,
  gitlab,
  stackOverflow,
  profileHost,
];
