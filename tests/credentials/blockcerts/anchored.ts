import type { Environment } from '@/utils/credentials/environment';
import type { Judged } from '@/utils/credentials/examine';
import type { Expectation } from '@/utils/credentials/proofs/proof';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';

import {
  type Blink,
  blockcypherTells,
  blockscoutTells,
  esploraTells,
  ethplorerTells,
  leavesOf,
  proofValueOf,
  type Written,
  withReceipt,
} from '../../world/sign/blockcerts';
import type { Leaf } from '../../world/sign/merkle-tree';
import { online, type Pages } from '../badge-site';

export const ISSUER = 'https://guild.example/issuer.json';
export const KEY = `${ISSUER}#key-1`;
export const LIST = 'https://guild.example/revoked.json';

/** The addresses of the private key 1, which are known to everybody. */
export const ADDRESS = '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH';
export const TESTNET = 'mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r';
export const ETHEREUM = '0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf';

export const TX = '3f'.repeat(32);
/** 2026-02-08T00:23:34Z. */
export const TIME = 1_770_510_214;

export const hosts = {
  blockstream: `https://blockstream.info/api/tx/${TX}`,
  mempool: `https://mempool.space/api/tx/${TX}`,
  blockcypher: `https://api.blockcypher.com/v1/btc/main/txs/${TX}?limit=500`,
  blockscout: `https://eth.blockscout.com/api/v2/transactions/0x${TX}`,
  ethplorer: `https://api.ethplorer.io/getTxInfo/0x${TX}?apiKey=freekey`,
  blockcypherEthereum: `https://api.blockcypher.com/v1/eth/main/txs/${TX}?limit=500`,
};

export const profile: JsonObject = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  type: 'Profile',
  id: ISSUER,
  name: 'The Weavers’ Guild',
  url: 'https://guild.example/',
  publicKey: [
    { id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2026-01-05T21:10:10.615+00:00' },
    { id: `ecdsa-koblitz-pubkey:${ETHEREUM}`, created: '2026-01-05T21:10:10.615+0000' },
    { id: `ecdsa-koblitz-pubkey:${TESTNET}`, created: '2026-01-05T21:10:10Z' },
  ],
  verificationMethod: [
    {
      id: KEY,
      controller: ISSUER,
      type: 'EcdsaSecp256k1VerificationKey2019',
      publicKeyJwk: {
        kty: 'EC',
        crv: 'secp256k1',
        x: 'eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g',
        y: 'SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg',
      },
    },
  ],
  assertionMethod: [KEY],
};

export const profileWith = (change: JsonObject): Pages => ({ [ISSUER]: { ...profile, ...change } });

