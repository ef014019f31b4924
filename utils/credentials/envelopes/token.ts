import { decodeBase64Url } from '@/utils/lib/base64url';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { CompactJws, Opened } from './envelope';

/** Takes a compact token apart (RFC 7515, section 7.1): header, payload and signature in base64url between dots. */
export function openToken(token: string): Result<Opened & { readonly jws: CompactJws }> {
  const parts = token.split('.');
  if (parts.length === 5) return fail('unsupported-format', 'an encrypted token (JWE)');
  if (parts.length !== 3)
    return fail('jose-malformed', `a compact token has three parts, this one ${parts.length}`);

  const [head = '', body = '', signature = ''] = parts;
  const header = jsonInBase64Url(head);
  if (!header.ok) return fail('jose-malformed', `the header: ${header.problem.detail}`);
  const document = jsonInBase64Url(body);
  if (!document.ok) return fail('jose-malformed', `the payload: ${document.problem.detail}`);
  // Without any signature the algorithm may still say something worse: that it needs none.
  if (signature !== '' && !decodeBase64Url(signature).ok)
    return fail('jose-malformed', 'the signature is not base64url');
  return ok({ document: document.value, jws: { token, header: header.value } });
}

/** Tokens are ASCII; a text that was quoted as a JSON string is taken out of its quotes. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .trim()
    .replace(/^"(.*)"$/su, '$1');
