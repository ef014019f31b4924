import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { type DocumentLoader, verifyCredential } from '@digitalbazaar/vc';
import { createVerifier } from 'fast-jwt';

import { offlineLoader } from './sign/loader';

/** Fetches a JSON document or a token of the world. */
export type Fetch = (url: string) => Promise<string>;

interface DidDocument {
  readonly id: string;
  readonly verificationMethod: readonly {
    readonly id: string;
    readonly publicKeyJwk?: JsonWebKey;
  }[];
}

interface Judging {
  readonly fetch: Fetch;
  readonly now: Date;
}

/** Judges as a stranger would, with Digital Bazaar's verifier and the issuer's published documents. */
export async function verifiesDataIntegrity(
  credential: object,
  { fetch, now }: Judging,
): Promise<boolean> {
  const { verified } = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loaderOver(fetch),
    now,
    checkStatus: async () => ({ verified: true }),
  });
  return verified;
}

/** The bit of the list, read without the code that wrote it. */
export function bitAt(encodedList: string, index: number): number {
  const bytes = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  return (bytes.readUInt8(Math.floor(index / 8)) >> (7 - (index % 8))) & 1;
}

/** The payload, when fast-jwt accepts the token with the key that its issuer publishes. */
export async function payloadOfJwt(token: string, { fetch, now }: Judging): Promise<unknown> {
  const [header = ''] = token.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const document = await didDocument(String(kid), fetch);
  const method = document.verificationMethod.find(({ id }) => id === kid);
  const key = createPublicKey({ key: method?.publicKeyJwk ?? {}, format: 'jwk' });
  const verify = createVerifier({
    key: key.export({ type: 'spki', format: 'pem' }),
    algorithms: ['ES256'],
    clockTimestamp: now.getTime(),
  });
  return verify(token);
}

/** A DID URL leads to its document, and with a fragment to the key in it. */
const loaderOver =
  (fetch: Fetch): DocumentLoader =>
  async (url) => {
    if (!url.startsWith('did:')) return offlineLoader(url);
    const whole = await didDocument(url, fetch);
    const method = whole.verificationMethod.find(({ id }) => id === url);
    const document = url.includes('#') ? method && { '@context': MULTIKEY, ...method } : whole;
    if (!document) throw new Error(`${url} is not published`);
    return { contextUrl: null, documentUrl: url, document };
  };

const MULTIKEY = 'https://w3id.org/security/multikey/v1';

async function didDocument(url: string, fetch: Fetch): Promise<DidDocument> {
  const [did = ''] = url.split('#');
  if (did.startsWith('did:key:')) return didKeyDocument(did);
  const [host, ...path] = did.split(':').slice(2);
  const folder = path.length > 0 ? path.join('/') : '.well-known';
  return JSON.parse(await fetch(`https://${host}/${folder}/did.json`));
}

function didKeyDocument(did: string) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
    assertionMethod: [id],
  };
}
