import { linkedinJob } from '../linkedin-job';
import { linkedinProfile } from '../linkedin-profile';
import { linkedinRecruiter } from '../linkedin-recruiter';
import type { Site } from '../site';

/** What the script on LinkedIn reads. */
export const linkedin: readonly Site[] = [linkedinProfile, linkedinRecruiter, linkedinJob];
