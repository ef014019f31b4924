import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { askJson } from '../ask-json';
import type { Chain, Transaction } from '../chains/chain';
import type { Environment } from '../environment';
import { controllerOf } from './index';
import type { PublicJwk } from './public-jwk';
import { pointOf } from './raw-key';

const PREFIX = 'ecdsa-koblitz-pubkey:';

/**
 * The profile in which an issuer of Blockcerts lists its addresses: at its own address, or where its DID document says
 * (Blockcerts 3, service of type IssuerProfile).
 */
export async function issuerProfile(
  issuer: string,
  environment: Environment,
): Promise<Result<JsonObject>> {
  if (!issuer.startsWith('did:')) return profileAt(issuer, environment);
  const document = await controllerOf(issuer, environment);
  if (!document.ok) return document;
  const service = listOf(document.value['service'])
    .filter(isObject)
    .find(({ type }) => listOf(type).includes('IssuerProfile'));
  const url = stringOf(service?.['serviceEndpoint']);
  return url === undefined
    ? fail('did-unresolved', `${issuer} names no issuer profile`)
    : profileAt(url, environment);
}

const profileAt = async (url: string, environment: Environment): Promise<Result<JsonObject>> =>
  isWebAddress(url)
    ? askJson({ url, shared: true }, environment)
    : fail('did-unresolved', `${url} leads to no issuer profile`);

/** What may be asked at all; whether it is asked is the network's business. */
export const isWebAddress = (url: string): boolean =>
  /^https?:/iu.test(url) && parseUrl(url) !== undefined;

/** The address that is written as the name of a key. */
export const addressIn = (key: Json | undefined): string =>
  (stringOf(key) ?? '').replace(PREFIX, '');

/** An address that an issuer publishes, and from when to when it speaks for it. */
interface Published {
  readonly address: string;
  readonly created?: Json | undefined;
  readonly revoked?: Json | undefined;
  readonly expires?: Json | undefined;
}

/** Whether a transaction is by an address that spoke for the issuer at that time. */
export function issuedBy(profile: JsonObject, { from, time }: Transaction): Result<null> {
  const all = addressesIn(profile);
  // What lies at a profile's address today may be anything, and speaks against nobody.
  if (all.length === 0) return fail('did-unresolved', 'the issuer profile lists no address');
  const published = all.filter(({ address }) => address.toLowerCase() === from.toLowerCase());
  if (published.length === 0) return fail('key-not-authorised', `the issuer does not list ${from}`);
  const at = Date.parse(time);
  const faults = published.map((one) => faultAt(one, at));
  return faults.find((fault) => fault.ok) ?? faults[0] ?? ok(null);
}

function faultAt({ address, created, revoked, expires }: Published, at: number): Result<null> {
  if (given(created) && !(timeOf(created) <= at))
    return fail('key-not-authorised', `${address} speaks for the issuer since ${String(created)}`);
  if (given(revoked) && !(timeOf(revoked) > at))
    return fail('key-revoked', `${address} was given up on ${String(revoked)}`);
  if (given(expires) && !(timeOf(expires) > at))
    return fail('key-expired', `${address} held until ${String(expires)}`);
  return ok(null);
}

/** Blockcerts 2 and 3 call the list `publicKey`, the draft of 2 `publicKeys`, and 1.2 `issuerKeys`, with a day. */
function addressesIn(profile: JsonObject): readonly Published[] {
  const listed = listOf(profile['publicKey'] ?? profile['publicKeys']).map((key) =>
    isObject(key)
      ? {
          address: addressIn(key['id'] ?? key['publicKey']),
          created: key['created'],
          revoked: key['revoked'],
          expires: key['expires'],
        }
      : { address: addressIn(key) },
  );
  const early = listOf(profile['issuerKeys'])
    .filter(isObject)
    .map(({ key, date }) => ({ address: addressIn(key), created: date }));
  return [...listed, ...early].filter(({ address }) => address !== '');
}

const given = (date: Json | undefined): date is Json => date !== undefined && date !== null;

/** A date as issuers write it, its zone with a colon or without; what is none lies nowhere in time. */
const timeOf = (date: Json): number =>
  typeof date === 'string' ? Date.parse(date.replace(/([+-]\d\d)(\d\d)$/u, '$1:$2')) : Number.NaN;

const VERSIONS: Readonly<Record<string, number>> = { bitcoinMainnet: 0, bitcoinTestnet: 0x6f };

/**
 * Whether an address can be that of a key. One of another kind than the key's plain one tells nothing, and neither does
 * a key of another curve.
 */
export async function canBeOf(
  jwk: PublicJwk,
  address: string,
  { chain, heavy }: { readonly chain: Chain; readonly heavy: Environment['heavy'] },
): Promise<Result<boolean>> {
  const point = pointOf(jwk);
  if (!point.ok || jwk.kty !== 'EC' || jwk.crv !== 'secp256k1') return ok(true);
  const isEthereum = chain.family === 'ethereum';
  const network = isEthereum ? 'ethereum' : VERSIONS[chain.id];
  if (network === undefined || (!isEthereum && !/^[1mn]/u.test(address))) return ok(true);
  if (!heavy) return fail('unsupported-proof', 'an address without the heavy door');
  const plain = await heavy.chainAddress(point.value, network);
  return plain.ok ? ok(plain.value === (isEthereum ? address.toLowerCase() : address)) : plain;
}
