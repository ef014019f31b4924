import { ashbyRecruiting, hosts as ashbyRecruitingHosts } from '../ashby-recruiting';
import { greenhouseRecruiting, hosts as greenhouseRecruitingHosts } from '../greenhouse-recruiting';
import { leverRecruiting, hosts as leverRecruitingHosts } from '../lever-recruiting';
import type { Site } from '../site';
import { workableRecruiting, hosts as workableRecruitingHosts } from '../workable-recruiting';

/** What the script on applicant-tracking systems reads, whose pages have applicants. */
export const recruiting: readonly Site[] = [
  greenhouseRecruiting,
  leverRecruiting,
  ashbyRecruiting,
  workableRecruiting,
];

/** Their hosts, which are this script's as a whole; a site's own file names them. */
export const recruitingHosts: readonly RegExp[] = [
  ashbyRecruitingHosts,
  greenhouseRecruitingHosts,
  leverRecruitingHosts,
  workableRecruitingHosts,
];
