import * as z from 'zod/mini';

import { ok } from '@/utils/lib/result';
import { jsonIn, shown } from './answers';
import { apiHostOf, isBadgrHost } from './badgr-hosts';
import type { CollectionLookup, Examples, Links, Provider } from './provider';
import { tidyAddress } from './tidy';

export const links: Links = [
  /^(?:[a-z0-9-]+\.)*(?:badgr\.(?:io|com)|badges\.parchment\.(?:com|eu|au|ca|sg))\/public\/collections\/([A-Za-z0-9_-]{8,64})(?:\.json)?\/?$/u,
];

const Assertion = () =>
  z.object({
    id: z.string(),
    badge: shown(
      z.object({ name: z.string(), issuer: shown(z.object({ name: shown(z.string()) })) }),
    ),
    sourceUrl: shown(z.string()),
    hostedUrl: shown(z.string()),
  });
const Shape = () => z.object({ badges: z.array(Assertion()).check(z.maxLength(500)) });

/** All at once. A backpack may hold what others issued elsewhere, which keeps its own address, if it has one. */
const read: CollectionLookup['read'] = (answer) => {
  const collection = jsonIn(answer, Shape);
  if (!collection.ok) return collection;
  const badges = collection.value.badges.flatMap(({ id, badge, sourceUrl, hostedUrl }) => {
    const address = tidyAddress(id);
    if (!address) return [];
    const { href, hostname } = address;
    const name = (badge?.name ?? href).slice(0, 500);
    const issuer = badge?.issuer?.name?.slice(0, 500);
    return [{ href, name, issuer, imported: !isBadgrHost(hostname) || !!(sourceUrl || hostedUrl) }];
  });
  return ok({ badges, more: false });
};

export const badgrCollection: Provider = {
  id: 'badgr-collection',
  name: 'Canvas Credentials (Badgr) collection',
  links,
  hostPermissions: [
    'https://*.badgr.io/*',
    'https://*.badges.parchment.com/*',
    'https://badges.parchment.com/*',
  ],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'collection',
    locate: ({ href, id }) => ({
      url: `https://${apiHostOf(new URL(href).hostname)}/public/collections/${id}?v=2_0&expand=badges.badge&expand=badges.badge.issuer`,
      accept: 'application/json',
    }),
    read,
  },
};

export const examples: Examples = {
  matches: ['https://api.badgr.io/public/collections/0123456789abcdef0123456789abcdef?v=2_0'],
  ignores: [
    'https://api.badgr.io/public/badges/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.badgr.io/public/collections/',
    'https://badgr.com/recipient/badges',
    'https://badgr.io.evil.example/public/collections/0123456789abcdef0123456789abcdef',
  ],
};
