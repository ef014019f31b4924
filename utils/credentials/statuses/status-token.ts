import { decodeBase64Url } from '@/utils/lib/base64url';
import { decodeCbor } from '@/utils/lib/cbor';
import { isObject, type JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { openSignedMessage } from '../envelopes/cose';
import type { CompactJws } from '../envelopes/envelope';
import { openToken, textOf } from '../envelopes/token';

/** A list of statuses as it stands in its token, not yet believed. */
export interface StatusToken {
  readonly jws: CompactJws;
  readonly claims: Readonly<Record<'iss' | 'sub' | 'iat' | 'exp', unknown>>;
  /** Bits of each entry, and the entries of all, compressed. */
  readonly bits: unknown;
  readonly list: Uint8Array<ArrayBuffer>;
}

/** Labels of claims in a CWT (RFC 8392, section 4; Token Status List, section 5.2). */
const labels = { iss: 1, sub: 2, exp: 4, iat: 6 } as const;
const STATUS_LIST = 65_533;

/** A token begins with the brace of a JSON object in base64url. */
export const openStatusToken = (bytes: Uint8Array): Result<StatusToken> =>
  bytes[0] === 0x65 ? inJson(bytes) : inCbor(bytes);

function inJson(bytes: Uint8Array): Result<StatusToken> {
  const token = openToken(textOf(bytes));
  if (!token.ok) return token;
  const { document, jws } = token.value;
  const { iss, sub, iat, exp, status_list: stated } = document;
  const { bits, lst }: JsonObject = isObject(stated) ? stated : {};
  const list = decodeBase64Url(typeof lst === 'string' ? lst : '');
  return list.ok
    ? ok({ jws, claims: { iss, sub, iat, exp }, bits, list: list.value })
    : fail('status-verification-error', list.problem.detail);
}

function inCbor(bytes: Uint8Array): Result<StatusToken> {
  const message = openSignedMessage(bytes);
  if (!message.ok) return message;
  const { header, payload } = message.value;
  const claims = decodeCbor(payload);
  const map = claims.ok && claims.value instanceof Map ? claims.value : new Map<number, unknown>();
  const stated = map.get(STATUS_LIST);
  const [bits, list] = stated instanceof Map ? [stated.get('bits'), stated.get('lst')] : [];
  if (!(list instanceof Uint8Array))
    return fail('status-verification-error', 'a token without a list');
  const { iss, sub, iat, exp } = labels;
  return ok({
    jws: { token: '', header, cose: true },
    claims: { iss: map.get(iss), sub: map.get(sub), iat: map.get(iat), exp: map.get(exp) },
    bits,
    list: Uint8Array.from(list),
  });
}
