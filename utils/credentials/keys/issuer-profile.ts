import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';
import { parseUrl } from '@/utils/lib/web-address';

import { jsonOf, refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import { isBadgeObject } from '../formats/open-badges-2-vocabulary';
import { asSecure } from '../same-address';
import { type ListedKeys, listedKeys, type VerificationKey } from './key';
import { publicKeyOf } from './public-key';

/** Which of an issuer's keys is meant. */
export interface KeyRequest {
  readonly profile: JsonObject;
  readonly issuer: string;
  /** The key's address as the assertion names it. */
  readonly creator: string | undefined;
  /** The badge is of a version before 2.0. */
  readonly early: boolean;
  /** So is the profile, which then could list no keys: the key's own host speaks for it. */
  readonly earlyProfile: boolean;
}

const MOST_KEYS = 8;

/**
 * The keys that an issuer's own profile lists, or the one of them that a badge names; any other signs nothing for this
 * issuer, wherever it lies (Open Badges 2.0, "Steps to verify a JWS-signed badge Assertion", 4 and 5).
 */
export async function profileKeys(
  request: KeyRequest,
  environment: Environment,
): Promise<Result<ListedKeys>> {
  const { profile, issuer, creator, early, earlyProfile } = request;
  const listed = listOf(profile['publicKey']);
  const meant = listed.filter(
    (key) => creator === undefined || isMoved(creator, addressOf(key, issuer)),
  );
  const unlisted = early && listed.length === 0 && creator !== undefined;
  // Whoever can put a file on the host of an issuer of today could sign for it by writing an older badge.
  if (unlisted && !earlyProfile)
    return fail('untrusted-key-source', `${issuer} could list keys and does not list ${creator}`);
  const wanted = unlisted ? [creator] : meant;
  if (wanted.length === 0)
    return fail('key-not-authorised', `${issuer} does not list ${creator ?? 'any key'}`);

  const found = await Promise.all(
    wanted.slice(0, MOST_KEYS).map((key) => keyFrom(key, issuer, environment)),
  );
  const cut = wanted.length > MOST_KEYS ? [fail('too-large', `${wanted.length} keys`)] : [];
  const read = listedKeys([...found, ...cut]);
  const failure = read.missing ?? found.find((key) => !key.ok);
  return read.keys.length === 0 && failure ? failure : ok(read);
}

function addressOf(key: Json, issuer: string): string | undefined {
  const id = isObject(key) ? stringOf(key['id'] ?? key['@id']) : stringOf(key);
  return id?.startsWith('#') ? `${issuer}${id}` : id;
}

/** The same name, or what it was before the host moved to https. */
const isMoved = (name: string, today: string | undefined): boolean =>
  name === today || asSecure(name) === today;

const MATERIAL = ['publicKeyPem', 'publicKeyJwk', 'publicKeyMultibase'];

async function keyFrom(
  entry: Json,
  issuer: string,
  environment: Environment,
): Promise<Result<VerificationKey>> {
  const address = addressOf(entry, issuer);
  if (address === undefined) return fail('malformed-value', 'a key without an address');
  const inPlace = isObject(entry) && MATERIAL.some((name) => entry[name] !== undefined);
  const described = inPlace ? ok(entry) : await keyAt(address, issuer, environment);
  if (!described.ok) return described;

  const key = described.value;
  const stranger = listOf(key['owner'])
    .flatMap((owner) => addressOf(owner, issuer) ?? [])
    .find((owner) => !isMoved(owner, issuer));
  if (stranger !== undefined)
    return fail('key-not-authorised', `${address} belongs to ${stranger}`);
  const jwk = publicKeyOf(key);
  if (!jwk.ok) return jwk;
  const revoked = stringOf(key['revoked']);
  const expires = stringOf(key['expires']);
  return ok({
    id: address,
    controller: issuer,
    jwk: jwk.value,
    ...(revoked && { revoked }),
    ...(expires && { expires }),
  });
}

/** Text may stand before it, and no JSON or page. */
const PEM = /^(?!\s*[[{<])[\s\S]*-----BEGIN /u;

/** A CryptographicKey, or before 2.0 the bare PEM, at an address of the issuer's own host. */
async function keyAt(
  address: string,
  issuer: string,
  { ask }: Environment,
): Promise<Result<JsonObject>> {
  const host = parseUrl(address)?.host;
  if (!host || host !== parseUrl(issuer)?.host)
    return fail('key-not-authorised', `${address} is not on the host of ${issuer}`);
  const answer = await ask({
    url: address,
    accept: 'application/ld+json, application/json, application/x-pem-file, */*;q=0.1',
    shared: true,
  });
  if (!answer.ok) return answer;
  const refused = refusalOf(answer.value);
  if (refused) return refused;

  const text = decodeUtf8(answer.value.body);
  if (text.ok && PEM.test(text.value)) return ok({ id: address, publicKeyPem: text.value.trim() });
  const key = jsonOf(answer.value);
  if (!key.ok) return key;
  const served = addressOf(key.value, issuer);
  if (!isBadgeObject(key.value, [...MATERIAL, 'owner']))
    return fail('unreachable', `${address} serves no key`, { host });
  return served === undefined || isMoved(served, address)
    ? key
    : fail('key-not-authorised', `${address} serves the key ${served}`);
}
