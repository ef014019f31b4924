import { decodeBase64Url } from '@/utils/lib/base64url';
import { isObject, type JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import type { Envelope } from './envelope';

const ALPHABET = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){1,4}$/u;

/** A compact JWS (RFC 7515, section 7.1): header, payload and signature in base64url between dots. */
export const compactJws: Envelope = {
  id: 'compact-jws',
  matches(bytes) {
    const text = textOf(bytes);
    return text.startsWith('eyJ') && ALPHABET.test(text);
  },
  async open(bytes) {
    const token = textOf(bytes);
    const parts = token.split('.');
    if (parts.length === 5) return fail('unsupported-format', 'an encrypted token (JWE)');
    const [head = '', body = '', signature = ''] = parts;
    if (parts.length !== 3 || !body || !signature)
      return fail('jose-malformed', `a compact token has three parts, this one ${parts.length}`);

    const header = objectIn(head);
    if (!header.ok) return header;
    const document = objectIn(body);
    if (!document.ok) return document;
    if (!decodeBase64Url(signature).ok)
      return fail('jose-malformed', 'the signature is not base64url');
    return ok({ document: document.value, jws: { token, header: header.value } });
  },
};

function objectIn(part: string): Result<JsonObject> {
  const bytes = decodeBase64Url(part);
  if (!bytes.ok) return fail('jose-malformed', bytes.problem.detail);
  const text = decodeUtf8(bytes.value);
  if (!text.ok) return fail('jose-malformed', text.problem.detail);
  const value = parseStrictJson(text.value);
  if (!value.ok) return fail('jose-malformed', value.problem.detail);
  return isObject(value.value) ? ok(value.value) : fail('jose-malformed', 'a part is no object');
}

/** Tokens are ASCII; a text that was quoted as a JSON string is taken out of its quotes. */
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .trim()
    .replace(/^"(.*)"$/su, '$1');
