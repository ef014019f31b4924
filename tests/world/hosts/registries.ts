import type { Json, JsonObject } from '@/utils/lib/json';

import { type DidIssuer, issuers } from '../issuers';
import { json, type Reply } from '../reply';
import type { Host } from './host';

const PAGES = 'https://digitalcredentials.github.io';

/** seen: the shape of all three documents, and which names the community list is full of. */
const documents = new Map<string, () => Reply>([
  [
    `${PAGES}/dcc-known-registries/known-did-registries.json`,
    () =>
      list([
        {
          name: 'DCC Member Registry',
          type: 'oidf',
          governanceUrl: 'https://registry.dcconsortium.org/governance',
          // Nobody answers there in this world.
          trustAnchorEC: 'https://registry.dcconsortium.org/.well-known/openid-federation',
        },
        legacy('DCC Community Registry', 'community-registry'),
        legacy('DCC Member Registry', 'dcc-registry'),
      ]),
  ],
  [`${PAGES}/dcc-registry/registry.json`, () => registry(entry(issuers.halden, 'Halden'))],
  [
    `${PAGES}/community-registry/registry.json`,
    () =>
      registry({
        'did:web:credentials.myschool.example': {
          name: 'My School',
          location: 'Ancaster, ON, Canada',
          url: 'https://myschool.example',
        },
        'did:key:z6MkhNobodyHoLdsTh1sKeyAndNobodyEverWiLLh1stest9': {
          name: '(Example) University',
          location: 'Cambridge, MA, USA',
          url: 'https://university.example',
        },
        ...entry(issuers.brightwater, 'Brightwater'),
      }),
  ],
]);

/** The lists of issuers by which a badge's issuer becomes a recognised one. */
export const registries: Host = {
  names: ['digitalcredentials.github.io'],
  answer: ({ url }) => documents.get(url.href)?.(),
};

const registry = (entries: JsonObject): Reply =>
  list({
    meta: { created: '2022-10-27T17:57:31+00:00', updated: '2026-06-02T08:12:00+00:00' },
    registry: entries,
  });

const list = (value: Json): Reply => json(200, value, { 'access-control-allow-origin': '*' });

const entry = ({ did = '', name, url }: DidIssuer, place: string): JsonObject => ({
  [did]: { name, location: place, url },
});

function legacy(name: string, folder: string): JsonObject {
  const governanceUrl = `${PAGES}/${folder}`;
  return { name, type: 'dcc-legacy', governanceUrl, url: `${governanceUrl}/registry.json` };
}
