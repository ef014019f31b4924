import { createHash } from 'node:crypto';

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite as ecdsaJcs2019 } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { createSignCryptosuite as eddsaJcs2022 } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { type DocumentLoader, issue } from '@digitalbazaar/vc';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';

import type { JsonObject } from '@/utils/lib/json';
import { type Algorithm, type KeyPair, signedBy } from './key-pair';

/** Who signs, and what the proof says beside what every proof does. */
export interface Signer {
  readonly key: KeyPair;
  readonly algorithm: Algorithm;
  readonly documentLoader: DocumentLoader;
  readonly proof?: JsonObject;
}

type Suite = (signer: object) => object;

const dataIntegrity =
  (cryptosuite: object): Suite =>
  (signer) =>
    new DataIntegrityProof({ cryptosuite, signer });

const libraries = {
  'eddsa-rdfc-2022': dataIntegrity(eddsaRdfc2022),
  'eddsa-2022': dataIntegrity({ ...eddsaRdfc2022, name: 'eddsa-2022' }),
  'eddsa-jcs-2022': dataIntegrity(eddsaJcs2022()),
  'ecdsa-rdfc-2019': dataIntegrity(ecdsaRdfc2019),
  'ecdsa-jcs-2019': dataIntegrity(ecdsaJcs2019()),
  Ed25519Signature2018: (signer) => new Ed25519Signature2018({ signer }),
  Ed25519Signature2020: (signer) => new Ed25519Signature2020({ signer }),
} satisfies Record<string, Suite>;

export type LibrarySuite = keyof typeof libraries;

const CREATED = '2026-02-01T00:00:00Z';

/** Signs with Digital Bazaar's library for a suite, and a key of Node's. */
export function signWithLibrary(
  credential: JsonObject,
  name: LibrarySuite,
  { key, algorithm, documentLoader, proof = {} }: Signer,
): Promise<JsonObject> {
  const suite = libraries[name]({
    id: key.id,
    algorithm: key.publicKeyJwk['crv'],
    sign: async ({ data }: { data: Uint8Array }) => new Uint8Array(signedBy(key, algorithm, data)),
  });
  // All of them begin a proof with these members.
  Object.assign(suite, { proof: { created: CREATED, ...proof } });
  // The library writes its proof into what it is given.
  return issue({ credential: { ...credential }, suite, documentLoader });
}

/** What a proof by hand is made of; the suite is what its options say. */
export interface HandSigner extends Signer {
  readonly proof: JsonObject & { readonly type: string };
  readonly member: 'proofValue' | 'jws';
  /** Instead of what the header of a `jws` says beside its algorithm. */
  readonly header?: JsonObject;
  /** Signed along, as the chain asks. */
  readonly previousProofs?: readonly JsonObject[];
}

/** Signs the two hashes by hand: RDF by jsonld.js, digest and signature by Node. It hands back the proof alone. */
export async function proofByHand(document: JsonObject, signer: HandSigner): Promise<JsonObject> {
  const { key, algorithm, documentLoader, proof, member, previousProofs = [] } = signer;
  const { proof: _proofs, ...unsecured } = document;
  const options = {
    created: CREATED,
    verificationMethod: key.id,
    proofPurpose: 'assertionMethod',
    ...proof,
  };
  const signed =
    previousProofs.length > 0 ? { ...unsecured, proof: [...previousProofs] } : unsecured;
  const digest = async (part: object) =>
    createHash('sha256')
      .update(await jsonld.canonize(part, { algorithm: 'RDFC-1.0', safe: true, documentLoader }))
      .digest();
  const hashes = Buffer.concat([
    await digest({ '@context': document['@context'], ...options }),
    await digest(signed),
  ]);
  if (member === 'proofValue')
    return { ...options, proofValue: `z${base58.encode(signedBy(key, algorithm, hashes))}` };

  const { header = { b64: false, crit: ['b64'] } } = signer;
  const head = Buffer.from(JSON.stringify({ alg: algorithm, ...header })).toString('base64url');
  const signature = signedBy(key, algorithm, Buffer.concat([Buffer.from(`${head}.`), hashes]));
  return { ...options, jws: `${head}..${signature.toString('base64url')}` };
}
