import { decodeBase64Url } from '@/utils/lib/base64url';
import { inflate } from '@/utils/lib/inflate';
import type { Json } from '@/utils/lib/json';
import { fail, type Result } from '@/utils/lib/result';

const CAP_BYTES = 16 * 1024 * 1024;

/** The bytes of an encodedList: GZIP in base64url behind a Multibase `u`, or in either base64 as older lists are. */
export async function inflatedList(encoded: Json | undefined): Promise<Result<Uint8Array>> {
  if (typeof encoded !== 'string') return fail('status-verification-error', 'no encodedList');
  // GZIP begins with 1f 8b, which base64 writes as H4s; a u before it is the Multibase prefix.
  const text = encoded.replace(/^u/u, '').replace(/(?<!=)=+$/u, '');
  const bytes = decodeBase64Url(text.replaceAll('+', '-').replaceAll('/', '_'));
  if (!bytes.ok) return fail('status-verification-error', bytes.problem.detail);
  const list = await inflate(bytes.value, 'gzip', CAP_BYTES);
  if (list.ok || list.problem.code === 'too-large') return list;
  return fail('status-verification-error', list.problem.detail);
}

/** The entry of so many bits at an index, the first bit being the left-most; nothing beyond the end. */
export function bitsAt(bytes: Uint8Array, index: number, size: number): number | undefined {
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit += 1) {
    const byte = bytes[Math.floor(bit / 8)];
    if (byte === undefined) return undefined;
    value = value * 2 + ((byte >> (7 - (bit % 8))) & 1);
  }
  return value;
}
