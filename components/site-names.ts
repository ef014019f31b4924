/** What sites call themselves, where their id does not spell it. */
const names: Readonly<Record<string, string>> = {
  bamboohr: 'BambooHR',
  eures: 'EURES',
  github: 'GitHub',
  gitlab: 'GitLab',
  icims: 'iCIMS',
  'linkedin-job': 'LinkedIn posting',
  'linkedin-profile': 'LinkedIn profile',
  'linkedin-recruiter': 'LinkedIn Recruiter profile',
  smartrecruiters: 'SmartRecruiters',
  'stack-overflow': 'Stack Overflow',
  usajobs: 'USAJOBS',
  ziprecruiter: 'ZipRecruiter',
};

/** The name of a site by its id. */
export const siteName = (id: string): string =>
  names[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
