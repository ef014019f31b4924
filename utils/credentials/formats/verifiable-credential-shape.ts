import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { inlineContextFaults } from './inline-contexts';
import { entriesOf, type Faults, isStamp, isUri, optionalId, typesOf } from './shape';

export const BASE_1 = 'https://www.w3.org/2018/credentials/v1';
export const BASE_2 = 'https://www.w3.org/ns/credentials/v2';

/**
 * What VC Data Model 1.1 and 2.0, section 4, demand of any credential. A document that nobody has
 * secured yet may still lack its issuer, whom the issuing software fills in.
 */
export function verifiableCredentialFaults(document: JsonObject, secured: boolean): Faults {
  return [
    ...contextFaults(document),
    ...typeFaults(document),
    ...optionalId(document, '$'),
    ...issuerFaults(document['issuer'], secured),
    ...subjectFaults(document['credentialSubject']),
    ...dateFaults(document),
    ...['name', 'description'].flatMap((member) => textFaults(document, member)),
    ...entriesOf(document, 'credentialStatus'),
    ...entriesOf(document, 'credentialSchema', true),
    ...entriesOf(document, 'refreshService'),
    ...entriesOf(document, 'termsOfUse'),
    ...entriesOf(document, 'evidence'),
    ...entriesOf(document, 'proof'),
  ];
}

/** Section 4.3: the base context comes first, the others are URLs or objects. */
function contextFaults(document: JsonObject): Faults {
  const contexts = listOf(document['@context']);
  const [base] = contexts;
  const faults =
    base === BASE_1 || base === BASE_2 ? [] : ['@context does not begin with the base'];
  const strange = contexts.filter((context) => !isObject(context) && !isUri(context));
  return [
    ...faults,
    ...strange.map((context) => `@context holds ${JSON.stringify(context)}`),
    ...inlineContextFaults(document),
  ];
}

/** Section 4.5. */
function typeFaults(document: JsonObject): Faults {
  const types = typesOf(document);
  if (types.length !== listOf(document['type']).length)
    return ['type holds something that is no text'];
  return types.includes('VerifiableCredential') ? [] : ['type lacks VerifiableCredential'];
}

/** Section 4.7. */
function issuerFaults(issuer: Json | undefined, secured: boolean): Faults {
  if (issuer === undefined) return secured ? ['issuer is missing'] : [];
  if (!isObject(issuer)) return isUri(issuer) ? [] : ['issuer is not one URL'];
  if (issuer['id'] === undefined && !secured) return [];
  return isUri(issuer['id']) ? [] : ['issuer.id is not one URL'];
}

/** Section 4.8: at least one subject, and each says something. */
function subjectFaults(subject: Json | undefined): Faults {
  const subjects = listOf(subject);
  if (subjects.length === 0) return ['credentialSubject is missing'];
  return subjects.flatMap((one) => {
    if (!isObject(one)) return ['credentialSubject is no object'];
    if (Object.keys(one).length === 0) return ['credentialSubject claims nothing'];
    return optionalId(one, 'credentialSubject');
  });
}

/** Section 4.9, and 4.10 of version 1.1. */
function dateFaults(document: JsonObject): Faults {
  const members = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'];
  const faults = members
    .filter((member) => document[member] !== undefined && !isStamp(document[member]))
    .map((member) => `${member} is no date and time with a time zone`);
  const { validFrom, validUntil } = document;
  const reversed =
    isStamp(validFrom) && isStamp(validUntil) && Date.parse(validUntil) < Date.parse(validFrom);
  return reversed ? [...faults, 'validUntil lies before validFrom'] : faults;
}

/** Section 11.1: a text, or texts with their language and direction. */
function textFaults(document: JsonObject, member: string): Faults {
  const value = document[member];
  const isText = (one: Json): boolean =>
    typeof one === 'string' || (isObject(one) && typeof one['@value'] === 'string');
  if (value === undefined || isText(value)) return [];
  if (Array.isArray(value) && value.length > 0 && value.every(isText)) return [];
  return [`${member} is no text`];
}
