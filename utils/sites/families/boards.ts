import { ashby } from '../ashby';
import { glassdoor } from '../glassdoor';
import { greenhouse } from '../greenhouse';
import { indeed } from '../indeed';
import { lever } from '../lever';
import type { Site } from '../site';
import { teamtailor } from '../teamtailor';
import { workable } from '../workable';
import { workday } from '../workday';

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
];
