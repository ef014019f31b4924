import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';

/** The version of Open Badges whose words a document uses. */
export type Version = '0.5' | '1.0' | '1.1' | '2.0';

const VOCABULARY = 'https://w3id.org/openbadges#';

/** Open Badges 2.1 is an API around 2.0: its documents are the same. */
const contexts = new Map<string, Version>([
  ['https://w3id.org/openbadges/v1', '1.1'],
  ['https://openbadgespec.org/v1/context.json', '1.1'],
  ['https://standard.openbadges.org/1.1/context.json', '1.1'],
  ['https://w3id.org/openbadges/v2', '2.0'],
  ['https://openbadgespec.org/v2/context.json', '2.0'],
  ['https://purl.imsglobal.org/ob/v2p0/context.json', '2.0'],
  ['https://purl.imsglobal.org/spec/ob/v2p0/context.json', '2.0'],
  ['https://purl.imsglobal.org/spec/ob/v2p1/context.json', '2.0'],
  ['https://purl.imsglobal.org/spec/ob/v2p1/context/ob_v2p1.jsonld', '2.0'],
]);

/** By its context, named or written out; nothing when there is none, as before 1.1, or an unknown one. */
export function versionOf(document: JsonObject): Version | undefined {
  for (const context of listOf(document['@context'])) {
    if (typeof context === 'string') {
      const version = contexts.get(context.replace(/^http:/u, 'https:').replace(/\/$/u, ''));
      if (version) return version;
    } else if (isObject(context) && Object.values(context).includes(VOCABULARY)) return '2.0';
  }
  return undefined;
}

const prefixes = ['obi', 'extensions', 'schema', 'sec', 'cred', 'dc', 'xsd'];
const classes = new Set(
  (
    'Assertion BadgeClass Profile Issuer Endorsement RevocationList CryptographicKey AlignmentObject ' +
    'Criteria Evidence Image IdentityObject VerificationObject HostedBadge SignedBadge Extension'
  ).split(' '),
);
/** Classes that the vocabulary takes from others, and the two words it has for its own. */
const aliases = new Map([
  ['hosted', 'HostedBadge'],
  ['signed', 'SignedBadge'],
  ['sec:Key', 'CryptographicKey'],
  ['cred:Credential', 'Endorsement'],
  ['schema:AlignmentObject', 'AlignmentObject'],
  ['schema:ImageObject', 'Image'],
  ['IssuerOrg', 'Issuer'],
]);

/** An object's types as the vocabulary calls them, whether written as a term, a compact IRI or in full. */
export function badgeTypesOf(object: JsonObject): readonly string[] {
  return listOf(object['type'] ?? object['@type']).flatMap((type) =>
    typeof type === 'string' ? [nameOf(type)] : [],
  );
}

function nameOf(type: string): string {
  const short = type.startsWith(VOCABULARY)
    ? type.slice(VOCABULARY.length)
    : type.replace(/^obi:/u, '');
  return aliases.get(short) ?? short;
}

/** Whether a type means anything: a class of the vocabulary, a URL, or a name that a context explains. */
export function isKnownType(type: string, { '@context': context }: JsonObject): boolean {
  if (classes.has(nameOf(type)) || /^https?:\/\/\S+$/u.test(type)) return true;
  const own = listOf(context).flatMap((one) => (isObject(one) ? Object.keys(one) : []));
  const [prefix = '', rest] = type.split(':');
  return own.includes(type) || (!!rest && [...prefixes, ...own].includes(prefix));
}

/** JSON-LD's own word for an id is as good. */
export const idOf = (object: JsonObject): string | undefined =>
  stringOf(object['id'] ?? object['@id']);

/** By its type, or by a member that nothing else has. */
export const isBadgeObject = (object: JsonObject, members: readonly string[]): boolean =>
  badgeTypesOf(object).some((type) => classes.has(type)) ||
  members.some((member) => object[member] !== undefined);

/** The issuer's own word that it has taken the badge back. */
export const saysRevoked = ({ revoked }: JsonObject): boolean => listOf(revoked).includes(true);

/** A text: plain, with its language, by language, or the first of several such. */
export function textIn(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  if (!isObject(first)) return stringOf(first);
  return stringOf(first['@value'] ?? (isLanguageMap(first) ? Object.values(first)[0] : undefined));
}

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;

export const isLanguage = (value: Json | undefined): value is string =>
  typeof value === 'string' && LANGUAGE.test(value);

const isLanguageMap = (value: JsonObject): boolean =>
  Object.entries(value).every(([tag, text]) => isLanguage(tag) && typeof text === 'string');

/** The language of a whole object (JSON-LD 1.1, section 4.2.4). */
export function languageOf(object: JsonObject): string | undefined {
  const [inContext] = listOf(object['@context']).flatMap((context) =>
    isObject(context) && isLanguage(context['@language']) ? [context['@language']] : [],
  );
  return isLanguage(object['@language']) ? object['@language'] : inContext;
}
