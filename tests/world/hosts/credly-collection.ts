import type { JsonObject } from '@/utils/lib/json';

import { hostedBadges, signedBadges } from '../badges';
import { people } from '../people';
import { json, type Reply, type Visit } from '../reply';

const { slug } = people.ines;
const OWNER = '2f64b8d1-90ce-4a37-8b15-e7d03c96a48f';

/** What its holder shows at Credly. */
export const credlyCollection = `https://www.credly.com/users/${slug}`;

const shown = (id: string, name: string, verified: boolean): JsonObject => ({
  id,
  issued_to: people.ines.name,
  state: 'accepted',
  public: true,
  issuer: {
    summary: 'issued by Aurland Cloud Academy',
    entities: [{ primary: true, entity: { name: 'Aurland Cloud Academy', verified } }],
  },
  badge_template: { name },
});

const page = (number: number, data: JsonObject[]): JsonObject => ({
  data,
  metadata: { current_page: number, total_pages: 2, per: 48 },
});

const { credly, credlyNeighbour } = hostedBadges;

const COLLECTION = '/organizations/aurland-cloud-academy/collections/cloud-foundations';

/** What an organisation puts together for everybody who comes by. */
export const organisationsCollection = `https://www.credly.com${COLLECTION}/badge_templates`;

const template = (id: string, name: string): JsonObject => ({
  id,
  name,
  cost: 'Paid',
  time_to_earn: 'Months',
  url: `https://www.credly.com/org/aurland-cloud-academy/badge/${name.toLowerCase().replaceAll(' ', '-')}`,
  owner: { type: 'Organization', name: 'Aurland Cloud Academy' },
});

/** assumed: that a long list comes page by page. */
const templates = (number: number, data: JsonObject[]): JsonObject => ({
  data,
  metadata: { current_page: number, total_pages: 2 },
});

/** documented: the shape of the list, and that what was imported stands in a list of its own. */
const lists: Readonly<Record<string, JsonObject>> = {
  [`/users/${slug}/badges.json?page=1`]: page(1, [
    shown(credly.id, credly.achievement.title, true),
  ]),
  [`/users/${slug}/badges.json?page=2`]: page(2, [
    shown(credlyNeighbour.id, credlyNeighbour.achievement.title, true),
  ]),
  [`/api/v1/users/${OWNER}/external_badges/open_badges/public?page=1&page_size=48`]: {
    data: [
      {
        external_badge: {
          badge_name: signedBadges.single.achievement.title,
          issuer_name: 'Halden Institute of Technology',
          badge_url: signedBadges.single.url,
        },
      },
    ],
  },
  [`${COLLECTION}/badge_templates.json`]: templates(1, [
    template('9115e7a0-c3d4-4b68-9f21-08d7a6e5b3c1', credly.achievement.title),
  ]),
  [`${COLLECTION}/badge_templates.json?page=2`]: templates(2, [
    template('2b7c90de-61a4-4f83-9c05-7e1d3f8a26b4', 'Cloud Security Basics'),
  ]),
  [`/users/${slug}`]: { data: { synthetic_id: OWNER } },
};

/** The collection of one person, page by page; nothing where something else is asked for. */
export function collectionReply({ url: { pathname, search } }: Visit): Reply | undefined {
  const list = lists[pathname + search];
  return list && json(200, list);
}
