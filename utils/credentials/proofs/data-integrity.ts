import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';

import { verificationKey } from '../keys';
import type { PublicJwk } from '../keys/public-jwk';
import { thumbprintOf } from '../keys/thumbprint';
import type { CanonicalForm, SignedTexts } from './canonical-form';
import type { ProofSuite } from './proof';
import { previousProofs } from './proof-chain';
import { expiryFault, optionFault } from './proof-options';
import { type AlgorithmName, isAlgorithm, signatureHolds, unfitness } from './signature';
import type { SignatureForm, WrittenSignature } from './signature-form';

type HashName = 'SHA-256' | 'SHA-384';

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
    const texts = suite.form({
      document: secured.document,
      proof: raw,
      signature: suite.signature.member,
      previousProofs: previous.value,
    });
    if (!texts.ok) return texts;

    const key = await verificationKey(verificationMethod, expectation.purpose, environment);
    if (!key.ok) return key;
    const { jwk, controller } = key.value;
    const holds = await isOf(texts.value, { written: written.value, jwk, suite });
    if (!holds.ok) return holds;
    return (
      expiryFault(raw, now) ?? ok({ verificationMethod, controller, thumbprint: thumbprintOf(jwk) })
    );
  };

/** Whether the signature is of the two texts (vc-di-eddsa and vc-di-ecdsa, sections 3.2.4 and 3.2.7). */
async function isOf(
  { options, document }: SignedTexts,
  { written, jwk, suite }: { written: WrittenSignature; jwk: PublicJwk; suite: SignedHashes },
): Promise<Result<null>> {
  const allowed = Object.keys(suite.algorithms)
    .filter(isAlgorithm)
    .filter((name) => written.algorithm === undefined || written.algorithm === name);
  const algorithm = allowed.find((name) => !unfitness(name, jwk));
  if (algorithm === undefined)
    return fail('key-type', `${suite.type} has no algorithm for a key of ${nameOf(jwk)}`);

  const hash = suite.algorithms[algorithm] ?? 'SHA-256';
  const hashes = [await digest(hash, options), await digest(hash, document)];
  const { bytes: signature, before } = written;
  return signatureHolds({ algorithm, jwk, signature, data: joined([before, ...hashes]) });
}

const nameOf = (jwk: PublicJwk): string => (jwk.kty === 'RSA' ? 'RSA' : jwk.crv);

const digest = async (hash: HashName, text: string): Promise<Uint8Array> =>
  hash === 'SHA-256'
    ? sha256(text)
    : new Uint8Array(await crypto.subtle.digest(hash, new TextEncoder().encode(text)));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
