import type { Proof } from '@/utils/model/credential';

import type { CompactJws } from '../envelopes/envelope';

/** The proofs of what came in a token, each with the suite that judges it. */
export function tokenProofs(
  { cose, selective, seals, header: raw }: CompactJws,
  plain: 'vc-jwt' | 'vp-jwt',
): Proof[] {
  if (seals) return seals.map((seal) => ({ suite: 'jades', raw: { ...seal } }));
  return [{ suite: cose ? 'cose-sign1' : selective ? 'sd-jwt' : plain, raw }];
}
