import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import type { RecipientIdentity } from '@/utils/model/credential';

import { certificatesIn } from '../keys/certificate-chain';
import type { Format } from './format';
import { stampOf } from './jwt-claims';
import { named } from './named';
import { recipientsOf } from './recipients';
import { type Faults, isUri } from './shape';
import { tokenStatusesIn } from './token-status';

/**
 * A credential whose claims are the token itself (SD-JWT VC, section 3). `vct` names its type, and is the issuer's word for
 * it alone.
 */
export const sdJwtVc: Format = {
  id: 'sd-jwt-vc',
  matches: (document) => typeof document['vct'] === 'string' && document['@context'] === undefined,
  async read({ document, jws }) {
    if (!jws?.selective) return fail('no-proof', 'vct without a token of selective disclosure');
    const { x5c } = jws.header;
    const chain = x5c === undefined ? undefined : certificatesIn(x5c);
    const certificate = chain?.ok ? chain.value[0]?.id : undefined;
    const faults = faultsIn({ ...document, iss: document['iss'] ?? certificate ?? null });
    if (faults.length > 0) return fail('malformed-value', faults.join('; '));

    const { iat, nbf = iat, exp, vct } = document;
    return ok({
      format: 'sd-jwt-vc',
      ...named('id', stringOf(document['jti'])),
      issuer: { id: stringOf(document['iss']) ?? certificate ?? '' },
      achievement: {
        name: String(vct),
        ...named('type', stringOf(vct)),
        tags: [],
        alignments: [],
      },
      recipients: holdersOf(document),
      proofs: [{ suite: 'sd-jwt', raw: jws.header }],
      statuses: tokenStatusesIn(document),
      ...named('issuedOn', dateOf(iat)),
      ...named('validFrom', dateOf(nbf)),
      ...named('validUntil', dateOf(exp)),
      secured: { kind: 'jws', ...jws, payload: document },
    });
  },
};

/** Section 3.2.2.2: what the registered claims must be, where they stand. */
function faultsIn(claims: JsonObject): Faults {
  const { iss, sub, cnf, status } = claims;
  const dates = ['iat', 'nbf', 'exp'].filter(
    (name) => claims[name] !== undefined && typeof claims[name] !== 'number',
  );
  return [
    ...dates.map((name) => `${name} is no number`),
    ...(isUri(iss) ? [] : ['iss is not one URL']),
    ...(sub === undefined || typeof sub === 'string' ? [] : ['sub is no text']),
    ...(cnf === undefined || isObject(cnf) ? [] : ['cnf is no object']),
    ...(status === undefined || isObject(status) ? [] : ['status is no object']),
  ];
}

/** The claims about a person that OpenID Connect has registered (Core 1.0, section 5.1). */
function holdersOf(claims: JsonObject): RecipientIdentity[] {
  const parts = [claims['given_name'], claims['family_name']].filter(
    (part) => typeof part === 'string',
  );
  const name = stringOf(claims['full_name']) ?? stringOf(claims['name']) ?? parts.join(' ');
  const email = stringOf(claims['email']);
  return [
    ...recipientsOf({ id: claims['sub'] ?? null }),
    ...(email ? [{ kind: 'email' as const, identity: email, hashed: false }] : []),
    ...(name ? [{ kind: 'name' as const, identity: name, hashed: false }] : []),
  ];
}

const dateOf = (seconds: JsonObject[string] | undefined): string | undefined =>
  typeof seconds === 'number' ? stampOf(seconds) : undefined;
