import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import type { Credential, Embedded } from '@/utils/model/credential';
import { isAnchor } from '../proofs/merkle-anchors';
import { namesBase } from './base-context';
import { isEnveloped, tokenIn } from './enveloped';
import type { Format, Source } from './format';
import { stampOf } from './jwt-claims';
import { named } from './named';
import { typesOf } from './shape';
import { tokenProofs } from './token-proofs';
import { proofsOf } from './verifiable-credential-parts';
import { type Carrier, presentationFaults, presentedFaults } from './verifiable-presentation-shape';

/**
 * A presentation: credentials that somebody shows, with the holder's own proof around them or none. Whoever signs it is
 * read as its issuer, so that holder and key are held together as issuer and key are.
 */
export const verifiablePresentation: Format = {
  id: 'verifiable-presentation',
  matches: (document) =>
    typesOf(document).includes('VerifiablePresentation') ||
    (presents(document) && namesBase(document)),
  async read(source) {
    const { document } = source;
    const carrier = carrierOf(source);
    const faults = presentationFaults(document, carrier);
    if (faults.length > 0) return fail('malformed-value', faults.join('; '));
    const presented = presentedFaults(document, carrier);
    if (presented.length > 0) return fail('vp-invalid', presented.join('; '));

    const special = typesOf(document).find((type) => type !== 'VerifiablePresentation');
    return ok({
      format: 'verifiable-presentation',
      ...named('id', stringOf(document['id'])),
      issuer: { id: holderOf(source) },
      achievement: { name: special ?? 'VerifiablePresentation', tags: [], alignments: [] },
      recipients: [],
      statuses: [],
      parts: listOf(document['verifiableCredential']).flatMap(embeddedOf),
      ...securedOf(source),
    });
  },
};

/** Without its type it is still known by what it presents; what is empty presents nothing. */
const presents = (document: JsonObject): boolean =>
  listOf(document['verifiableCredential']).length > 0 &&
  !typesOf(document).includes('VerifiableCredential');

function carrierOf({ jws, claims = {} }: Source): Carrier {
  if (!jws) return 'document';
  return isObject(claims['vp']) ? 'claim' : 'payload';
}

/** The holder as named, or else whoever signed: version 2.0 lets a presentation leave it out. */
function holderOf({ document, jws, claims = {} }: Source): string {
  const { holder } = document;
  const proofs = proofsOf(document);
  // An anchor shows who made the presentation, whoever it says holds it.
  if (!jws && proofs.length > 0 && proofs.every(isAnchor))
    return (proofs[0]?.verificationMethod ?? '').replace(/#.*$/su, '');
  const stated = stringOf(isObject(holder) ? holder['id'] : holder);
  const [proof] = listOf(document['proof']).filter(isObject);
  const method = stringOf(proof?.['verificationMethod']) ?? stringOf(jws?.header['kid']) ?? '';
  return stated ?? stringOf(claims['iss']) ?? method.replace(/#.*$/su, '');
}

const embeddedOf = (presented: JsonObject[string]): Embedded[] => {
  if (typeof presented === 'string') return [{ source: presented }];
  if (!isObject(presented)) return [];
  return [{ source: (isEnveloped(presented) && tokenIn(presented)) || presented }];
};

/** A token holds between its own dates, and says to whom and upon which question it was made. */
function securedOf({
  document,
  jws,
  claims = document,
}: Source): Pick<Credential, 'proofs' | 'secured' | 'validFrom' | 'validUntil'> {
  if (!jws) return { proofs: proofsOf(document), secured: { kind: 'document', document } };
  const { nbf, exp } = claims;
  return {
    proofs: tokenProofs(jws, 'vp-jwt'),
    ...named('validFrom', typeof nbf === 'number' ? stampOf(nbf) : undefined),
    ...named('validUntil', typeof exp === 'number' ? stampOf(exp) : undefined),
    secured: { kind: 'jws', ...jws, payload: claims },
  };
}
