import { hostedBadges, signedBadges } from '../../badges';
import { badgrChanged, badgrMissing } from '../badgr';
import { credlyChanged, credlyMissing } from '../credly';
import { googleSkillsBadge, googleSkillsChanged, googleSkillsMissing } from '../google-skills';
import { TROUBLE } from '../trouble-addresses';
import { assumed, type Play, type Scene, stated } from './play';

const { credly, badgr } = hostedBadges;
const { dataIntegrity, revoked, expired } = signedBadges;
const HALDEN = 'halden.example';

const taken = (name: 'credly' | 'badgr'): Scene => ({
  href: hostedBadges[name].url,
  arrange: (control) => control.revoke(name),
});
const ended = (name: 'credly' | 'badgr'): Scene => ({
  href: hostedBadges[name].url,
  arrange: (control) => control.expire(name),
});

/** The parts of platforms that have a host of their own in the world, where their pages are played as well. */
export const elsewhere: readonly Play[] = [
  {
    provider: 'credly',
    asks: 'www.credly.com',
    holder: 'amara',
    scenes: {
      good: stated(credly.url),
      revoked: taken('credly'),
      expired: ended('credly'),
      missing: stated(credlyMissing),
      changed: assumed(credlyChanged),
    },
  },
  {
    provider: 'badgr',
    asks: 'api.badgr.io',
    holder: 'amara',
    scenes: {
      good: stated(badgr.url),
      revoked: taken('badgr'),
      expired: ended('badgr'),
      missing: stated(badgrMissing),
      changed: assumed(badgrChanged),
    },
  },
  {
    provider: 'google-skills',
    asks: 'www.skills.google',
    holder: 'dara',
    scenes: {
      good: stated(googleSkillsBadge),
      missing: assumed(googleSkillsMissing),
      changed: assumed(googleSkillsChanged),
    },
  },
  {
    provider: 'hosted',
    asks: HALDEN,
    holder: 'amara',
    scenes: {
      good: stated(dataIntegrity.url),
      revoked: stated(revoked.url),
      expired: stated(expired.url),
      private: {
        ...assumed(dataIntegrity.url),
        arrange: (control) => control.answer(HALDEN, 403),
      },
      missing: assumed(TROUBLE.notFound),
      changed: assumed(TROUBLE.html),
    },
  },
];
