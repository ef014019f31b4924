import type { JsonObject } from '@/utils/lib/json';

import { type HostedBadge, hostedBadges } from '../badges';
import { endOf, issuedOn } from '../calendar';
import { people } from '../people';
import { accepts, html, json, type Reply, text, type Visit } from '../reply';
import { seededHex } from '../seeded';
import { collectionReply } from './credly-collection';
import type { Host, Stage } from './host';
import { escapeHtml } from './html';

const RECORD = /^\/(?:api\/)?v1\/obi\/v2\/badge_assertions\/([0-9a-f-]{36})(?:\.json)?\/?$/u;
const CLASS =
  /^\/(?:api\/)?v1\/obi\/v2\/issuers\/([0-9a-f-]{36})(?:\/badge_classes\/([0-9a-f-]{36}))?$/u;
const PAGE = /^\/(?:badges|earner\/earned\/badge)\/([0-9a-f-]{36})(?:\/[a-z_]+)?\/?$/u;

const ISSUER = { id: '74380c1e-5d2b-4f96-8a37-1be6f0d94c25', name: 'Aurland Cloud Academy' };
const CLASS_ID = '9115e7a0-c3d4-4b68-9f21-08d7a6e5b3c1';

const badges = [
  { name: 'credly', badge: hostedBadges.credly },
  { name: 'credlyNeighbour', badge: hostedBadges.credlyNeighbour },
] as const;

/** Of which there is a page for everybody and no record. */
export const credlyMissing = 'https://www.credly.com/badges/5d0e7c12-6a94-4f3b-8b21-c07f9e4a6d35';
const CHANGED = '8e2a90f4-1c7d-4b56-a3e8-72d4b09c61fe';
/** Of which the record has another shape. assumed: which. */
export const credlyChanged = `https://www.credly.com/badges/${CHANGED}`;

/** Credly: an Open Badges 2.0 record without a name, and a page that has the name alone. */
export function credly({ seed, now, ledger }: Stage): Host {
  return {
    names: ['www.credly.com', 'api.credly.com', 'credly.com'],
    answer(visit) {
      const { hostname, pathname } = visit.url;
      const record = RECORD.exec(pathname)?.[1];
      if (record) return recordOf(record, hostname);
      const [isOurs, issuerId, classId] = CLASS.exec(pathname) ?? [];
      if (isOurs) return classOf(hostname, issuerId, classId);
      const page = PAGE.exec(pathname)?.[1];
      return page ? pageOf(page, visit) : collectionReply(visit);
    },
  };

  function recordOf(id: string, hostname: string): Reply {
    if (id === CHANGED) return json(200, { data: { id, state: 'accepted' } });
    const found = badges.find(({ badge }) => badge.id === id);
    if (!found) return NOT_FOUND;
    const { name, badge } = found;
    if (ledger.revoked.has(name)) return json(410, { revoked: true });
    const end = endOf(name, badge, now, ledger);
    return json(200, {
      '@context': 'https://w3id.org/openbadges/v2',
      badge: `${apiAt(hostname)}/issuers/${ISSUER.id}/badge_classes/${CLASS_ID}`,
      evidence: [],
      ...(end && { expires: end.toISOString() }),
      id: `${apiAt(hostname)}/badge_assertions/${id}`,
      issuedOn: issuedOn(badge, now).toISOString(),
      // Nothing is known of the digest's input, so it is made to match nobody.
      recipient: {
        type: 'email',
        identity: `sha256$${seededHex(seed, `credly/${id}`, 64)}`,
        hashed: true,
      },
      type: 'Assertion',
      verification: { type: 'hosted' },
    });
  }

  function pageOf(id: string, visit: Visit): Reply {
    if (accepts(visit, 'application/json')) return text(500, 'Internal Server Error');
    const found = badges.find(({ badge }) => badge.id === id);
    if (!found) return html(200, page('Credly', ''));
    const { name, badge } = found;
    const end = endOf(name, badge, now, ledger);
    // assumed: where in the sentence the word stands.
    const mark = end && end < now ? ' (Expired)' : '';
    const title = `${badge.achievement.title}${mark} was issued by ${ISSUER.name} to ${people[badge.to].name}.`;
    return html(200, page(title, `<meta property="og:title" content="${escapeHtml(title)}">`));
  }
}

/** assumed: the body. */
const NOT_FOUND = json(404, { data: { message: 'Resource not found' } });

/** Each host names itself in the addresses that it hands out. */
const apiAt = (hostname: string) => `https://${hostname}/api/v1/obi/v2`;

function classOf(hostname: string, issuerId?: string, classId?: string): Reply {
  const url = `${apiAt(hostname)}/issuers/${ISSUER.id}`;
  if (issuerId !== ISSUER.id) return NOT_FOUND;
  if (classId === undefined) return json(200, issuerAt(url));
  return classId === CLASS_ID ? json(200, badgeClassAt(url, hostedBadges.credly)) : NOT_FOUND;
}

const issuerAt = (id: string): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id,
  name: ISSUER.name,
  url: 'https://www.credly.com/organizations/aurland-cloud-academy',
});

const badgeClassAt = (issuer: string, { achievement }: HostedBadge): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: `${issuer}/badge_classes/${CLASS_ID}`,
  name: achievement.title,
  description: achievement.description,
  image: 'https://images.credly.com/images/5fd02c1a-77be-4a38-9d06-2e4c81f3b9a7/image.png',
  tags: [...achievement.tags],
  criteria: {
    id: 'https://www.credly.com/org/aurland-cloud-academy/badge/cloud-infrastructure-engineer',
    narrative: achievement.criteria,
  },
  alignment: [],
  issuer,
});

const page = (title: string, head: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)} - Credly</title>${head}</head>
<body><div id="root"></div></body>
</html>`;
