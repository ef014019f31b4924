import { joinedBytes } from '@/utils/lib/joined-bytes';
import type { JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';
import { sha384 } from '@/utils/lib/sha384';
import { asDrafted, type HashName, type Secured } from '../contexts';
import type { Environment } from '../environment';
import { verificationKey } from '../keys';
import type { PublicJwk } from '../keys/public-jwk';
import { thumbprintOf } from '../keys/thumbprint';
import { asTold } from '../keys/told-by';
import { type CanonicalForm, rdfc } from './canonical-form';
import type { ProofSuite } from './proof';
import { previousProofs } from './proof-chain';
import { expiryFault, optionFault } from './proof-options';
import { renamedSuite } from './renamed-suite';
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

export const signedHashes = (suite: SignedHashes): ProofSuite['verify'] =>
  dataIntegrity(suite.type, (raw) => {
    const written = suite.signature.read(raw);
    if (!written.ok) return written;
    const { bytes: signature, before, algorithm: named } = written.value;
    return ok(async ({ jwk, environment, document: asWritten, ...secured }) => {
      const algorithm = algorithmFor(jwk, suite, named);
      if (algorithm === undefined)
        return fail('key-type', `${suite.type} has no algorithm for a key of ${nameOf(jwk)}`);
      const hash = suite.algorithms[algorithm] ?? 'SHA-256';
      const holdsFor = async (read: JsonObject): Promise<Result<null>> => {
        const { member } = suite.signature;
        const texts = suite.form({ ...secured, document: read, signature: member, hash });
        if (!texts.ok) return texts;
        // vc-di-eddsa and vc-di-ecdsa, sections 3.2.4 and 3.2.7.
        const { options, document } = texts.value;
        const data = joinedBytes([before, digests[hash](options), digests[hash](document)]);
        return signatureHolds({ algorithm, jwk, signature, data }, environment);
      };
      const holds = await holdsFor(asWritten);
      // Only RDF leaves the addresses of contexts unsigned.
      const drafted = holds.ok || suite.form !== rdfc ? undefined : asDrafted(asWritten);
      const held = drafted && (await holdsFor(drafted));
      return held?.ok ? held : holds;
    });
  });

/** A document with one of its proofs, and the key that this names. */
export interface Keyed extends Required<Pick<Secured, 'document' | 'proof' | 'previousProofs'>> {
  readonly jwk: PublicJwk;
  readonly environment: Environment;
}

/**
 * Verify Proof (VC Data Integrity 1.0, section 4.5), as its older relatives do it too. What a suite can refuse without
 * the key it refuses before anybody is asked for it.
 */
export const dataIntegrity =
  (
    type: string,
    read: (raw: JsonObject) => Result<(keyed: Keyed) => Promise<Result<null>>>,
  ): ProofSuite['verify'] =>
  async ({ raw, verificationMethod = '' }, { secured, proofs }, environment, expectation) => {
    if (secured.kind !== 'document')
      return fail('unsupported-proof', 'a Data Integrity proof outside of a document');
    const now = environment.now();
    const fault =
      optionFault(raw, { ...expectation, type, now }) ?? renamedSuite(type, secured.document);
    if (fault) return fault;
    const holdsWith = read(raw);
    if (!holdsWith.ok) return holdsWith;
    const previous = previousProofs(raw, proofs);
    if (!previous.ok) return previous;

    const key = await verificationKey(verificationMethod, expectation.purpose, environment);
    if (!key.ok) return key;
    const { jwk, controller } = key.value;
    const { document } = secured;
    const holds = await holdsWith.value({
      document,
      proof: raw,
      previousProofs: previous.value,
      jwk,
      environment,
    });
    if (!holds.ok) return asTold(controller, holds);
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

export const digests = { 'SHA-256': sha256, 'SHA-384': sha384 } satisfies Record<HashName, unknown>;
