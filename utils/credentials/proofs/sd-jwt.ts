import { type JsonObject, stringOf } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { ProofSuite } from './proof';
import { audienceFault, mediaType, signerOf } from './signed-token';

/** What tokens with selective disclosure call themselves, by their formats (VC-JOSE-COSE, section 6; SD-JWT VC, section 3.1). */
const credentials = /^vc\+(?:ld\+)?(?:json\+)?sd-jwt$/u;
const presentations = /^vp\+(?:ld\+)?(?:json\+)?sd-jwt$/u;
const claimSets = /^[dv]c\+sd-jwt$/u;
const contents = /^vc(?:\+ld)?(?:\+json)?$/u;
const presented = /^vp(?:\+ld)?(?:\+json)?$/u;

/** An issuer's token of whose claims the holder discloses some (RFC 9901); the holder's own token is a check by itself. */
export const sdJwt: ProofSuite = {
  id: 'sd-jwt',
  async verify(_proof, credential, environment, expectation) {
    const { secured, format } = credential;
    if (secured.kind !== 'jws' || !secured.selective) return fail('unsupported-proof', 'no token');
    return (
      typeFault(secured.header, format) ??
      (format === 'verifiable-presentation'
        ? audienceFault(secured.payload, expectation)
        : undefined) ??
      signerOf(credential, expectation.purpose, environment)
    );
  },
};

/** SD-JWT VC must say its type; the others should (VC-JOSE-COSE, section 3.2.1). */
function typeFault({ typ, cty }: JsonObject, format: string): Failure | undefined {
  const isPresentation = format === 'verifiable-presentation';
  const type = mediaType(typ) ?? '';
  const types = format === 'sd-jwt-vc' ? claimSets : isPresentation ? presentations : credentials;
  if (!types.test(type) && (typ !== undefined || format === 'sd-jwt-vc'))
    return fail('typ-mismatch', `a token of type ${String(typ)} is no ${format}`);
  const content = mediaType(cty);
  return content === undefined || (isPresentation ? presented : contents).test(content)
    ? undefined
    : fail('typ-mismatch', `a token around ${stringOf(cty)} is no ${format}`);
}
