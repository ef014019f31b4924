import { pippenger } from '@noble/curves/abstract/curve.js';

import type { Steps } from '@/utils/lib/in-slices';

import { G1, type G1Point } from './scheme';

/** Points that are multiplied at once, so that nobody waits long. */
const AT_ONCE = 16;

export type Term = readonly [G1Point, bigint];

/** The sum of the points, each as often as its scalar says; all of them are public. */
export function* sumSteps(terms: readonly Term[]): Steps<G1Point> {
  let sum = G1.ZERO;
  for (let at = 0; at < terms.length; at += AT_ONCE) {
    const some = terms.slice(at, at + AT_ONCE);
    const points = some.map(([point]) => point);
    const scalars = some.map(([, scalar]) => scalar);
    sum = sum.add(pippenger(G1, points, scalars));
    yield;
  }
  return sum;
}
