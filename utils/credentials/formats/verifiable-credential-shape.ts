import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { isVersion1, namesBase } from './base-context';
import { languageFaults } from './language-values';
import { relatedResourceFaults } from './related-resources';
import { entriesOf, type Faults, isUri, optionalId, typesOf } from './shape';
import { BEGINNINGS, ENDS, stampIn, statedPeriod } from './stated-period';
import { typeDefinitionFaults } from './type-definitions';

/** Members that may be left out; in version 1.1 an empty one may stand there as null (section 6.1). */
const OPTIONAL = new Set([
  'name',
  'description',
  'validFrom',
  'validUntil',
  'expirationDate',
  'credentialStatus',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'evidence',
]);

/** What VC Data Model 1.1 and 2.0, section 4, demand of any credential. */
export function verifiableCredentialFaults(
  written: JsonObject,
  { token }: { readonly token: boolean },
): Faults {
  const document = isVersion1(written) ? withoutEmpty(written) : written;
  return [
    ...contextFaults(document),
    // In tokens types are mere words to those who issue and read them.
    ...(token ? [] : typeDefinitionFaults(document)),
    ...typeFaults(document, 'VerifiableCredential'),
    ...optionalId(document, '$'),
    ...issuerFaults(document['issuer'], token || isSecured(document)),
    ...subjectFaults(document['credentialSubject']),
    ...dateFaults(document),
    ...['name', 'description'].flatMap((member) => languageFaults(document, member)),
    ...entriesOf(document, 'credentialStatus'),
    ...entriesOf(document, 'credentialSchema', true),
    ...entriesOf(document, 'refreshService'),
    ...entriesOf(document, 'termsOfUse'),
    ...entriesOf(document, 'evidence'),
    ...entriesOf(document, 'proof'),
    ...relatedResourceFaults(document['relatedResource']),
  ];
}

const withoutEmpty = (document: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(document).filter(([name, value]) => value !== null || !OPTIONAL.has(name)),
  );

/** Whether anybody has put a key's name to it; before that the issuing software may still fill in the issuer. */
const isSecured = (document: JsonObject): boolean =>
  listOf(document['proof']).some((proof) => isObject(proof) && proof['verificationMethod']);

/** Section 4.3: the base context comes first, the others are URLs or objects. */
export function contextFaults(document: JsonObject): Faults {
  const strange = listOf(document['@context']).filter(
    (context) => !isObject(context) && !isUri(context),
  );
  return [
    ...(namesBase(document) ? [] : ['@context does not begin with the base']),
    ...strange.map((context) => `@context holds ${JSON.stringify(context)}`),
  ];
}

/** Section 4.5. */
export function typeFaults(document: JsonObject, needed: string): Faults {
  const types = typesOf(document);
  if (types.length !== listOf(document['type']).length)
    return ['type holds something that is no text'];
  return types.includes(needed) ? [] : [`type lacks ${needed}`];
}

/** Section 4.7. */
function issuerFaults(issuer: Json | undefined, secured: boolean): Faults {
  if (issuer === undefined) return secured ? ['issuer is missing'] : [];
  if (!isObject(issuer)) return isUri(issuer) ? [] : ['issuer is not one URL'];
  const words = ['name', 'description'].flatMap((member) =>
    languageFaults(issuer, member, `issuer.${member}`),
  );
  if (issuer['id'] === undefined && !secured) return words;
  return isUri(issuer['id']) ? words : ['issuer.id is not one URL', ...words];
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
  const faults = [...BEGINNINGS, ...ENDS]
    .filter((member) => document[member] !== undefined && stampIn(document, member) === undefined)
    .map((member) => `${member} is no date and time with a time zone`);
  const { from, until } = statedPeriod(document);
  const reversed = from && until && Date.parse(until) < Date.parse(from);
  return reversed ? [...faults, 'it ends before it begins'] : faults;
}
