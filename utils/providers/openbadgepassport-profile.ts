import * as z from 'zod/mini';

import { ok } from '@/utils/lib/result';
import { jsonIn, shown } from './answers';
import type { CollectionLookup, Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?openbadgepassport\.com\/app\/profile\/(\d+)(?:\/embed)?\/?$/u,
];

const Badge = () => z.object({ id: z.number().check(z.int(), z.positive()), name: z.string() });
const Block = () =>
  z.object({ type: z.string(), badges: shown(z.array(Badge()).check(z.maxLength(500))) });
const Shape = () => z.object({ blocks: z.array(Block()).check(z.maxLength(100)) });

/** What the holder shows off in blocks of the profile; it was all brought in from elsewhere. */
const read: CollectionLookup['read'] = (answer) => {
  const profile = jsonIn(answer, Shape);
  if (!profile.ok) return profile;
  const shownOff = profile.value.blocks.flatMap(({ badges }) => badges ?? []);
  const badges = [...new Map(shownOff.map(({ id, name }) => [id, name]))].map(([id, name]) => ({
    href: `https://openbadgepassport.com/app/badge/info/${id}`,
    name: name.slice(0, 500),
    imported: true,
  }));
  return ok({ badges, more: false });
};

export const openbadgepassportProfile: Provider = {
  id: 'openbadgepassport-profile',
  name: 'Open Badge Passport profile',
  links,
  hostPermissions: ['https://openbadgepassport.com/*'],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'collection',
    locate: ({ id }) => ({
      url: `https://openbadgepassport.com/app/obpv1/profile/${id}`,
      accept: 'application/json',
    }),
    read,
  },
};

export const examples: Examples = {
  matches: ['https://openbadgepassport.com/app/profile/1234'],
  ignores: [
    'https://openbadgepassport.com/app/badge/info/1042400',
    'https://openbadgepassport.com/app/gallery/badges',
    'https://openbadgepassport.com/app/profile/ada',
  ],
};
