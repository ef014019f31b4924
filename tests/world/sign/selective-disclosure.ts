import * as bbs from '@digitalbazaar/bbs-2023-cryptosuite';
import * as Bls12381Multikey from '@digitalbazaar/bls12-381-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { type DocumentLoader, derive, issue } from '@digitalbazaar/vc';
import * as cborg from 'cborg';

import type { JsonObject } from '@/utils/lib/json';
import { seededBytes } from '../seeded';
import { type KeyPair, keyPair, signedBy } from './key-pair';

/** Suites by which a holder shows parts of what was signed. */
const suites = { 'ecdsa-sd-2023': ecdsaSd, 'bbs-2023': bbs } as const;

export type SelectiveSuite = keyof typeof suites;

/** A key that is its own controller, and what signs with it as Digital Bazaar's library wants it. */
export interface SelectiveKey extends Pick<KeyPair, 'id' | 'controller'> {
  readonly signer: object;
}

export const ecdsaKey = (seed: string): SelectiveKey => ecdsaSigner(keyPair('P-256', seed));

export function ecdsaSigner(key: KeyPair): SelectiveKey {
  const { id, controller } = key;
  const sign = async ({ data }: { data: Uint8Array }) =>
    new Uint8Array(signedBy(key, 'ES256', data));
  return { id, controller, signer: { id, algorithm: 'P-256', sign } };
}

export interface BbsKey extends SelectiveKey {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
  readonly signer: Bls12381Multikey.BbsSigner;
}

export async function bbsKey(seed: string): Promise<BbsKey> {
  const pair = await Bls12381Multikey.generateBbsKeyPair({
    seed: new Uint8Array(seededBytes(seed, 'BBS')),
    algorithm: 'BBS-BLS12-381-SHA-256',
  });
  const { publicKeyMultibase } = await pair.export({ publicKey: true });
  pair.controller = `did:key:${publicKeyMultibase}`;
  pair.id = `${pair.controller}#${publicKeyMultibase}`;
  const { id, controller, publicKey, secretKey } = pair;
  return { id, controller, publicKey, secretKey, signer: pair.signer() };
}

interface Told {
  readonly key: SelectiveKey;
  readonly documentLoader: DocumentLoader;
  /** What every holder must show, as JSON pointers. */
  readonly mandatory?: readonly string[];
  readonly proof?: JsonObject;
}

/** The credential as its issuer gives it to the holder. */
export function signForHolder(
  credential: JsonObject,
  name: SelectiveSuite,
  { key, documentLoader, mandatory = ['/issuer'], proof = {} }: Told,
): Promise<JsonObject> {
  const suite = new DataIntegrityProof({
    signer: key.signer,
    cryptosuite: suites[name].createSignCryptosuite({ mandatoryPointers: mandatory }),
  });
  Object.assign(suite, { proof: { created: '2026-02-01T00:00:00Z', ...proof } });
  return issue({ credential: { ...credential }, suite, documentLoader });
}

/** What the holder shows of it: what he must, and what these JSON pointers choose. */
export function shown(
  signed: JsonObject,
  name: SelectiveSuite,
  { documentLoader, chosen }: Pick<Told, 'documentLoader'> & { chosen: readonly string[] },
): Promise<JsonObject> {
  const cryptosuite = suites[name].createDiscloseCryptosuite({
    selectivePointers: chosen,
    presentationHeader: Uint8Array.of(17, 51, 119, 170),
  });
  const suite = new DataIntegrityProof({ cryptosuite });
  return derive({ verifiableCredential: signed, suite, documentLoader });
}

/** Pointers to all that stands at the top of a credential. */
export const everything = (credential: JsonObject): string[] =>
  Object.keys(credential)
    .filter((name) => !['@context', 'proof'].includes(name))
    .map((name) => `/${name}`);

/** The tag of a proof value, and the parts behind it as Node's bytes, numbers, lists and maps. */
export function openProof({ proof }: JsonObject): { tag: Buffer; parts: unknown[] } {
  const { proofValue } = Object(proof);
  const bytes = Buffer.from(String(proofValue).slice(1), 'base64url');
  const parts: unknown[] = cborg.decode(bytes.subarray(3), { useMaps: true });
  return { tag: bytes.subarray(0, 3), parts };
}

export const closedProof = (tag: Uint8Array, parts: unknown): string =>
  `u${Buffer.concat([tag, cborg.encode(parts)]).toString('base64url')}`;
