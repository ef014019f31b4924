export const families = ['general', 'linkedin', 'boards'] as const;

/** Which sites a page's script reads: a page loads no more than it needs. */
export type Family = (typeof families)[number];

const LINKEDIN = /(?:^|\.)linkedin\.com$/u;
/** Hosts that show postings and nobody's profile. */
const BOARDS =
  /^(?:(?:job-)?boards(?:\.eu)?\.greenhouse\.io|jobs(?:\.eu)?\.lever\.co|jobs\.ashbyhq\.com|(?:apply|jobs)\.workable\.com|.+\.teamtailor\.com|.+\.myworkday(?:jobs|site)\.com|(?:[a-z]{2,3}\.)?(?:indeed|glassdoor)(?:\.[a-z]{2,3}){1,2})$/u;

export function familyOf(host: string): Family {
  if (LINKEDIN.test(host)) return 'linkedin';
  return BOARDS.test(host) ? 'boards' : 'general';
}
