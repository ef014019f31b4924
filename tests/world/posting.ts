import type { Tier } from '@/utils/model/match';
import type { LinkName } from './links';

/** One line of the posting, and the badge of Amara's that is about it. */
export interface PostedRequirement {
  readonly skill: string;
  readonly tier: Tier;
  readonly sentence: string;
  readonly shownBy: LinkName;
}

/** Seven things asked for, one a line; one of the required list is only wished for. */
export const requirements = [
  {
    skill: 'Kubernetes',
    tier: 'must',
    sentence: 'At least three years of running Kubernetes in production.',
    shownBy: 'dataIntegrity',
  },
  {
    skill: 'Go',
    tier: 'must',
    sentence: 'You write tools and services in Go.',
    shownBy: 'jwt',
  },
  {
    skill: 'Amazon Web Services',
    tier: 'must',
    sentence: 'Hands-on experience with Amazon Web Services (AWS).',
    shownBy: 'credly',
  },
  {
    skill: 'Linux',
    tier: 'must',
    sentence: 'You know Linux from the boot loader up.',
    shownBy: 'badgr',
  },
  {
    skill: 'Terraform',
    tier: 'preferred',
    sentence: 'Terraform is a plus.',
    shownBy: 'credly',
  },
  {
    skill: 'Incident response',
    tier: 'preferred',
    sentence: 'Experience in leading incident response.',
    shownBy: 'expired',
  },
  {
    skill: 'PostgreSQL',
    tier: 'preferred',
    sentence: 'You have looked after PostgreSQL databases.',
    shownBy: 'revoked',
  },
] as const satisfies readonly PostedRequirement[];

export const POSTING_URL = 'https://job-boards.greenhouse.io/northwind/jobs/4012345';
