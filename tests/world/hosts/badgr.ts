import type { JsonObject } from '@/utils/lib/json';

import { hostedBadges } from '../badges';
import { dateTime, endOf, issuedOn } from '../calendar';
import { people } from '../people';
import { accepts, html, json, type Reply, redirect, text } from '../reply';
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
import { escapeHtml } from './html';

const PUBLIC = /^\/public\/(assertions|badges|issuers)\/([A-Za-z0-9_-]{22})(\.json)?\/?$/u;

const API = 'https://api.badgr.io/public';
const CLASS = `${API}/badges/W0sKc3Nf-TyqEoR8bXgV2A`;
const ISSUER = `${API}/issuers/h5PzQeLkRmm1dUwJtYx_9g`;
const BADGE = hostedBadges.badgr;

/** Of which nothing is known, and of which the record has another shape. assumed: which. */
export const badgrMissing = `${API}/assertions/nZ4hQe7RkTwB1yLm0sVd-A`;
export const badgrChanged = `${API}/assertions/cR8vXo2JpGtN5bKa3iWf_E`;

/** The API of Badgr, now Canvas Credentials, where anybody may open an issuer. */
export function badgr({ seed, now, ledger }: Stage): Host {
  return {
    names: ['api.badgr.io'],
    answer(visit) {
      const { pathname, searchParams } = visit.url;
      const [, kind, id = '', suffix] = PUBLIC.exec(pathname) ?? [];
      const address = `${API}/${kind}/${id}`;
      if (address === badgrChanged) return json(200, { result: [{ entityType: 'BadgeInstance' }] });
      if (![BADGE.url, CLASS, ISSUER].includes(address))
        return kind ? json(404, { detail: 'Not found.' }) : undefined;

      if (visit.headers['user-agent']?.includes('LinkedInBot')) return html(200, STUB);
      if (!suffix && accepts(visit, 'text/html'))
        return redirect(`https://badges.parchment.com${pathname}`);
      if (address === ISSUER) return json(200, issuer());
      const expanded = new Set(searchParams.getAll('expand'));
      return address === CLASS ? json(200, classWith(expanded)) : assertionWith(expanded);
    },
  };

  function assertionWith(expanded: ReadonlySet<string>): Reply {
    const reason = ledger.revoked.get('badgr');
    if (reason !== undefined) return json(200, revokedAssertion(BADGE.url, reason));

    const salt = seededHex(seed, 'badgr/salt', 32);
    const hosted = assertion({
      id: BADGE.url,
      badge: expanded.has('badge') ? classWith(expanded) : CLASS,
      recipient: hashedRecipient(people[BADGE.to].email, salt),
      issuedOn: dateTime(issuedOn(BADGE, now)),
    });
    const end = endOf('badgr', BADGE, now, ledger);
    const record = end ? expiringOn(hosted, dateTime(end)) : hosted;
    return json(200, { ...record, image: `${BADGE.url}/image`, evidence: [] });
  }
}

const classWith = (expanded: ReadonlySet<string>): JsonObject =>
  badgeClass({
    id: CLASS,
    achievement: BADGE.achievement,
    issuer: expanded.has('badge.issuer') ? issuer() : ISSUER,
    image: `${CLASS}/image`,
  });

const issuer = (): JsonObject =>
  issuerProfile({
    id: ISSUER,
    name: 'Polder Open Learning',
    url: 'https://polder.example/',
    email: 'badges@polder.example',
  });

const STUB = `<!doctype html>
<html lang="en">
<head>
<title>${escapeHtml(BADGE.achievement.title)}</title>
<meta property="og:title" content="${escapeHtml(BADGE.achievement.title)}">
<meta property="og:url" content="${BADGE.url}">
</head>
<body></body>
</html>`;

/** The single-page application that people are sent to; assumed: that it says nothing without its script. */
export const badgrPages: Host = {
  names: ['badges.parchment.com', 'badgr.com'],
  answer: ({ url }) =>
    PUBLIC.test(url.pathname)
      ? html(200, '<!doctype html><title>Digital Badges</title><app-root></app-root>')
      : text(404, 'Not Found'),
};
