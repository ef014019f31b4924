import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type {
  Achievement,
  Credential,
  Proof,
  RecipientIdentity,
  StatusEntry,
} from '@/utils/model/credential';

import type { Source } from './format';
import type { Faults } from './shape';
import { verifiableCredentialFaults } from './verifiable-credential-shape';

/**
 * Reads what every verifiable credential has in common; the format adds what was achieved and the ways
 * in which it names the recipient.
 */
export function readParts(
  { document, jws }: Source,
  own: {
    readonly format: string;
    readonly faults: Faults;
    readonly achievement: Achievement;
    readonly recipients: readonly RecipientIdentity[];
  },
): Result<Credential> {
  const secured = jws !== undefined || document['proof'] !== undefined;
  const faults = [...verifiableCredentialFaults(document, secured), ...own.faults];
  if (faults.length > 0) return fail('malformed-value', faults.join('; '));

  const issuer = document['issuer'];
  const profile = isObject(issuer) ? issuer : {};
  const id = stringOf(document['id']);
  const name = textOf(profile['name']);
  const url = stringOf(profile['url']);
  const from = stringOf(document['validFrom']) ?? stringOf(document['issuanceDate']);
  const until = stringOf(document['validUntil']) ?? stringOf(document['expirationDate']);
  const awarded = stringOf(document['awardedDate']) ?? from;
  return ok({
    format: own.format,
    ...(id && { id }),
    issuer: {
      id: stringOf(issuer) ?? stringOf(profile['id']) ?? '',
      ...(name && { name }),
      ...(url && { url }),
    },
    achievement: own.achievement,
    recipients: own.recipients,
    proofs: jws ? [{ suite: 'vc-jwt', raw: jws.header }] : proofsOf(document),
    statuses: entries(document['credentialStatus']).flatMap(statusOf),
    ...(awarded && { issuedOn: awarded }),
    ...(from && { validFrom: from }),
    ...(until && { validUntil: until }),
    secured: jws
      ? { kind: 'jws', token: jws.token, header: jws.header, payload: document }
      : { kind: 'document', document },
  });
}

/** A text, or the first of several languages. */
export function textOf(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  return isObject(first) ? stringOf(first['@value']) : stringOf(first);
}

export const entries = (value: Json | undefined): readonly JsonObject[] =>
  listOf(value).filter(isObject);

/** What an id says of its kind of identity. */
export function identityOf(id: string): RecipientIdentity {
  if (id.startsWith('mailto:'))
    return { kind: 'email', identity: id.slice('mailto:'.length), hashed: false };
  const kind = id.startsWith('did:') ? 'did' : /^https?:/u.test(id) ? 'url' : 'other';
  return { kind, identity: id, hashed: false };
}

/** A proof's suite is its cryptosuite (Data Integrity 1.0, section 3.1) or else its type. */
function proofsOf(document: JsonObject): Proof[] {
  return entries(document['proof']).map((raw) => {
    const type = stringOf(raw['type']) ?? '';
    const verificationMethod = stringOf(raw['verificationMethod']);
    return {
      suite: type === 'DataIntegrityProof' ? (stringOf(raw['cryptosuite']) ?? type) : type,
      ...(verificationMethod && { verificationMethod }),
      raw,
    };
  });
}

function statusOf(raw: JsonObject): StatusEntry[] {
  const [type] = listOf(raw['type']);
  return typeof type === 'string' ? [{ type, raw }] : [];
}
