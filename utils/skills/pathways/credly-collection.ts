import { isObject, type Json, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';
import type { PathwayNode } from '@/utils/model/pathway';

import {
  completedAll,
  type Examples,
  nodeOf,
  numberOf,
  objectsIn,
  type PathwayFormat,
} from './pathway-format';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const TEMPLATES = 'https://www.credly.com/badge_templates';

/**
 * A collection that an organisation shows at Credly: badges that it puts together, in no order. seen, in the code of a
 * client: where the list lies, and each badge's id and name. documented, for the lists of an organisation's own
 * account: owner, cost and time. assumed: that the public list has these too, and that a collection asks for all of
 * its badges. The list does not name its collection: the address at which it was asked for does, as `collection`.
 */
export const credlyCollection: PathwayFormat = {
  id: 'credly-collection',
  name: 'Credly collection',
  matches: (document) => templatesIn(document).length > 0,
  read(document) {
    const templates = templatesIn(document);
    const [{ owner } = {} as JsonObject] = templates;
    const address = isObject(document) ? stringOf(document['collection']) : undefined;
    if (templates.length < 2)
      return fail('pathway-empty', 'The collection holds one badge, which is no pathway.');
    const pages = pagesOf(document);
    if (pages > 1)
      return fail('pathway-empty', `The file is one page of a collection that has ${pages}.`);
    const leaves = templates.map(leafOf);
    const name = address ? namedBy(address) : (nameOf(owner) ?? 'Credly');
    const id = address ?? `${TEMPLATES}?${leaves.map((leaf) => leaf.id.slice(-8)).join('+')}`;
    const ids = [...new Set(leaves.map((leaf) => leaf.id))];
    const whole = nodeOf({ id, name, parts: [{ least: ids.length, of: ids }] });
    return completedAll([
      {
        id,
        name,
        declaredIn: 'credly-collection',
        ...(address !== undefined && { url: `${address}/badge_templates` }),
        goals: [id],
        nodes: [whole, ...leaves.filter((leaf, at) => ids.indexOf(leaf.id) === at)],
      },
    ]);
  },
};

/** The badges of a list; what holds a badge somebody has earned is the list of a person. */
const templatesIn = (document: Json): readonly JsonObject[] =>
  (isObject(document) ? objectsIn(document['data']) : []).filter(
    (each) =>
      UUID.test(stringOf(each['id']) ?? '') &&
      stringOf(each['name']) !== undefined &&
      !('badge_template' in each),
  );

/** A list whose address was asked for has been put together of all its pages, and counts none. */
function pagesOf(document: Json): number {
  const [metadata] = isObject(document) ? objectsIn(document['metadata']) : [];
  return numberOf(metadata?.['total_pages']) ?? 1;
}

function leafOf(template: JsonObject): PathwayNode {
  const id = `${TEMPLATES}/${stringOf(template['id'])}`;
  const [url, time, cost] = ['url', 'time_to_earn', 'cost'].map((name) => textOf(template[name]));
  return nodeOf({
    id,
    name: stringOf(template['name']) ?? id,
    badgeIds: [id],
    ...(url?.startsWith('https://www.credly.com/') && { url }),
    ...(time !== undefined && { time }),
    ...(cost !== undefined && { cost }),
  });
}

const textOf = (value: Json | undefined): string | undefined =>
  stringOf(value)?.trim() || undefined;

const nameOf = (owner: Json | undefined): string | undefined =>
  isObject(owner) ? textOf(owner['name']) : undefined;

/** `…/collections/customer-learning-programs` is called "Customer learning programs". */
const namedBy = (address: string): string =>
  (address.split('/').at(-1) ?? address)
    .replaceAll(/[-_]+/gu, ' ')
    .trim()
    .replace(/^\p{L}/u, (first) => first.toUpperCase());

export const examples: Examples = [
  {
    collection: 'https://www.credly.com/organizations/aurland/collections/cloud-foundations',
    data: [
      { id: '9115e7a0-c3d4-4b68-9f21-08d7a6e5b3c1', name: 'Cloud Infrastructure Engineer' },
      { id: '2b7c90de-61a4-4f83-9c05-7e1d3f8a26b4', name: 'Cloud Security Basics' },
    ],
    metadata: { current_page: 1, total_pages: 1 },
  },
];
