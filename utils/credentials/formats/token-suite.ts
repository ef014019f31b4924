import type { CompactJws } from '../envelopes/envelope';

/** The suite that judges what came in a token. */
export function tokenSuite(
  { cose, selective }: CompactJws,
  plain: 'vc-jwt' | 'vp-jwt',
): 'cose-sign1' | 'sd-jwt' | 'vc-jwt' | 'vp-jwt' {
  if (cose) return 'cose-sign1';
  return selective ? 'sd-jwt' : plain;
}
