import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential, Evidence, Proof, Reference, StatusEntry } from '@/utils/model/credential';

import type { Source } from './format';
import { addressOf, textOf, textsOf } from './json-ld-values';
import { listed } from './listed';
import { named } from './named';
import type { Faults } from './shape';
import { statedPeriod } from './stated-period';
import { tokenProofs } from './token-proofs';
import { tokenStatusesIn } from './token-status';
import { verifiableCredentialFaults } from './verifiable-credential-shape';

/** What a format adds to that which every verifiable credential has. */
type Own = Pick<Credential, 'format' | 'achievement' | 'recipients'> &
  Pick<Credential, 'results' | 'creditsEarned' | 'narrative' | 'remarks'> &
  Pick<Credential, 'achievements' | 'associations' | 'parts' | 'endorsements'> & {
    readonly faults: Faults;
  };

/**
 * Reads what every verifiable credential has in common; the format adds what was achieved and the ways
 * in which it names the recipient.
 */
export function readParts({ document, jws, claims = {} }: Source, own: Own): Result<Credential> {
  const { faults: ownFaults, ...ownMembers } = own;
  const faults = [
    ...verifiableCredentialFaults(document, { token: jws !== undefined }),
    ...ownFaults,
  ];
  if (faults.length > 0) return fail('malformed-value', faults.join('; '));

  const issuer = document['issuer'];
  const profile = isObject(issuer) ? issuer : {};
  const { from, until } = statedPeriod(document);
  const { cnf } = claims;
  return ok({
    ...ownMembers,
    ...named('id', stringOf(document['id'])),
    ...named('name', textOf(document['name'])),
    issuer: {
      id: stringOf(issuer) ?? stringOf(profile['id']) ?? '',
      ...named('name', textOf(profile['name'])),
      ...named('url', addressOf(profile['url'])),
    },
    proofs: jws ? tokenProofs(jws, 'vc-jwt') : proofsOf(document),
    statuses: [
      ...entries(document['credentialStatus']).flatMap(statusOf),
      ...(jws ? tokenStatusesIn(document, claims) : []),
    ],
    ...named('issuedOn', textOf(document['awardedDate']) ?? from),
    ...named('validFrom', from),
    ...named('validUntil', until),
    ...listed('evidence', entries(document['evidence']).flatMap(evidenceOf)),
    ...listed('schemas', entries(document['credentialSchema']).flatMap(referenceOf)),
    ...listed('refreshServices', entries(document['refreshService']).flatMap(referenceOf)),
    ...listed('relatedResources', entries(document['relatedResource']).flatMap(referenceOf)),
    secured: jws
      ? { kind: 'jws', ...jws, payload: document, ...(cnf !== undefined && { cnf }) }
      : { kind: 'document', document },
  });
}

export const entries = (value: Json | undefined): readonly JsonObject[] =>
  listOf(value).filter(isObject);

/** A proof's suite is its cryptosuite (Data Integrity 1.0, section 3.1) or else its type. */
export function proofsOf(document: JsonObject): Proof[] {
  return entries(document['proof']).map((raw) => {
    const type = stringOf(raw['type']) ?? '';
    return {
      suite: type === 'DataIntegrityProof' ? (stringOf(raw['cryptosuite']) ?? type) : type,
      ...named('verificationMethod', stringOf(raw['verificationMethod'])),
      raw,
    };
  });
}

/** A status of several types is asked for by each, once: whoever holds the document can turn their order. */
const statusOf = (raw: JsonObject): StatusEntry[] =>
  [...new Set(listOf(raw['type']))].flatMap((type) =>
    typeof type === 'string' ? [{ type, raw }] : [],
  );

function evidenceOf(evidence: JsonObject): Evidence[] {
  const url = stringOf(evidence['id']);
  const read = {
    ...named('url', url && /^https?:/u.test(url) ? url : undefined),
    ...named('name', textOf(evidence['name'])),
    ...named('description', textOf(evidence['description'])),
    ...named('narrative', textOf(evidence['narrative'])),
  };
  return Object.keys(read).length > 0 ? [read] : [];
}

function referenceOf(entry: JsonObject): Reference[] {
  const id = stringOf(entry['id']);
  if (id === undefined) return [];
  const [type = ''] = listOf(entry['type']).filter((one) => typeof one === 'string');
  const digests = [...textsOf(entry['digestSRI']), ...textsOf(entry['digestMultibase'])];
  return [{ id, type, digests }];
}
