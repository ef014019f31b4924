import type { JWK } from 'jose';

import type { JsonObject } from '@/utils/lib/json';
import { decodeMultibase } from '@/utils/lib/multibase';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';
import type { Credential, Proof } from '@/utils/model/credential';
import type { Signer } from '@/utils/model/verification';

import { canonicalQuads } from '../contexts';
import type { Environment } from '../environment';
import { verificationKey } from '../keys';
import type { VerificationKey } from '../keys/key';
import type { Expectation } from './proof';
import { thumbprintOf } from './thumbprint';

const SKEW_MS = 5 * 60_000;

/** What differs between the suites that sign two hashes: how they are made and how a signature is checked. */
export interface TwoHashes {
  readonly canonicalise: (document: JsonObject) => Result<string>;
  readonly signatureIsValid: (
    key: JWK,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<boolean>>;
}

/** Verify Proof of VC Data Integrity 1.0, section 4.5, for suites that sign the hashes of options and document. */
export async function verifyTwoHashes(
  proof: Proof,
  credential: Credential,
  environment: Environment,
  expectation: Expectation,
  suite: TwoHashes,
): Promise<Result<Signer>> {
  if (credential.secured.kind !== 'document')
    return fail('unsupported-proof', 'a Data Integrity proof outside of a document');
  const { proof: _, ...document } = credential.secured.document;

  const faults = optionFaults(proof.raw, expectation, environment.now());
  if (!faults.ok) return faults;

  const data = dataToSign(document, proof.raw, suite);
  if (!data.ok) return data;
  const signature = signatureIn(proof.raw);
  if (!signature.ok) return signature;

  const { verificationMethod = '' } = proof;
  const key = await verificationKey(verificationMethod, expectation.purpose, environment);
  if (!key.ok) return key;
  const held = stillHeld(key.value, environment.now());
  if (!held.ok) return held;

  const valid = await suite.signatureIsValid(key.value.jwk, signature.value, data.value);
  if (!valid.ok) return valid;
  if (!valid.value)
    return fail('proof-verification-error', 'the signature is not of this document');
  return ok({
    verificationMethod,
    controller: key.value.controller,
    thumbprint: thumbprintOf(key.value.jwk),
  });
}

/** Section 4.5, steps 4 to 8: purpose, domain and challenge; and the proof's own dates. */
function optionFaults(
  raw: JsonObject,
  { purpose, challenge, domain }: Expectation,
  now: Date,
): Result<null> {
  if (raw['proofPurpose'] !== purpose)
    return fail('proof-verification-error', `its purpose is ${String(raw['proofPurpose'])}`);
  if (domain !== undefined && raw['domain'] !== domain)
    return fail('invalid-domain', `made for ${String(raw['domain'])}`);
  if (challenge !== undefined && raw['challenge'] !== challenge)
    return fail('invalid-challenge', 'made for another challenge');

  const created = dateOf(raw['created']);
  const expires = dateOf(raw['expires']);
  if (Number.isNaN(created) || Number.isNaN(expires))
    return fail('proof-verification-error', 'a date of the proof is none');
  if (created !== undefined && created > now.getTime() + SKEW_MS)
    return fail('proof-verification-error', `created in the future: ${String(raw['created'])}`);
  if (expires !== undefined && expires < now.getTime() - SKEW_MS)
    return fail('expired', `the proof held until ${String(raw['expires'])}`);
  return ok(null);
}

/** Hash of the options, then hash of the document (vc-di-eddsa, section 3.2.4; vc-di-ecdsa, 3.2.4). */
function dataToSign(
  document: JsonObject,
  raw: JsonObject,
  { canonicalise }: TwoHashes,
): Result<Uint8Array<ArrayBuffer>> {
  const { proofValue: _, ...options } = raw;
  const context = document['@context'];
  const canonicalOptions = canonicalise(
    context === undefined ? options : { '@context': context, ...options },
  );
  if (!canonicalOptions.ok) return canonicalOptions;
  const canonicalDocument = canonicalise(document);
  if (!canonicalDocument.ok) return canonicalDocument;

  const data = new Uint8Array(64);
  data.set(sha256(canonicalOptions.value), 0);
  data.set(sha256(canonicalDocument.value), 32);
  return ok(data);
}

export const rdfc = canonicalQuads;

function signatureIn(raw: JsonObject): Result<Uint8Array<ArrayBuffer>> {
  const value = raw['proofValue'];
  if (typeof value !== 'string' || !value.startsWith('z'))
    return fail('proof-verification-error', 'proofValue is not base58btc');
  const bytes = decodeMultibase(value);
  return bytes.ok
    ? ok(Uint8Array.from(bytes.value))
    : fail('proof-verification-error', bytes.problem.detail);
}

/** `created` is the signer's own word, so a key that was given up or is past its day signs nothing at all. */
function stillHeld({ id, revoked, expires }: VerificationKey, now: Date): Result<null> {
  if (revoked !== undefined && !(Date.parse(revoked) > now.getTime()))
    return fail('key-revoked', `${id} was given up on ${revoked}`);
  if (expires !== undefined && !(Date.parse(expires) > now.getTime()))
    return fail('key-expired', `${id} held until ${expires}`);
  return ok(null);
}

function dateOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}
