import { hostedBadges } from '../badges';
import { dateTime, endOf, issuedOn } from '../calendar';
import { people } from '../people';
import { json, type Reply } from '../reply';
import { seededHex } from '../seeded';
import {
  assertion,
  badgeClass,
  expiringOn,
  hashedRecipient,
  issuerProfile,
  revokedAssertion,
} from '../sign/open-badge-2';
import type { Host, Stage } from './host';

const ORIGIN = 'https://badges.tidemark.example';
const CLASS = `${ORIGIN}/classes/incident-response`;
const ISSUER = `${ORIGIN}/issuer`;
const BADGE = hostedBadges.openBadge2;

const headers = { 'content-type': 'application/ld+json' };

/** An issuer that hosts its Open Badges 2.0 itself: assertion, badge class and profile, each at its own address. */
export function openBadge2({ seed, now, ledger }: Stage): Host {
  const replies = new Map<string, () => Reply>([
    [BADGE.url, hosted],
    [CLASS, () => json(200, badgeClass(incidentResponse), headers)],
    [ISSUER, () => json(200, issuerProfile(tidemark), headers)],
  ]);
  return {
    names: ['badges.tidemark.example'],
    answer: ({ url }) => replies.get(url.href)?.(),
  };

  function hosted(): Reply {
    const reason = ledger.revoked.get('openBadge2');
    if (reason !== undefined) return json(410, revokedAssertion(BADGE.url, reason), headers);
    const salt = seededHex(seed, 'tidemark/salt', 16);
    const record = assertion({
      id: BADGE.url,
      badge: CLASS,
      recipient: hashedRecipient(people[BADGE.to].email, salt),
      issuedOn: dateTime(issuedOn(BADGE, now)),
    });
    const end = endOf('openBadge2', BADGE, now, ledger);
    return json(200, end ? expiringOn(record, dateTime(end)) : record, headers);
  }
}

const incidentResponse = {
  id: CLASS,
  achievement: BADGE.achievement,
  issuer: ISSUER,
  image: `${CLASS}.png`,
};

const tidemark = {
  id: ISSUER,
  name: 'Tidemark Operations School',
  url: `${ORIGIN}/`,
  email: 'office@tidemark.example',
};
