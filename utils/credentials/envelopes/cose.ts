import { encodeBase64Url } from '@/utils/lib/base64url';
import { type Cbor, type CborMap, cborHead, decodeCbor } from '@/utils/lib/cbor';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import type { JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';

/** A message that one key has signed, with its headers under the names that JOSE has for them. */
export interface SignedMessage {
  readonly header: JsonObject;
  readonly payload: Uint8Array;
  /** The bytes that are signed, and their signature. */
  readonly data: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Algorithms by their numbers (RFC 9053, sections 2.1 and 2.2; RFC 8812; RFC 9864). */
const algorithms: ReadonlyMap<Cbor | undefined, string> = new Map<Cbor | undefined, string>([
  [-7, 'ES256'],
  [-9, 'ES256'],
  [-35, 'ES384'],
  [-51, 'ES384'],
  [-36, 'ES512'],
  [-52, 'ES512'],
  [-8, 'EdDSA'],
  [-19, 'Ed25519'],
  [-47, 'ES256K'],
  [-37, 'PS256'],
  [-38, 'PS384'],
  [-39, 'PS512'],
  [-257, 'RS256'],
  [-258, 'RS384'],
  [-259, 'RS512'],
  // With a shared key, which says nothing of who has signed.
  [4, 'HS256'],
  [5, 'HS256'],
  [6, 'HS384'],
  [7, 'HS512'],
]);

/** Labels of headers (RFC 9052, section 3.1; RFC 9596). */
const ALG = 1;
const CRIT = 2;
const CONTENT_TYPE = 3;
const KID = 4;
const TYP = 16;

const SIGN1 = 18;
const CWT = 61;

/** Takes a COSE_Sign1 apart (RFC 9052, section 4.2). A payload that lies elsewhere is not asked for. */
export function openSignedMessage(bytes: Uint8Array): Result<SignedMessage> {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok) return fail('jose-malformed', decoded.problem.detail);
  const [head, open, payload, signature, ...others] = partsOf(decoded.value);
  if (!(head instanceof Uint8Array && open instanceof Map) || others.length > 0)
    return fail('jose-malformed', 'this is no COSE_Sign1');
  if (!(payload instanceof Uint8Array && signature instanceof Uint8Array))
    return fail('jose-malformed', 'a COSE_Sign1 without its payload or signature');

  const header = headerIn(head, open);
  return header.ok
    ? ok({
        header: header.value,
        payload,
        data: signedBytes(head, payload),
        signature: Uint8Array.from(signature),
      })
    : header;
}

/** The four parts, in the tags that may stand around them (RFC 8392, section 6). */
function partsOf(item: Cbor): readonly Cbor[] {
  if (Array.isArray(item)) return item;
  if (item === null || typeof item !== 'object' || !('tag' in item)) return [];
  return item.tag === SIGN1 || item.tag === CWT ? partsOf(item.content) : [];
}

/** What is said of the signature counts only where it is signed itself; the name of a key is but a hint. */
function headerIn(head: Uint8Array, open: CborMap): Result<JsonObject> {
  const decoded = head.length === 0 ? ok<Cbor>(new Map()) : decodeCbor(head);
  const signed = decoded.ok ? decoded.value : null;
  if (!(signed instanceof Map)) return fail('jose-malformed', 'the headers are no map');
  if ([...open.keys()].some((label) => signed.has(label)))
    return fail('jose-malformed', 'a header stands twice');
  if (signed.has(CRIT) || open.has(CRIT))
    return fail('jose-malformed', 'the header demands an extension');

  const alg = signed.get(ALG);
  const kid = signed.get(KID) ?? open.get(KID);
  const stated = {
    typ: signed.get(TYP),
    cty: signed.get(CONTENT_TYPE),
    kid: kid instanceof Uint8Array ? nameIn(kid) : undefined,
  };
  const members = Object.entries(stated).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return ok({
    alg: algorithms.get(alg) ?? (alg === undefined ? null : `COSE ${String(alg)}`),
    ...Object.fromEntries(members),
  });
}

/** A text, or bytes such as a thumbprint. */
function nameIn(kid: Uint8Array): string {
  const text = decodeUtf8(kid);
  return text.ok ? text.value : encodeBase64Url(kid);
}

/** The Sig_structure of section 4.4, without external data. */
function signedBytes(head: Uint8Array, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const context = new TextEncoder().encode('Signature1');
  const parts = [
    ...[cborHead(4, 4), cborHead(3, context.length), context],
    ...[cborHead(2, head.length), head, cborHead(2, 0)],
    ...[cborHead(2, payload.length), payload],
  ];
  return joinedBytes(parts);
}
