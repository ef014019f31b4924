import { ashby } from '../ashby';
import { bamboohr } from '../bamboohr';
import { breezy } from '../breezy';
import { dice } from '../dice';
import { eures } from '../eures';
import { glassdoor } from '../glassdoor';
import { greenhouse } from '../greenhouse';
import { handshake } from '../handshake';
import { icims } from '../icims';
import { indeed } from '../indeed';
import { jobvite } from '../jobvite';
import { lever } from '../lever';
import { monster } from '../monster';
import { personio } from '../personio';
import { recruitee } from '../recruitee';
import type { Site } from '../site';
import { smartrecruiters } from '../smartrecruiters';
import { teamtailor } from '../teamtailor';
import { usajobs } from '../usajobs';
import { wellfound } from '../wellfound';
import { workable } from '../workable';
import { workday } from '../workday';
import { ziprecruiter } from '../ziprecruiter';

/** What the script on the boards reads, whose pages have postings and no person. */
export const boards: readonly Site[] = [
  greenhouse,
  lever,
  ashby,
  workday,
  workable,
  teamtailor,
  indeed,
  glassdoor,
  ziprecruiter,
  monster,
  usajobs,
  dice,
  smartrecruiters,
  recruitee,
  icims,
  bamboohr,
  breezy,
  jobvite,
  personio,
  wellfound,
  handshake,
  eures,
];
