import { linkedinJob } from '../linkedin-job';
import { linkedinProfile } from '../linkedin-profile';
import type { Site } from '../site';

/** What the script on LinkedIn reads, but for what is only recruiters'. */
export const linkedin: readonly Site[] = [linkedinProfile, linkedinJob];
