import type { JsonObject } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { ProofSuite } from './proof';
import { mediaType, signerOf } from './signed-token';

/** What credentials call themselves (VC-JOSE-COSE, section 6; RFC 7519, section 5.1; RFC 7515, section 4.1.9). */
const TYPES = new Set(['jwt', 'jose', 'vc+jwt', 'vc+ld+json+jwt', 'vc', 'vc+ld+jwt', 'json']);
const PRESENTATIONS = new Set(['vp', 'vp+jwt', 'vp+ld+json', 'vp+ld+json+jwt']);

/** A credential in a signed token: VC-JOSE-COSE, VC Data Model 1.1 section 6.3.1, Open Badges 3.0 section 8.2. */
export const vcJwt: ProofSuite = {
  id: 'vc-jwt',
  async verify(_proof, credential, environment, { purpose }) {
    const { secured } = credential;
    if (secured.kind !== 'jws') return fail('unsupported-proof', 'no token');
    return typeFault(secured.header) ?? signerOf(credential, purpose, environment);
  },
};

function typeFault({ typ, cty }: JsonObject): Failure | undefined {
  const type = mediaType(typ) ?? 'jwt';
  const content = mediaType(cty) ?? 'vc';
  if (!TYPES.has(type)) return fail('typ-mismatch', `a token of type ${type} is no credential`);
  return PRESENTATIONS.has(content)
    ? fail('typ-mismatch', `a token around ${content} is no credential`)
    : undefined;
}
