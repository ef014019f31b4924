import { decodeBase64Url, encodeBase64Url } from './base64url';
import { fail, ok, type Result } from './result';

/** Bytes of a text in base64 with its padding (RFC 4648, section 4). */
export function decodeBase64(text: string): Result<Uint8Array> {
  const isWhole = text.length % 4 === 0 && !/[-_]/u.test(text);
  const bytes = isWhole
    ? decodeBase64Url(
        text
          .replace(/={1,2}$/u, '')
          .replaceAll('+', '-')
          .replaceAll('/', '_'),
      )
    : fail('parsing-error', 'a text of another form');
  return bytes.ok ? ok(bytes.value) : fail('parsing-error', `not base64: ${bytes.problem.detail}`);
}

export const encodeBase64 = (bytes: Uint8Array): string => {
  const text = encodeBase64Url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
};
