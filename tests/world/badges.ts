import { achievements } from './achievements';
import { type IssuerName, issuers } from './issuers';
import type { PersonName } from './people';
import type { Achievement } from './sign/achievement';

interface Badge {
  readonly to: PersonName;
  readonly achievement: Achievement;
  readonly issuedDaysAgo: number;
  /** Absent when it holds for ever. */
  readonly lastsDays?: number;
}

/** A badge that carries a proof. */
export interface SignedBadge extends Badge {
  readonly issuer: IssuerName;
  readonly url: string;
  readonly secured: 'data-integrity' | 'jwt';
  readonly statusIndex: number;
}

/** A badge that is true because of where it lies. */
export interface HostedBadge extends Badge {
  readonly id: string;
  readonly url: string;
}

const at = (issuer: IssuerName, path: string) => `https://${issuers[issuer].host}/${path}`;

const halden = { issuer: 'halden', secured: 'data-integrity' } as const;

export const signedBadges = {
  dataIntegrity: {
    ...halden,
    to: 'amara',
    achievement: achievements.kubernetes,
    url: at('halden', 'credentials/kubernetes-operations-7f3a'),
    issuedDaysAgo: 200,
    lastsDays: 1095,
    statusIndex: 94_567,
  },
  jwt: {
    issuer: 'brightwater',
    secured: 'jwt',
    to: 'amara',
    achievement: achievements.go,
    url: at('brightwater', 'credentials/go-services-51.jwt'),
    issuedDaysAgo: 120,
    lastsDays: 1095,
    statusIndex: 51,
  },
  expired: {
    ...halden,
    to: 'amara',
    achievement: achievements.incidents,
    url: at('halden', 'credentials/incident-response-0c11.json'),
    issuedDaysAgo: 800,
    lastsDays: 730,
    statusIndex: 12_004,
  },
  revoked: {
    ...halden,
    to: 'amara',
    achievement: achievements.postgresql,
    url: at('halden', 'credentials/postgresql-reliability-9be2.json'),
    issuedDaysAgo: 300,
    lastsDays: 1095,
    statusIndex: 8_191,
  },
  otherName: {
    ...halden,
    to: 'ines',
    achievement: achievements.releases,
    url: at('halden', 'credentials/release-engineering-44d0.json'),
    issuedDaysAgo: 90,
    statusIndex: 77,
  },
  tampered: {
    ...halden,
    to: 'amara',
    achievement: achievements.containers,
    url: at('halden', 'credentials/containers-e210.json'),
    issuedDaysAgo: 60,
    statusIndex: 131_071,
  },
  /** Lies on a host of its own, which resets every connection until it is cleared. */
  unreachable: {
    ...halden,
    to: 'amara',
    achievement: achievements.observability,
    url: 'https://badges.lakeside.example/credentials/observability-3d.json',
    issuedDaysAgo: 30,
    statusIndex: 3_000,
  },
  single: {
    ...halden,
    to: 'cleo',
    achievement: achievements.kubernetes,
    url: at('halden', 'credentials/kubernetes-operations-8c40'),
    issuedDaysAgo: 45,
    lastsDays: 1095,
    statusIndex: 400,
  },
  neighbour: {
    ...halden,
    to: 'rua',
    achievement: achievements.linux,
    url: at('halden', 'credentials/linux-administration-b7.json'),
    issuedDaysAgo: 400,
    statusIndex: 401,
  },
  didKey: {
    issuer: 'kestrel',
    secured: 'data-integrity',
    to: 'amara',
    achievement: achievements.observability,
    url: at('kestrel', 'credentials/observability-workshop.json'),
    issuedDaysAgo: 15,
    statusIndex: 1,
  },
} as const satisfies Record<string, SignedBadge>;

const CREDLY = 'https://www.credly.com/badges';
const BADGR = 'https://api.badgr.io/public/assertions';

export const hostedBadges = {
  credly: hosted(CREDLY, '3b1d6a52-8f0e-4c27-9a64-d5e0718c2f93', {
    to: 'amara',
    achievement: achievements.cloud,
    issuedDaysAgo: 150,
    lastsDays: 1095,
  }),
  credlyNeighbour: hosted(CREDLY, 'c94e0f7d-21b8-4d3a-8e15-60a7b2d9f418', {
    to: 'joel',
    achievement: achievements.cloud,
    issuedDaysAgo: 500,
  }),
  badgr: hosted(BADGR, 'Qm7xTzK2RvuLw9-aJd_4Hg', {
    to: 'amara',
    achievement: achievements.linux,
    issuedDaysAgo: 250,
  }),
  openBadge2: hosted('https://badges.tidemark.example/assertions', '2041', {
    to: 'amara',
    achievement: achievements.incidents,
    issuedDaysAgo: 20,
  }),
};

export type SignedBadgeName = keyof typeof signedBadges;
export type HostedBadgeName = keyof typeof hostedBadges;
export type BadgeName = SignedBadgeName | HostedBadgeName;

function hosted(folder: string, id: string, badge: Badge): HostedBadge {
  return { ...badge, id, url: `${folder}/${id}` };
}
