import * as z from 'zod/mini';

import { ok } from '@/utils/lib/result';
import { jsonIn, shown } from './answers';
import type { CollectionLookup, Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?(?:credly|youracclaim)\.com\/users?\/(?!sign_)([a-z0-9._-]{2,80})(?:\/badges(?:\.json)?)?\/?$/iu,
];

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const Badge = () =>
  z.object({
    id: z.string().check(z.regex(ID)),
    badge_template: z.object({ name: z.string() }),
    issuer: shown(
      z.object({
        entities: z.array(
          z.object({ primary: shown(z.boolean()), entity: z.object({ name: z.string() }) }),
        ),
      }),
    ),
  });
const Shape = () =>
  z.object({
    data: z.array(Badge()).check(z.maxLength(500)),
    metadata: z.object({ current_page: z.number(), total_pages: z.number() }),
  });

const read: CollectionLookup['read'] = (answer) => {
  const page = jsonIn(answer, Shape);
  if (!page.ok) return page;
  const { data, metadata } = page.value;
  const badges = data.map(({ id, badge_template: { name }, issuer }) => ({
    href: `https://www.credly.com/badges/${id.toLowerCase()}`,
    name: name.slice(0, 500),
    issuer: issuer?.entities.find(({ primary }) => primary)?.entity.name.slice(0, 500),
    imported: false,
  }));
  return ok({ badges, more: metadata.current_page < metadata.total_pages });
};

export const credlyProfile: Provider = {
  id: 'credly-profile',
  name: 'Credly profile',
  links,
  hostPermissions: ['https://www.credly.com/*'],
  assurance: 'link-shape-only',
  issuers: 'checked',
  confidence: 'documented',
  lookup: {
    by: 'collection',
    locate: ({ id }, page) => ({
      url: `https://www.credly.com/users/${id}/badges.json?page=${page}`,
      accept: 'application/json',
    }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://www.credly.com/users/ada-lovelace',
    'https://www.credly.com/users/ada-lovelace.9063b05a/badges#credly',
    'https://www.credly.com/users/ada-lovelace/badges?sort=-state_updated_at',
    'https://www.credly.com/users/ada-lovelace/badges.json',
  ],
  ignores: [
    'https://www.credly.com/users',
    'https://www.credly.com/users/sign_in',
    'https://www.credly.com/users/sign_in/foo',
    'https://www.credly.com/organizations/ibm/badges',
  ],
};
