import { bls12_381 } from '@noble/curves/bls12-381.js';
import { expect, test } from 'vitest';

import { finalSteps, productIsOneSteps } from '@/utils/heavy/bbs/pairing';
import type { Steps } from '@/utils/lib/in-slices';

const G1 = bls12_381.G1.Point.BASE;
const G2 = bls12_381.G2.Point.BASE;

function done<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const { done: isDone, value } = steps.next();
    if (isDone) return value;
  }
}

test('the last power in steps is what noble makes of it in one', () => {
  const { Fp12 } = bls12_381.fields;
  for (const scalar of [1n, 2n, 0xfedcba9876543210n]) {
    const raw = bls12_381.pairing(G1.multiply(scalar), G2, false);
    expect(Fp12.eql(done(finalSteps(raw)), Fp12.finalExponentiate(raw))).toBe(true);
  }
});

test('pairings multiply to one where their scalars cancel out, and not otherwise', () => {
  const product = (scalar: bigint) =>
    done(
      productIsOneSteps([
        [G1.multiply(6n), G2],
        [G1.multiply(2n).negate(), G2.multiply(scalar)],
      ]),
    );
  expect(product(3n)).toBe(true);
  expect(product(4n)).toBe(false);
});
