import { decodeBase64Url } from '@/utils/lib/base64url';
import type { JsonObject } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { HolderKey } from '@/utils/model/holder-proof';

import { codecs, multikeyOf } from '../keys/key-codecs';
import { type PublicJwk, publicJwk } from '../keys/public-jwk';
import { thumbprintOf } from '../keys/thumbprint';

const curves: readonly Curve[] = ['Ed25519', 'P-256', 'P-384'];
type Curve = HolderKey['curve'];

/** How each curve signs: what WebCrypto is told for the key and for a signature. */
const signing = {
  Ed25519: { key: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  'P-256': ecdsa('P-256', 'SHA-256'),
  'P-384': ecdsa('P-384', 'SHA-384'),
} as const satisfies Record<Curve, { key: object; sign: object }>;

function ecdsa(namedCurve: string, hash: string) {
  return { key: { name: 'ECDSA', namedCurve }, sign: { name: 'ECDSA', hash } };
}

/** A new key, known by its did:key. */
export async function makeHolderKey(): Promise<HolderKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('a key of two halves is one');
  const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const shown: PublicJwk = { kty: 'OKP', crv: 'Ed25519', x: jwk.x ?? '' };
  return namedBy(didKeyOf(shown, 'Ed25519'), 'Ed25519', pair.privateKey);
}

/** A key that the user has: its private JWK, and the identifier that credentials were issued to, where there is one. */
export async function importHolderKey(jwk: JsonObject, did?: string): Promise<Result<HolderKey>> {
  const { d, key_ops: _, ext: __, use: ___, ...members } = jwk;
  const curve = curves.find((one) => one === members['crv']);
  const shown = publicJwk(members);
  if (!curve || !shown.ok || typeof d !== 'string')
    return fail('key-unusable', 'no private key of a curve that we sign with');
  const privateKey = await importedKey({ ...shown.value, d }, curve, 'sign');
  const fits = privateKey && (await isPair(privateKey, shown.value, curve));
  if (!privateKey || !fits) return fail('key-unusable', 'its halves do not belong together');
  const own = didKeyOf(shown.value, curve);
  if (did === undefined || did === own) return ok(namedBy(own, curve, privateKey));
  const isOwn = did.startsWith('did:jwk:') && keyOfDidJwk(did) === thumbprintOf(shown.value);
  return isOwn
    ? ok({ did, verificationMethod: `${did}#0`, curve, privateKey })
    : fail('key-of-another', `${did} is not of this key`);
}

/** Signs bytes as the key's curve does it; ECDSA writes r and s one behind the other. */
export const signedBy = async (
  { curve, privateKey }: Pick<HolderKey, 'curve' | 'privateKey'>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign(signing[curve].sign, privateKey, data));

async function importedKey(
  jwk: JsonWebKey,
  curve: Curve,
  use: 'sign' | 'verify',
): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', jwk, signing[curve].key, false, [use]);
  } catch {
    // A key that is none; whoever asked is told.
    return undefined;
  }
}

/** Not every engine looks whether the public half belongs to the private one. */
async function isPair(privateKey: CryptoKey, jwk: PublicJwk, curve: Curve): Promise<boolean> {
  const { kid: _, alg: __, use: ___, ...key } = jwk;
  const publicKey = await importedKey(key, curve, 'verify');
  if (!publicKey) return false;
  const data = crypto.getRandomValues(new Uint8Array(32));
  const signature = await signedBy({ curve, privateKey }, data);
  return crypto.subtle.verify(signing[curve].sign, publicKey, signature, data);
}

function keyOfDidJwk(did: string): string | undefined {
  const written = jsonInBase64Url(did.slice('did:jwk:'.length));
  const jwk = written.ok ? publicJwk(written.value) : written;
  return jwk.ok ? thumbprintOf(jwk.value) : undefined;
}

/** did:key (W3C CCG, v0.9): a point is written compressed. */
function didKeyOf(jwk: PublicJwk, curve: Curve): string {
  const x = bytesOf('x' in jwk ? jwk.x : '');
  const y = bytesOf('y' in jwk ? jwk.y : '');
  const key = curve === 'Ed25519' ? x : Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1), ...x);
  return `did:key:${multikeyOf(codecs[curve], key)}`;
}

const namedBy = (did: string, curve: Curve, privateKey: CryptoKey): HolderKey => ({
  did,
  verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
  curve,
  privateKey,
});

function bytesOf(text = ''): Uint8Array {
  const decoded = decodeBase64Url(text);
  return decoded.ok ? decoded.value : new Uint8Array();
}
