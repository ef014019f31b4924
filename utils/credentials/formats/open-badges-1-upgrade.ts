import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { parseUrl } from '@/utils/lib/web-address';

import { badgeTypesOf, idOf, type Version, versionOf } from './open-badges-2-vocabulary';

/** A badge object in the words of 2.0, and the version that it was written in. */
export interface Upgraded {
  readonly object: JsonObject;
  readonly version: Version;
}

const CONTEXT = 'https://w3id.org/openbadges/v2';

/**
 * Reads an assertion of any version as one of 2.0. Before 1.1 it has no id of its own: it is the address
 * that it names for its verification, or, in 0.5, the one that serves it. Some say `verification` before 2.0 does.
 */
export function upgradedAssertion(document: JsonObject, servedAs: string | undefined): Upgraded {
  const version = assertionVersion(document);
  if (version === '2.0') return { object: document, version };
  if (version === '0.5') return { object: fromHalf(document, servedAs), version };

  const told = document['verify'] ?? document['verification'];
  const verify = isObject(told) ? told : {};
  const url = stringOf(verify['url']);
  const signed = verify['type'] === 'signed';
  const id = idOf(document) ?? (signed ? undefined : (url ?? servedAs));
  return {
    version,
    object: {
      ...document,
      '@context': CONTEXT,
      type: typed(document, 'Assertion'),
      ...(id !== undefined && { id }),
      ...datesOf(document),
      verification: { ...verify, ...(signed && url !== undefined && { creator: url }) },
    },
  };
}

/** The same for a badge class or an issuer's profile, which lies at an address or stands in its parent. */
export function upgradedObject(
  object: JsonObject,
  { type, address, inherited }: { type: string; address: string; inherited?: Version },
): Upgraded {
  const version = versionOf(object) ?? inherited ?? '1.0';
  if (version === '2.0') return { object, version };
  return {
    version,
    object: {
      ...object,
      '@context': CONTEXT,
      type: typed(object, type),
      id: idOf(object) ?? address,
      ...(object['alignment'] !== undefined && {
        alignment: listOf(object['alignment']).map(upgradedAlignment),
      }),
    },
  };
}

function assertionVersion(document: JsonObject): Version {
  const named = versionOf(document);
  if (named) return named;
  if (document['@context'] !== undefined) return '2.0';
  return isObject(document['badge']) && !isObject(document['recipient']) ? '0.5' : '1.0';
}

const typed = (object: JsonObject, type: string): Json =>
  badgeTypesOf(object).includes(type) ? (object['type'] ?? type) : type;

/** 2.0 took the words of schema.org for what an achievement is aligned with. */
function upgradedAlignment(alignment: Json): Json {
  if (!isObject(alignment) || alignment['targetName'] !== undefined) return alignment;
  const { name, url, description } = alignment;
  return {
    ...alignment,
    ...(name !== undefined && { targetName: name }),
    ...(url !== undefined && { targetUrl: url }),
    ...(description !== undefined && { targetDescription: description }),
  };
}

/** Before 2.0 a date may be the seconds since 1970. */
function datesOf(document: JsonObject): JsonObject {
  const { issuedOn, issued_on: issued, expires } = document;
  const from = issuedOn ?? issued;
  return {
    ...(from !== undefined && { issuedOn: dated(from) }),
    ...(expires !== undefined && { expires: dated(expires) }),
  };
}

function dated(value: Json): Json {
  const seconds =
    typeof value === 'string' && /^\d{9,10}(?:\.\d+)?$/u.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds < 1e11)) return value;
  return new Date(seconds * 1000).toISOString();
}

/**
 * One document for all three, whose issuer is a domain (Open Badge Infrastructure 0.5, "Field Descriptions"). It is no
 * profile of that domain's, so of later words, such as the rules of who may host for it, none is taken from there.
 */
function fromHalf(document: JsonObject, servedAs: string | undefined): JsonObject {
  const badge = isObject(document['badge']) ? document['badge'] : {};
  const { issuer: named, version: _version, ...achievement } = badge;
  const issuer = isObject(named) ? named : {};
  const own = parseUrl(servedAs ?? '')?.origin;
  const origin = parseUrl(stringOf(issuer['origin']) ?? '')?.origin ?? own;
  const { recipient, salt, evidence } = document;
  const { name, contact } = issuer;
  const url = stringOf(issuer['url']) ?? origin;
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    ...(servedAs !== undefined && { id: servedAs }),
    recipient: {
      type: 'email',
      identity: recipient ?? null,
      hashed: typeof recipient === 'string' && recipient.includes('$'),
      ...(salt !== undefined && { salt }),
    },
    ...datesOf(document),
    ...(evidence !== undefined && { evidence: absolute(evidence, own) }),
    verification: { type: 'hosted' },
    badge: {
      ...achievement,
      type: 'BadgeClass',
      ...(servedAs !== undefined && { id: servedAs }),
      image: absolute(badge['image'], own),
      criteria: absolute(badge['criteria'], own),
      issuer: {
        type: 'Issuer',
        ...(origin !== undefined && { id: origin }),
        ...(name !== undefined && { name }),
        ...(url !== undefined && { url }),
        ...(contact !== undefined && { email: contact }),
      },
    },
  };
}

/** An address that is not fully qualified is relative to the issuing domain. */
const absolute = (value: Json | undefined, origin: string | undefined): Json =>
  typeof value === 'string' ? (parseUrl(value, origin)?.href ?? value) : (value ?? null);
