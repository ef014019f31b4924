import { googleSkillsBadge } from './hosts/google-skills';

/** Links to platforms of which the other pages have none. */
export const shelf = [
  { href: googleSkillsBadge, title: 'Deploy Kubernetes Applications', issuer: 'Google' },
] as const;
