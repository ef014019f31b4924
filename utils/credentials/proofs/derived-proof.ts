import { decodeBase64Url } from '@/utils/lib/base64url';
import { type Cbor, decodeCbor } from '@/utils/lib/cbor';
import type { JsonObject } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';

import { disclosedStatements, type HashName, optionQuads, type SignersLabels } from '../contexts';
import { digests, type Keyed } from './data-integrity';

export type Bytes = Uint8Array<ArrayBuffer>;

/** The first two bytes of a proof of which parts may be left out: the tag, but for its last byte. */
const TAG = [0xd9, 0x5d];

interface DerivedProof {
  /** The last byte of the tag: the suite, with its options, and that the proof is derived. */
  readonly mode: number;
  readonly parts: readonly Cbor[];
}

/** The parts of a proof that a holder has derived from the issuer's (vc-di-ecdsa, section 3.5.7). */
export function derivedProof(
  { proofValue }: JsonObject,
  modes: Readonly<Record<number, 'base' | 'derived'>>,
): Result<DerivedProof> {
  const bytes =
    typeof proofValue === 'string' && proofValue.startsWith('u')
      ? decodeBase64Url(proofValue.slice(1))
      : refused('proofValue is not base64url');
  if (!bytes.ok) return refused(bytes.problem.detail);
  const [first, second, mode = -1] = bytes.value;
  const kind = first === TAG[0] && second === TAG[1] ? modes[mode] : undefined;
  if (kind === undefined) return refused('proofValue is of another suite');
  if (kind === 'base')
    return fail(
      'proof-for-holder',
      'marked as the issuer’s own, from which the holder makes one to show',
    );
  const parts = decodeCbor(bytes.value.subarray(3));
  if (!parts.ok) return refused(parts.problem.detail);
  return Array.isArray(parts.value)
    ? ok({ mode, parts: parts.value })
    : refused('proofValue is no list');
}

export const refused = (why: string): Failure => fail('proof-verification-error', why);

export const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array;

/** Places in a list: whole numbers that rise, so that none stands twice. */
export const areIndexes = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.every(
    (index, at) => Number.isSafeInteger(index) && index > (at === 0 ? -1 : value[at - 1]),
  );

/** The labels that the issuer signed, by the canonical ones of the disclosed document. */
export function signersLabels(
  map: Cbor | undefined,
  labelOf: (value: Cbor) => string | undefined,
): SignersLabels | undefined {
  if (!(map instanceof Map)) return undefined;
  const labels = new Map<string, string>();
  for (const [key, value] of map) {
    const label = labelOf(value);
    if (typeof key !== 'number' || label === undefined) return undefined;
    labels.set(`_:c14n${key}`, `_:${label}`);
  }
  return labels;
}

/** What a derived proof speaks of: the statements that the holder was free to leave out, and the hashes of the rest. */
export interface Disclosure {
  readonly chosen: readonly string[];
  /** Asked for last, when the statements are already being looked at. */
  readonly hashes: (hash: HashName) => Result<Hashes>;
}

interface Hashes {
  readonly proofHash: Uint8Array;
  readonly mandatoryHash: Uint8Array;
}

interface Told {
  readonly labels: SignersLabels;
  readonly mandatoryIndexes: readonly number[];
}

/**
 * The disclosed statements, parted into those that the issuer made mandatory and the others (section 3.5.8). Their
 * canonical form is by SHA-256, whatever the key.
 */
export function disclosureOf(
  { document, proof, previousProofs }: Keyed,
  { labels, mandatoryIndexes }: Told,
): Result<Disclosure> {
  const disclosed = disclosedStatements({ document, previousProofs }, labels);
  if (!disclosed.ok) return disclosed;
  const statements = disclosed.value;
  if ((mandatoryIndexes.at(-1) ?? -1) >= statements.length)
    return refused('a mandatory statement is missing');
  const mandatory = new Set(mandatoryIndexes);
  return ok({
    chosen: statements.filter((_, at) => !mandatory.has(at)),
    hashes(hash) {
      const options = optionQuads({ document, proof, signature: 'proofValue' });
      if (!options.ok) return options;
      const digest = digests[hash];
      return ok({
        proofHash: digest(options.value),
        mandatoryHash: digest(statements.filter((_, at) => mandatory.has(at)).join('')),
      });
    },
  });
}
