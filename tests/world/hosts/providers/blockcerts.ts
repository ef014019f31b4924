import type { JsonObject } from '@/utils/lib/json';

import { people } from '../../people';
import { json } from '../../reply';
import { assumed, type Stand } from './play';
import { hexOf, hostWith } from './replies';

const HOST = 'blockcerts.learningmachine.com';

const pathOf = (answer: string) => `/certificate/${hexOf(`blockcerts/${answer}`, 24)}`;
const LIST = `/issuer/${hexOf('blockcerts/issuer', 24)}/revoked.json`;
const linkOf = (answer: string) => assumed(`https://${HOST}${pathOf(answer)}`);

/** documented: the members of a certificate of Blockcerts 2. Its root is in no chain of this world. */
const certificate = (answer: string, change: JsonObject = {}): JsonObject => ({
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  type: 'Assertion',
  id: `https://${HOST}${pathOf(answer)}`,
  recipient: { type: 'email', identity: people.dara.email, hashed: false },
  recipientProfile: { type: ['RecipientProfile', 'Extension'], name: people.dara.name },
  badge: {
    type: 'BadgeClass',
    id: 'urn:uuid:9b7f5ed4-52c5-4c58-8cfb-0b0a4f8b7d11',
    name: 'Loom Mechanics',
    description: 'Repairs looms of four shafts.',
    image: 'data:image/png;base64,iVBORw0KGgo=',
    criteria: { narrative: 'A repaired loom.' },
    issuer: {
      type: 'Profile',
      id: `https://${HOST}/issuer/${hexOf('blockcerts/issuer', 24)}.json`,
      name: 'Skerry Weavers’ Guild',
      url: 'https://guild.example/',
      email: 'office@guild.example',
      revocationList: `https://${HOST}${LIST}`,
    },
  },
  verification: {
    type: ['MerkleProofVerification2017', 'Extension'],
    publicKey: 'ecdsa-koblitz-pubkey:1SkerryWeaversGuildHasNoSuchAddress',
  },
  issuedOn: '2025-10-04T10:00:00Z',
  signature: {
    type: ['MerkleProof2017', 'Extension'],
    merkleRoot: hexOf('blockcerts/root', 64),
    targetHash: hexOf('blockcerts/root', 64),
    proof: [],
    anchors: [
      { sourceId: hexOf('blockcerts/anchor', 64), type: 'BTCOpReturn', chain: 'bitcoinMainnet' },
    ],
  },
  ...change,
});

/** The first viewer of Blockcerts, whose links are known from memory alone. */
export const blockcerts: Stand = {
  hosts: [
    hostWith(HOST, {
      [pathOf('good')]: json(200, certificate('good')),
      [pathOf('revoked')]: json(200, certificate('revoked')),
      [LIST]: json(200, {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'RevocationList',
        revokedAssertions: [{ id: `https://${HOST}${pathOf('revoked')}` }],
      }),
      [pathOf('expired')]: json(200, certificate('expired', { expires: '2026-05-01T00:00:00Z' })),
      [pathOf('missing')]: json(404, {}),
      [pathOf('changed')]: json(200, { certificate: {} }),
    }),
  ],
  plays: [
    {
      provider: 'blockcerts',
      asks: HOST,
      holder: 'dara',
      scenes: {
        good: linkOf('good'),
        revoked: linkOf('revoked'),
        expired: linkOf('expired'),
        missing: linkOf('missing'),
        changed: linkOf('changed'),
      },
    },
  ],
};
