import type { JsonObject } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { ProofSuite } from './proof';
import { audienceFault, mediaType, signerOf } from './signed-token';

/** What presentations call themselves (VC-JOSE-COSE, section 6; RFC 7519, section 5.1). */
const TYPES = new Set(['jwt', 'vp+jwt', 'vp+ld+json+jwt', 'vp', 'vp+ld+jwt', 'json']);
const CONTENTS = new Set(['vp', 'vp+ld+json', 'jwt', 'json']);

/** A presentation in a token that its holder has signed: VC-JOSE-COSE, VC Data Model 1.1 section 6.3.1. */
export const vpJwt: ProofSuite = {
  id: 'vp-jwt',
  async verify(_proof, credential, environment, expectation) {
    const { secured } = credential;
    if (secured.kind !== 'jws') return fail('unsupported-proof', 'no token');
    return (
      typeFault(secured.header) ??
      audienceFault(secured.payload, expectation) ??
      signerOf(credential, expectation.purpose, environment)
    );
  },
};

function typeFault({ typ, cty }: JsonObject): Failure | undefined {
  const type = mediaType(typ) ?? 'jwt';
  const content = mediaType(cty) ?? 'vp';
  if (!TYPES.has(type)) return fail('typ-mismatch', `a token of type ${type} is no presentation`);
  return CONTENTS.has(content)
    ? undefined
    : fail('typ-mismatch', `a token around ${content} is no presentation`);
}
