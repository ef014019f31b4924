import { fail, ok } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';
import { sha384 } from '@/utils/lib/sha384';

import type { HashName } from '../contexts';
import { verificationKey } from '../keys';
import type { PublicJwk } from '../keys/public-jwk';
import { thumbprintOf } from '../keys/thumbprint';
import type { CanonicalForm } from './canonical-form';
import type { ProofSuite } from './proof';
import { previousProofs } from './proof-chain';
import { expiryFault, optionFault } from './proof-options';
import { type AlgorithmName, isAlgorithm, signatureHolds, unfitness } from './signature';
import type { SignatureForm } from './signature-form';

/** What differs between the suites that sign the hash of a proof's options and that of the document. */
export interface SignedHashes {
  /** What the proof calls itself; its cryptosuite, where it has one, has chosen the suite. */
  readonly type: string;
  readonly form: CanonicalForm;
  readonly signature: SignatureForm;
  /** With the hash that each goes with. The key decides between several. */
  readonly algorithms: Readonly<Partial<Record<AlgorithmName, HashName>>>;
}

/** Verify Proof (VC Data Integrity 1.0, section 4.5), as its older relatives do it too. */
export const signedHashes =
  (suite: SignedHashes): ProofSuite['verify'] =>
  async ({ raw, verificationMethod = '' }, { secured, proofs }, environment, expectation) => {
    if (secured.kind !== 'document')
      return fail('unsupported-proof', 'a Data Integrity proof outside of a document');
    const now = environment.now();
    const fault = optionFault(raw, { ...expectation, type: suite.type, now });
    if (fault) return fault;
    const written = suite.signature.read(raw);
    if (!written.ok) return written;
    const previous = previousProofs(raw, proofs);
    if (!previous.ok) return previous;

    const key = await verificationKey(verificationMethod, expectation.purpose, environment);
    if (!key.ok) return key;
    const { jwk, controller } = key.value;
    const algorithm = algorithmFor(jwk, suite, written.value.algorithm);
    if (algorithm === undefined)
      return fail('key-type', `${suite.type} has no algorithm for a key of ${nameOf(jwk)}`);

    const hash = suite.algorithms[algorithm] ?? 'SHA-256';
    const { member: signature } = suite.signature;
    const texts = suite.form({
      document: secured.document,
      proof: raw,
      signature,
      previousProofs: previous.value,
      hash,
    });
    if (!texts.ok) return texts;
    const { bytes, before } = written.value;
    // vc-di-eddsa and vc-di-ecdsa, sections 3.2.4 and 3.2.7.
    const data = joined([
      before,
      digests[hash](texts.value.options),
      digests[hash](texts.value.document),
    ]);
    const holds = await signatureHolds({ algorithm, jwk, signature: bytes, data });
    if (!holds.ok) return holds;
    return (
      expiryFault(raw, now) ?? ok({ verificationMethod, controller, thumbprint: thumbprintOf(jwk) })
    );
  };

/** The one that the signature itself names, or else the one that the key is for. */
const algorithmFor = (
  jwk: PublicJwk,
  { algorithms }: SignedHashes,
  named: AlgorithmName | undefined,
): AlgorithmName | undefined =>
  Object.keys(algorithms)
    .filter(isAlgorithm)
    .find((name) => (named ?? name) === name && !unfitness(name, jwk));

const nameOf = (jwk: PublicJwk): string => (jwk.kty === 'RSA' ? 'RSA' : jwk.crv);

const digests = { 'SHA-256': sha256, 'SHA-384': sha384 } satisfies Record<HashName, unknown>;

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
