import type { JsonObject } from '@/utils/lib/json';
import { type Failure, fail } from '@/utils/lib/result';

import type { ProofSuite } from './proof';
import { audienceFault, mediaType, signerOf } from './signed-token';

/** What messages around credentials and around presentations call themselves and their content (VC-JOSE-COSE, section 6.1). */
const credential = {
  type: /^vc\+(?:ld\+)?(?:json\+)?cose$/u,
  content: /^vc(?:\+ld)?(?:\+json)?$/u,
};
const shown = { type: /^vp\+(?:ld\+)?(?:json\+)?cose$/u, content: /^vp(?:\+ld)?(?:\+json)?$/u };

/** A credential or presentation in a COSE_Sign1 (VC-JOSE-COSE, section 3.3). */
export const coseSign1: ProofSuite = {
  id: 'cose-sign1',
  async verify(_proof, signed, environment, expectation) {
    const { secured, format } = signed;
    if (secured.kind !== 'jws' || !secured.cose) return fail('unsupported-proof', 'no COSE_Sign1');
    const isPresentation = format === 'verifiable-presentation';
    return (
      typeFault(secured.header, isPresentation ? shown : credential) ??
      (isPresentation ? audienceFault(secured.payload, expectation) : undefined) ??
      signerOf(signed, expectation.purpose, environment)
    );
  },
};

/** Both should be said, and what is said must be right. */
function typeFault({ typ, cty }: JsonObject, of: typeof credential): Failure | undefined {
  const type = mediaType(typ);
  const content = mediaType(cty);
  if (type !== undefined && !of.type.test(type))
    return fail('typ-mismatch', `a message of type ${type}`);
  return content === undefined || of.content.test(content)
    ? undefined
    : fail('typ-mismatch', `a message around ${content}`);
}
