import { linkedinRecruiter } from '../linkedin-recruiter';
import type { Site } from '../site';

/** What the script on that part of LinkedIn reads which only recruiters see. */
export const recruiter: readonly Site[] = [linkedinRecruiter];
