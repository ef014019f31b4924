import { decodeBase64Url } from '@/utils/lib/base64url';
import type { Cbor } from '@/utils/lib/cbor';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { BbsProof } from '@/utils/model/heavy';

import type { SignersLabels } from '../contexts';
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

/** By the last byte of the tag (Data Integrity BBS Cryptosuites 1.0, section 3.3.7). */
const modes = {
  2: 'base',
  3: 'derived',
  4: 'base',
  5: 'derived',
  6: 'base',
  7: 'derived',
  8: 'base',
  9: 'derived',
} as const;
const HOLDER_BOUND = 5;

/** Data Integrity BBS Cryptosuites 1.0, section 3.4: what is left out leaves no trace, and no two showings are alike. */
export const bbs2023: ProofSuite = {
  id: 'bbs-2023',
  partial: true,
  verify: dataIntegrity('DataIntegrityProof', (raw) => {
    const derived = derivedProof(raw, modes);
    const parts = derived.ok ? partsOf(derived.value) : derived;
    if (!parts.ok) return parts;
    const { labels, mandatoryIndexes, pseudonym, domain, ...shown } = parts.value;

    return ok(async (keyed) => {
      const { jwk, environment } = keyed;
      const publicKey =
        jwk.kty !== 'RSA' && jwk.crv === 'BLS12381_G2' ? decodeBase64Url(jwk.x) : undefined;
      if (!publicKey?.ok) return fail('key-type', 'bbs-2023 is for keys in G2 of BLS12-381');
      const disclosure = disclosureOf(keyed, { labels, mandatoryIndexes });
      if (!disclosure.ok) return disclosure;
      const hashed = disclosure.value.hashes('SHA-256');
      if (!hashed.ok) return hashed;
      if (!environment.heavy) return fail('unsupported-proof', 'bbs-2023 without the heavy door');
      const encoder = new TextEncoder();
      const { pseudonymDomain } = environment;
      const madeFor = pseudonymDomain === undefined ? domain : encoder.encode(pseudonymDomain);
      if (pseudonym && !madeFor)
        return fail('unsupported-proof', 'a pseudonym, and not for whom it was made');
      return environment.heavy.bbsProofHolds({
        ...shown,
        ...(pseudonym && madeFor && { pseudonym: { pseudonym, domain: madeFor } }),
        publicKey: publicKey.value,
        header: joinedBytes([hashed.value.proofHash, hashed.value.mandatoryHash]),
        messages: disclosure.value.chosen.map((statement) => encoder.encode(statement)),
      });
    });
  }),
};

interface Parts
  extends Pick<BbsProof, 'proof' | 'presentationHeader' | 'indexes' | 'signersMessages'> {
  readonly labels: SignersLabels;
  readonly mandatoryIndexes: readonly number[];
  readonly pseudonym?: Bytes;
  /** For whom the pseudonym was made, where the proof says so. */
  readonly domain?: Bytes;
}

// Section 3.3.7, parseDerivedProofValue. Its test vectors leave out for whom a pseudonym was made.
function partsOf({ mode, parts }: { mode: number; parts: readonly Cbor[] }): Result<Parts> {
  const [proof, labelMap, mandatoryIndexes, indexes, presentationHeader, ...others] = parts;
  const [signersMessages, pseudonym, named] = others.toReversed();
  const domain = typeof named === 'string' ? new TextEncoder().encode(named) : named;
  const labels = signersLabels(labelMap, labelOf);
  const isNamed = mode > HOLDER_BOUND;
  const least = isNamed ? 2 : Number(mode === HOLDER_BOUND);
  if (
    !isBytes(proof) ||
    !labels ||
    !areIndexes(mandatoryIndexes) ||
    !areIndexes(indexes) ||
    !isBytes(presentationHeader) ||
    others.length < least ||
    others.length > least + Number(isNamed) ||
    !(signersMessages === undefined || areIndexes([signersMessages])) ||
    !(pseudonym === undefined || isBytes(pseudonym)) ||
    !(domain === undefined || isBytes(domain))
  )
    return refused('proofValue has not the parts of a derived proof');
  return ok({
    proof,
    presentationHeader,
    labels,
    mandatoryIndexes,
    indexes,
    ...(typeof signersMessages === 'number' && { signersMessages }),
    ...(pseudonym && { pseudonym }),
    ...(domain && { domain }),
  });
}

/** A number that a shuffle gave. */
const labelOf = (value: Cbor): string | undefined =>
  areIndexes([value]) ? `b${value}` : undefined;
