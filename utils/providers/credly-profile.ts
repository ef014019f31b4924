import * as z from 'zod/mini';

import { ok } from '@/utils/lib/result';
import { jsonIn, shown } from './answers';
import type { CollectionLookup, Examples, ImportedList, Links, Provider } from './provider';
import { tidyAddress } from './tidy';

export const links: Links = [
  /^(?:www\.)?(?:credly|youracclaim)\.com\/users?\/(?!sign_)([a-z0-9._-]{2,80})(?:\/badges(?:\.json)?)?\/?$/iu,
];

const IMPORTED_PER_PAGE = 48;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const Badge = () =>
  z.object({
    id: z.string().check(z.regex(ID)),
    badge_template: z.object({ name: z.string() }),
    issuer: shown(
      z.object({
        entities: z.array(
          z.object({
            primary: shown(z.boolean()),
            entity: z.object({ name: z.string(), verified: shown(z.boolean()) }),
          }),
        ),
      }),
    ),
  });
const Shape = () =>
  z.object({
    data: z.array(Badge()).check(z.maxLength(500)),
    metadata: z.object({ current_page: z.number(), total_pages: z.number() }),
  });

const Account = () => z.object({ data: z.object({ synthetic_id: z.string().check(z.regex(ID)) }) });
const Imported = () =>
  z.object({
    data: z
      .array(
        z.object({
          external_badge: z.object({
            badge_name: z.string(),
            issuer_name: shown(z.string()),
            badge_url: shown(z.string()),
          }),
        }),
      )
      .check(z.maxLength(IMPORTED_PER_PAGE)),
  });

const read: CollectionLookup['read'] = (answer) => {
  const page = jsonIn(answer, Shape);
  if (!page.ok) return page;
  const { data, metadata } = page.value;
  const badges = data.map(({ id, badge_template: { name }, issuer }) => {
    const entity = issuer?.entities.find(({ primary }) => primary)?.entity;
    return {
      href: `https://www.credly.com/badges/${id.toLowerCase()}`,
      name: name.slice(0, 500),
      issuer: entity?.name.slice(0, 500),
      issuerChecked: entity?.verified ?? undefined,
      imported: false,
    };
  });
  return ok({ badges, more: metadata.current_page < metadata.total_pages });
};

/** Nobody at Credly has verified these. One without an address cannot be looked up anywhere. */
const readImported: ImportedList['read'] = (answer) => {
  const page = jsonIn(answer, Imported);
  if (!page.ok) return page;
  const { data } = page.value;
  const badges = data.flatMap(({ external_badge: { badge_name, issuer_name, badge_url } }) => {
    const href = tidyAddress(badge_url ?? '')?.href;
    const [name, issuer] = [badge_name.slice(0, 500), issuer_name?.slice(0, 500)];
    return href ? [{ href, name, issuer, imported: true }] : [];
  });
  return ok({ badges, more: data.length === IMPORTED_PER_PAGE });
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
    imported: {
      owner: ({ id }) => ({
        url: `https://www.credly.com/users/${id}`,
        accept: 'application/json',
      }),
      ownerIn(answer) {
        const account = jsonIn(answer, Account);
        return account.ok ? ok(account.value.data.synthetic_id) : account;
      },
      locate: (owner, page) => ({
        url: `https://www.credly.com/api/v1/users/${owner}/external_badges/open_badges/public?page=${page}&page_size=${IMPORTED_PER_PAGE}`,
        accept: 'application/json',
      }),
      read: readImported,
    },
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
