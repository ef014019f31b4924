import { bytesToNumberBE } from '@noble/curves/utils.js';

import { type Failure, fail, ok, type Result } from '@/utils/lib/result';

import { Fr, G1, type G1Point } from './scheme';

const POINT = 48;
const SCALAR = 32;
const POINTS = 3;
const LEAST_SCALARS = 4;

/** The points and scalars of a proof, by their names in draft-irtf-cfrg-bbs-signatures-10, section 3.7.1. */
export interface ProofParts {
  readonly aBar: G1Point;
  readonly bBar: G1Point;
  readonly d: G1Point;
  readonly eHat: bigint;
  readonly r1Hat: bigint;
  readonly r3Hat: bigint;
  /** One for each message that is kept back. */
  readonly commitments: readonly bigint[];
  readonly challenge: bigint;
}

/** Section 4.2.4.5, octets_to_proof. */
export function proofParts(bytes: Uint8Array): Result<ProofParts> {
  const scalarBytes = bytes.length - POINTS * POINT;
  if (scalarBytes < LEAST_SCALARS * SCALAR || scalarBytes % SCALAR !== 0)
    return refused(`a proof of ${bytes.length} bytes`);
  const scalars: bigint[] = [];
  for (let at = POINTS * POINT; at < bytes.length; at += SCALAR) {
    const scalar = bytesToNumberBE(bytes.subarray(at, at + SCALAR));
    if (scalar === 0n || scalar >= Fr.ORDER) return refused('a scalar of the proof is none');
    scalars.push(scalar);
  }
  const points = pointsIn(bytes);
  if (!points.ok) return points;
  const [aBar, bBar, d] = points.value;
  const [eHat = 0n, r1Hat = 0n, r3Hat = 0n, ...others] = scalars;
  const challenge = others.pop() ?? 0n;
  return ok({ aBar, bBar, d, eHat, r1Hat, r3Hat, commitments: others, challenge });
}

function pointsIn(bytes: Uint8Array): Result<[G1Point, G1Point, G1Point]> {
  const point = (at: number) => pointIn(bytes.subarray(at * POINT, (at + 1) * POINT));
  const [aBar, bBar, d] = [point(0), point(1), point(2)];
  if (!aBar.ok) return aBar;
  if (!bBar.ok) return bBar;
  return d.ok ? ok([aBar.value, bBar.value, d.value]) : d;
}

/** On the curve, in the group of its order, and not its neutral element. */
export function pointIn(bytes: Uint8Array): Result<G1Point> {
  if (bytes.length !== POINT) return refused(`a point of ${bytes.length} bytes`);
  try {
    const point = G1.fromBytes(bytes);
    return point.is0() ? refused('a point of the proof is zero') : ok(point);
  } catch (cause) {
    return refused(`a point of the proof is none: ${String(cause)}`);
  }
}

export const refused = (why: string): Failure => fail('proof-verification-error', why);
