import { ashbyRecruiting } from '../ashby-recruiting';
import { greenhouseRecruiting } from '../greenhouse-recruiting';
import { leverRecruiting } from '../lever-recruiting';
import type { Site } from '../site';
import { workableRecruiting } from '../workable-recruiting';

/** What the script on applicant-tracking systems reads, whose pages have applicants. */
export const recruiting: readonly Site[] = [
  greenhouseRecruiting,
  leverRecruiting,
  ashbyRecruiting,
  workableRecruiting,
];
