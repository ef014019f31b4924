import { encodeBase58 } from '@/utils/lib/base58';
import { encodeBase64Url } from '@/utils/lib/base64url';
import type { Cbor } from '@/utils/lib/cbor';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { SignersLabels } from '../contexts';
import { jwkOfMultikey } from '../keys/multikey';
import type { PublicJwk } from '../keys/public-jwk';
import { dataIntegrity } from './data-integrity';
import {
  areIndexes,
  type Bytes,
  derivedProof,
  disclosureOf,
  isBytes,
  refused,
  signersLabels,
} from './derived-proof';
import type { ProofSuite } from './proof';
import { signatureHolds } from './signature';

/** Data Integrity ECDSA Cryptosuites 1.0, section 3.5: each statement is signed, and the holder leaves some out. */
export const ecdsaSd2023: ProofSuite = {
  id: 'ecdsa-sd-2023',
  partial: true,
  verify: dataIntegrity('DataIntegrityProof', (raw) => {
    const derived = derivedProof(raw, { 0: 'base', 1: 'derived' });
    const parts = derived.ok ? partsOf(derived.value.parts) : derived;
    if (!parts.ok) return parts;
    const { baseSignature, publicKey, statementKey, signatures, ...told } = parts.value;

    return ok(async (keyed) => {
      const { jwk, environment } = keyed;
      const algorithm = algorithms.find(({ crv }) => jwk.kty === 'EC' && jwk.crv === crv);
      if (!algorithm) return fail('key-type', 'ecdsa-sd-2023 is for keys of ECDSA');
      const disclosure = disclosureOf(keyed, told);
      if (!disclosure.ok) return disclosure;
      const { chosen, hashes } = disclosure.value;
      if (chosen.length !== signatures.length)
        return refused(`${signatures.length} signatures for ${chosen.length} statements`);

      const encoder = new TextEncoder();
      const statements = signatures.map((signature, at) => {
        const data = encoder.encode(chosen[at]);
        return signatureHolds(
          { algorithm: 'ES256', jwk: statementKey, signature, data },
          environment,
        );
      });
      const hashed = hashes(algorithm.hash);
      if (!hashed.ok) return hashed;
      const { proofHash, mandatoryHash } = hashed.value;
      const data = joinedBytes([proofHash, publicKey, mandatoryHash]);
      const { name } = algorithm;
      const base = signatureHolds(
        { algorithm: name, jwk, signature: baseSignature, data },
        environment,
      );
      const held = await Promise.all([base, ...statements]);
      return held.find((one) => !one.ok) ?? ok(null);
    });
  }),
};

/** The suite is for the first two; Blockcerts' issuers sign it with the keys of their chains. */
const algorithms = [
  { name: 'ES256', crv: 'P-256', hash: 'SHA-256' },
  { name: 'ES384', crv: 'P-384', hash: 'SHA-384' },
  { name: 'ES256K', crv: 'secp256k1', hash: 'SHA-256' },
] as const;

interface Parts {
  readonly baseSignature: Bytes;
  /** Of the key pair that was made to sign the statements of this one credential, as a Multikey. */
  readonly publicKey: Bytes;
  readonly statementKey: PublicJwk;
  readonly signatures: readonly Bytes[];
  readonly labels: SignersLabels;
  readonly mandatoryIndexes: readonly number[];
}

// Section 3.5.7, parseDerivedProofValue.
function partsOf(parts: readonly Cbor[]): Result<Parts> {
  const [baseSignature, publicKey, signatures, labelMap, mandatoryIndexes, ...others] = parts;
  const labels = signersLabels(labelMap, labelOf);
  if (
    !isBytes(baseSignature) ||
    !isBytes(publicKey) ||
    !(Array.isArray(signatures) && signatures.every(isBytes)) ||
    !labels ||
    !areIndexes(mandatoryIndexes) ||
    others.length > 0
  )
    return refused('proofValue has not the five parts of a derived proof');
  const statementKey = jwkOfMultikey(`z${encodeBase58(publicKey)}`);
  if (!statementKey.ok) return statementKey;
  return ok({
    baseSignature,
    publicKey,
    statementKey: statementKey.value,
    signatures,
    labels,
    mandatoryIndexes,
  });
}

/** An HMAC of the canonical label, by the hash of the signer's key. */
const labelOf = (value: Cbor): string | undefined =>
  isBytes(value) && (value.length === 32 || value.length === 48)
    ? `u${encodeBase64Url(value)}`
    : undefined;
