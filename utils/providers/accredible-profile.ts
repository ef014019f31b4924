import * as z from 'zod/mini';

import { ok } from '@/utils/lib/result';
import { jsonIn, shown } from './answers';
import type { CollectionLookup, Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:[a-z0-9-]+\.)?credential\.net\/profile\/([A-Za-z0-9._-]{2,80})(?:\/wallet)?\/?$/u,
];

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const Entry = () =>
  z.object({
    uuid: z.string().check(z.regex(UUID)),
    name: z.string(),
    private: shown(z.boolean()),
    issuer: shown(z.object({ name: shown(z.string()) })),
  });
const Shape = () =>
  z.object({ data: z.object({ credentials: z.array(Entry()).check(z.maxLength(500)) }) });

const read: CollectionLookup['read'] = (answer) => {
  const wallet = jsonIn(answer, Shape);
  if (!wallet.ok) return wallet;
  const shared = wallet.value.data.credentials.filter(({ private: isPrivate }) => !isPrivate);
  const badges = shared.map(({ uuid, name, issuer }) => ({
    href: `https://www.credential.net/${uuid.toLowerCase()}`,
    name: name.slice(0, 500),
    issuer: issuer?.name?.slice(0, 500),
    imported: false,
  }));
  return ok({ badges, more: false });
};

/** Older clients read the wallet without a key; whether it still answers them is not known. */
export const accredibleProfile: Provider = {
  id: 'accredible-profile',
  name: 'Accredible profile',
  links,
  hostPermissions: ['https://api.accredible.com/*'],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'assumed',
  lookup: {
    by: 'collection',
    locate: ({ id }) => ({
      url: `https://api.accredible.com/v1/credential-net/users/${id}/user_wallet`,
      accept: 'application/json',
    }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://www.credential.net/profile/adalovelace/wallet',
    'https://www.credential.net/profile/adalovelace',
  ],
  ignores: [
    'https://www.credential.net/profile/',
    'https://www.credential.net/issuer/1298/groups',
    'https://credential.net.evil.example/profile/adalovelace/wallet',
    'https://www.credential.net/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
