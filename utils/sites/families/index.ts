export const families = ['general', 'linkedin', 'boards'] as const;

/** Which sites a page's script reads: a page loads no more than it needs. */
export type Family = (typeof families)[number];

const LINKEDIN = /(?:^|\.)linkedin\.com$/u;
/** Hosts that show postings and nobody's profile. */
const BOARDS = [
  /^(?:(?:job-)?boards(?:\.eu)?\.greenhouse\.io|jobs(?:\.eu)?\.lever\.co|jobs\.ashbyhq\.com)$/u,
  /^(?:(?:apply|jobs)\.workable\.com|jobs\.smartrecruiters\.com|jobs\.jobvite\.com)$/u,
  /\.(?:teamtailor|myworkdayjobs|myworkdaysite|recruitee|icims|bamboohr)\.com$/u,
  /\.(?:breezy\.hr|jobs\.personio\.(?:de|com))$/u,
  /^(?:[a-z]{2,3}\.)?(?:indeed|glassdoor|monster|ziprecruiter|dice)(?:\.[a-z]{2,3}){1,2}$/u,
  /^(?:www\.)?usajobs\.gov$/u,
];

export function familyOf(host: string): Family {
  if (LINKEDIN.test(host)) return 'linkedin';
  return BOARDS.some((hosts) => hosts.test(host)) ? 'boards' : 'general';
}
