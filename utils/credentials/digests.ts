import { decodeBase64Url } from '@/utils/lib/base64url';
import { decodeMultibase } from '@/utils/lib/multibase';
import { type Failure, fail } from '@/utils/lib/result';

/** Subresource Integrity, section 3.1, the strongest last; and the same by their codes in a multihash. */
const algorithms = ['SHA-256', 'SHA-384', 'SHA-512'] as const;
const multihashes: Readonly<Record<string, (typeof algorithms)[number]>> = {
  '12': 'SHA-256',
  '20': 'SHA-384',
  '13': 'SHA-512',
};

interface Digest {
  readonly algorithm: (typeof algorithms)[number];
  readonly bytes: Uint8Array;
}

/**
 * Whether bytes are those whose digests an issuer has written down (VC Data Model 2.0, section 5.3): every digest must be
 * met. One that nobody here can compute says nothing for the bytes and nothing against them.
 */
export async function digestFault(
  bytes: Uint8Array<ArrayBuffer>,
  digests: readonly string[],
): Promise<Failure | undefined> {
  let unknown: Failure | undefined;
  for (const digest of digests) {
    const wanted = strongest(digest.trim().split(/\s+/u).flatMap(digestIn));
    const met = await Promise.all(wanted.map((one) => isOf(bytes, one)));
    if (wanted.length === 0) unknown ??= fail('schema-unchecked', `nobody here computes ${digest}`);
    else if (!met.includes(true))
      return fail('integrity-error', `the bytes are not those of ${digest}`);
  }
  return unknown;
}

function digestIn(text: string): Digest[] {
  const [, strength = '', encoded = ''] = /^sha(256|384|512)-([^?=]+)/u.exec(text) ?? [];
  const algorithm = algorithms.find((name) => name.endsWith(strength));
  if (strength && algorithm) {
    const bytes = decodeBase64Url(encoded.replaceAll('+', '-').replaceAll('/', '_'));
    return bytes.ok ? [{ algorithm, bytes: bytes.value }] : [];
  }

  const multihash = decodeMultibase(text);
  if (!multihash.ok) return [];
  const [code = 0, length, ...bytes] = multihash.value;
  const named = multihashes[code.toString(16)];
  return named && length === bytes.length
    ? [{ algorithm: named, bytes: Uint8Array.from(bytes) }]
    : [];
}

function strongest(digests: readonly Digest[]): readonly Digest[] {
  const most = Math.max(...digests.map(({ algorithm }) => algorithms.indexOf(algorithm)));
  return digests.filter(({ algorithm }) => algorithms.indexOf(algorithm) === most);
}

async function isOf(bytes: Uint8Array<ArrayBuffer>, wanted: Digest): Promise<boolean> {
  const found = new Uint8Array(await crypto.subtle.digest(wanted.algorithm, bytes));
  return (
    found.length === wanted.bytes.length && found.every((byte, at) => byte === wanted.bytes[at])
  );
}