/** An assertion of Blockcerts 2, as the software makes it. */
export const assertion: JsonObject = {
  '@context': [
    'https://w3id.org/openbadges/v2',
    'https://w3id.org/blockcerts/v2',
    {
      displayHtml: { '@id': 'schema:description' },
      nonce: { '@id': 'https://guild.example/words/nonce', '@type': 'https://schema.org/Text' },
    },
  ],
  type: 'Assertion',
  id: 'urn:uuid:5a4fe993-1f60-4f0f-9452-a65e00000001',
  recipient: { type: 'email', identity: 'dara@mail.example', hashed: false },
  recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Dara Okonkwo' },
  badge: {
    type: 'BadgeClass',
    id: 'urn:uuid:9b7f5ed4-52c5-4c58-8cfb-0b0a4f8b7d11',
    name: 'Loom Mechanics',
    description: 'Repairs looms of four shafts.',
    image: 'data:image/png;base64,iVBORw0KGgo=',
    criteria: {},
    issuer: {
      type: 'Profile',
      id: ISSUER,
      name: 'The Weavers’ Guild',
      url: 'https://guild.example/',
    },
  },
  verification: {
    type: ['MerkleProofVerification2017', 'Extension'],
    publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}`,
  },
  issuedOn: '2026-02-07T23:52:16.636+00:00',
  displayHtml: '<b>Loom Mechanics</b>',
  nonce: '814ce340',
};

/** A credential of Blockcerts 3. */
export const credential: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    { shafts: { '@id': 'https://guild.example/words/shafts', '@type': 'https://schema.org/Text' } },
    'https://w3id.org/security/data-integrity/v2',
    'https://w3id.org/blockcerts/v3.2',
  ],
  id: 'urn:uuid:5a4fe993-1f60-4f0f-9452-a65e00000003',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: ISSUER,
  validFrom: '2026-02-07T23:52:16Z',
  credentialSubject: {
    id: 'did:example:dara',
    name: 'Dara Okonkwo',
    email: 'dara@mail.example',
    shafts: 'four',
    claim: { name: 'Loom Mechanics', description: 'Repairs looms.', criteria: 'A repaired loom.' },
  },
  display: { contentMediaType: 'text/html', content: '<b>Loom Mechanics</b>' },
};

const others: readonly JsonObject[] = [
  { ...assertion, id: 'urn:uuid:5a4fe993-1f60-4f0f-9452-a65e0000000a' },
  { ...assertion, id: 'urn:uuid:5a4fe993-1f60-4f0f-9452-a65e0000000b' },
];

/** The leaf of a document in a tree with two others. */
export async function leafOf(document: JsonObject): Promise<Leaf> {
  const [other = {}, last = {}] = others;
  const [, leaf] = await leavesOf([other, document, last]);
  if (!leaf) throw new Error('a tree of three has a second leaf');
  return leaf;
}

const bitcoin = { sourceId: TX, type: 'BTCOpReturn', chain: 'bitcoinMainnet' };

/** Anchored by a receipt of 2017, in Bitcoin unless it is said otherwise. */
export async function anchored2017(
  document: JsonObject = assertion,
  anchor: { sourceId: string; type: string; chain?: string } = bitcoin,
): Promise<JsonObject> {
  return withReceipt(document, await leafOf(document), anchor);
}

const options: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'merkle-proof-2019',
  created: '2026-02-08T00:20:00Z',
  proofPurpose: 'assertionMethod',
  verificationMethod: KEY,
};

export const BITCOIN: Blink = [0, 1, TX];

/** Anchored by one more proof behind those that the document has. */
export async function anchored2019(
  document: JsonObject = credential,
  told: { readonly blink?: Blink; readonly proof?: JsonObject } = {},
): Promise<JsonObject> {
  const { proof: before, ...unsecured } = document;
  const earlier = Array.isArray(before) ? before : before === undefined ? [] : [before];
  const secured = earlier.length > 0 ? { ...unsecured, proof: earlier } : unsecured;
  const proofValue = proofValueOf(await leafOf(secured), told.blink ?? BITCOIN);
  const proof = { ...options, ...told.proof, proofValue };
  return { ...unsecured, proof: earlier.length > 0 ? [...earlier, proof] : proof };
}

/** What the explorers of Bitcoin tell of the transaction that wrote the root of a document. */
export async function told(document: JsonObject, change: Partial<Written> = {}): Promise<Pages> {
  const written = { id: TX, root: await rootOf(document), from: ADDRESS, time: TIME, ...change };
  return {
    [hosts.blockstream]: esploraTells(written),
    [hosts.mempool]: esploraTells(written),
    [hosts.blockcypher]: blockcypherTells(written),
  };
}

/** The same of Ethereum. */
export async function toldOfEthereum(
  document: JsonObject,
  change: Partial<Written> = {},
): Promise<Pages> {
  const root = await rootOf(document);
  const written = { id: `0x${TX}`, root, from: ETHEREUM, time: TIME, ...change };
  return {
    [hosts.blockscout]: blockscoutTells(written),
    [hosts.ethplorer]: ethplorerTells(written),
    [hosts.blockcypherEthereum]: blockcypherTells(written),
  };
}

async function rootOf(document: JsonObject): Promise<string> {
  const { signature: _signature, ...unsigned } = document;
  const { proof, ...unproved } = unsigned;
  const before = Array.isArray(proof) ? proof.slice(0, -1) : [];
  const secured = before.length > 0 ? { ...unproved, proof: before } : unproved;
  return (await leafOf(secured)).merkleRoot;
}

export const published: Pages = { [ISSUER]: profile };

interface Told extends Pick<Environment, 'testChains' | 'transaction'> {
  readonly expectation?: Expectation;
}

/** What becomes of a document when the network answers so, and whom that asks. */
export async function judged(
  document: JsonObject,
  pages: Pages,
  { expectation, ...others }: Told = {},
): Promise<Judged & { readonly asked: readonly string[] }> {
  const environment = { ...online(pages), ...others };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const found = await verifyFile(bytes, environment, expectation);
  return { ...found, asked: environment.asked };
}

/** The verdict, and what is wrong. */
export async function verdictOn(
  document: JsonObject,
  pages: Pages,
  others: Told = {},
): Promise<readonly [string, string | undefined]> {
  const found = await judged(document, pages, others);
  return [verdictOf(found), found.problem?.code];
}
