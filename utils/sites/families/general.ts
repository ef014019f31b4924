import { anyPage } from '../any-page';
import { bamboohr } from '../bamboohr';
import { breezy } from '../breezy';
import { dice } from '../dice';
import { eures } from '../eures';
import { github } from '../github';
import { gitlab } from '../gitlab';
import { greenhouse } from '../greenhouse';
import { handshake } from '../handshake';
import { icims } from '../icims';
import { jobvite } from '../jobvite';
import { monster } from '../monster';
import { personio } from '../personio';
import { recruitee } from '../recruitee';
import type { Site } from '../site';
import { smartrecruiters } from '../smartrecruiters';
import { stackOverflow } from '../stack-overflow';
import { usajobs } from '../usajobs';
import { wellfound } from '../wellfound';
import { ziprecruiter } from '../ziprecruiter';

/** What the script on all other pages reads. */
export const general: readonly Site[] = [
  greenhouse,
  ziprecruiter,
  monster,
  wellfound,
  usajobs,
  dice,
  handshake,
  smartrecruiters,
  recruitee,
  icims,
  bamboohr,
  breezy,
  jobvite,
  personio,
  eures,
  github,
  gitlab,
  stackOverflow,
  anyPage,
];
