import type { Crowd, CrowdBadge } from '../crowd';
import { badgeIssuer } from './badge-issuer';
import type { Host } from './host';

/** Everybody who issued what a crowd shows: guests of a world. */
export const crowdIssuers = (
  { badges, hosts }: Pick<Crowd, 'badges' | 'hosts'>,
  now: Date,
  isToken: (badge: CrowdBadge) => boolean = () => false,
): Promise<Host[]> =>
  Promise.all(
    hosts.map(async (host) => {
      const replies = await badgeIssuer({
        host,
        seed: 'crowd',
        badges: badges.filter((badge) => badge.host === host),
        now,
        isRevoked: ({ status }) => status === 'revoked',
        isToken,
        endedDaysAgo: ({ status }) => (status === 'expired' ? 30 : -300),
      });
      return { names: [host], answer: ({ url }) => replies.get(url.href) };
    }),
  );
