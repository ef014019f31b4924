import { anyPage } from './any-page';
import { ashby } from './ashby';
import { bamboohr } from './bamboohr';
import { breezy } from './breezy';
import { dice } from './dice';
import { eures } from './eures';
import { github } from './github';
import { gitlab } from './gitlab';
import { glassdoor } from './glassdoor';
import { greenhouse } from './greenhouse';
import { handshake } from './handshake';
import { icims } from './icims';
import { indeed } from './indeed';
import { jobvite } from './jobvite';
import { lever } from './lever';
import { linkedinJob } from './linkedin-job';
import { linkedinProfile } from './linkedin-profile';
import { linkedinRecruiter } from './linkedin-recruiter';
import { monster } from './monster';
import { personio } from './personio';
import { recruitee } from './recruitee';
import type { Site } from './site';
import { smartrecruiters } from './smartrecruiters';
import { stackOverflow } from './stack-overflow';
import { teamtailor } from './teamtailor';
import { usajobs } from './usajobs';
import { wellfound } from './wellfound';
import { workable } from './workable';
import { workday } from './workday';
import { ziprecruiter } from './ziprecruiter';

/** In order of trial: LinkedIn, boards, sites that nobody has seen, and last what may stand anywhere. */
export const sites: readonly Site[] = [
  linkedinProfile,
  linkedinRecruiter,
  linkedinJob,
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

/** The site that an address belongs to, and with it the way to read its pages. */
export const siteAt = (url: URL): Site => sites.find(({ matches }) => matches(url)) ?? anyPage;
