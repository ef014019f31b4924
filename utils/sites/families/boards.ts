import { ashby, hosts as ashbyHosts } from '../ashby';
import { bamboohr, hosts as bamboohrHosts } from '../bamboohr';
import { breezy, hosts as breezyHosts } from '../breezy';
import { dice, hosts as diceHosts } from '../dice';
import { eures, hosts as euresHosts } from '../eures';
import { glassdoor, hosts as glassdoorHosts } from '../glassdoor';
import { greenhouse, hosts as greenhouseHosts } from '../greenhouse';
import { handshake, hosts as handshakeHosts } from '../handshake';
import { icims, hosts as icimsHosts } from '../icims';
import { indeed, hosts as indeedHosts } from '../indeed';
import { jazzhr, hosts as jazzhrHosts } from '../jazzhr';
import { jobvite, hosts as jobviteHosts } from '../jobvite';
import { lever, hosts as leverHosts } from '../lever';
import { monster, hosts as monsterHosts } from '../monster';
import { personio, hosts as personioHosts } from '../personio';
import { recruitee, hosts as recruiteeHosts } from '../recruitee';
import type { Site } from '../site';
import { smartrecruiters, hosts as smartrecruitersHosts } from '../smartrecruiters';
import { teamtailor, hosts as teamtailorHosts } from '../teamtailor';
import { usajobs, hosts as usajobsHosts } from '../usajobs';
import { wellfound, hosts as wellfoundHosts } from '../wellfound';
import { workable, hosts as workableHosts } from '../workable';
import { workday, hosts as workdayHosts } from '../workday';
import { ziprecruiter, hosts as ziprecruiterHosts } from '../ziprecruiter';

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
  jazzhr,
  personio,
  wellfound,
  handshake,
  eures,
];

/** Their hosts, which are this script's as a whole; a site's own file names them. */
export const boardsHosts: readonly RegExp[] = [
  ashbyHosts,
  bamboohrHosts,
  breezyHosts,
  diceHosts,
  euresHosts,
  glassdoorHosts,
  greenhouseHosts,
  handshakeHosts,
  icimsHosts,
  indeedHosts,
  jazzhrHosts,
  jobviteHosts,
  leverHosts,
  monsterHosts,
  personioHosts,
  recruiteeHosts,
  smartrecruitersHosts,
  teamtailorHosts,
  usajobsHosts,
  wellfoundHosts,
  workableHosts,
  workdayHosts,
  ziprecruiterHosts,
];
