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
  [`/users/${slug}`]: { data: { synthetic_id: OWNER } },
};

/** The collection of one person, page by page; nothing where something else is asked for. */
export function collectionReply({ url: { pathname, search } }: Visit): Reply | undefined {
  const list = lists[pathname + search];
  return list && json(200, list);
}
