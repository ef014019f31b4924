import type { JsonObject } from '@/utils/lib/json';

import { people } from '../../people';
import { json } from '../../reply';
import { blockcypherTells, esploraTells, leavesOf, withReceipt } from '../../sign/blockcerts';
import { assumed, type Stand } from './play';
import { hexOf, hostWith } from './replies';

const HOST = 'blockcerts.learningmachine.com';

const pathOf = (answer: string) => `/certificate/${hexOf(`blockcerts/${answer}`, 24)}`;
const PROFILE = `/issuer/${hexOf('blockcerts/issuer', 24)}.json`;
const LIST = `/issuer/${hexOf('blockcerts/issuer', 24)}/revoked.json`;
const linkOf = (answer: string) => assumed(`https://${HOST}${pathOf(answer)}`);

/** An address of Bitcoin whose key nobody has. */
const ADDRESS = '1BitcoinEaterAddressDontSendf59kuE';
const TRANSACTION = hexOf('blockcerts/anchor', 64);

/** documented: the members of a certificate of Blockcerts 2. */
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
      id: `https://${HOST}${PROFILE}`,
      name: 'Skerry Weavers’ Guild',
      url: 'https://guild.example/',
      email: 'office@guild.example',
      revocationList: `https://${HOST}${LIST}`,
    },
  },
  verification: {
    type: ['MerkleProofVerification2017', 'Extension'],
    publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}`,
  },
  issuedOn: '2025-10-04T10:00:00Z',
  ...change,
});

const certificates = [
  certificate('good'),
  certificate('revoked'),
  certificate('expired', { expires: '2026-05-01T00:00:00Z' }),
];

/** All are anchored at once. */
const leaves = await leavesOf(certificates);
const [good, revoked, expired] = certificates.map((document, at) => {
  const leaf = leaves[at];
  if (!leaf) throw new Error('every certificate is a leaf');
  return withReceipt(document, leaf, {
    sourceId: TRANSACTION,
    type: 'BTCOpReturn',
    chain: 'bitcoinMainnet',
  });
});

const written = {
  id: TRANSACTION,
  root: leaves[0]?.merkleRoot ?? '',
  from: ADDRESS,
  /** 2025-10-04T11:00:00Z. */
  time: 1_759_575_600,
};

/** documented: the profile of an issuer, which lists its addresses. */
const profile: JsonObject = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  type: 'Profile',
  id: `https://${HOST}${PROFILE}`,
  name: 'Skerry Weavers’ Guild',
  url: 'https://guild.example/',
  publicKey: [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2025-01-05T21:10:10.615+00:00' }],
  revocationList: `https://${HOST}${LIST}`,
};

const listed = (answer: string) =>
  `${LIST}?assertionId=${encodeURIComponent(`https://${HOST}${pathOf(answer)}`)}`;
const list = json(200, {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'RevocationList',
  revokedAssertions: [{ id: `https://${HOST}${pathOf('revoked')}` }],
});

/** The first viewer of Blockcerts, whose links are known from memory alone, and what explorers tell of its anchor. */
export const blockcerts: Stand = {
  hosts: [
    hostWith(HOST, {
      [pathOf('good')]: json(200, good ?? {}),
      [pathOf('revoked')]: json(200, revoked ?? {}),
      [pathOf('expired')]: json(200, expired ?? {}),
      [PROFILE]: json(200, profile),
      [listed('good')]: list,
      [listed('revoked')]: list,
      [listed('expired')]: list,
      [pathOf('missing')]: json(404, {}),
      [pathOf('changed')]: json(200, { certificate: {} }),
    }),
    hostWith('blockstream.info', { [`/api/tx/${TRANSACTION}`]: json(200, esploraTells(written)) }),
    hostWith('mempool.space', { [`/api/tx/${TRANSACTION}`]: json(200, esploraTells(written)) }),
    hostWith('api.blockcypher.com', {
      [`/v1/btc/main/txs/${TRANSACTION}?limit=500`]: json(200, blockcypherTells(written)),
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
