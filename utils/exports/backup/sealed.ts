import * as z from 'zod/mini';

import { decodeBase64, encodeBase64 } from '@/utils/lib/base64';
import { inflate } from '@/utils/lib/inflate';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

type Bytes = Uint8Array<ArrayBuffer>;

const FORMAT = 'proofstack-backup';
const VERSION = 1;

/** What OWASP's cheat sheet for passwords asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;

const SALT_BYTES = 32;
/** NIST SP 800-38D, sections 5.2.1.1 and 5.2.1.2. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CHECK_BYTES = 16;

const LONGEST_HEADER = 4_096;
export const MOST_BACKUP_BYTES = 256 * 1024 * 1024;

const bytesIn = (length: number) =>
  z.pipe(
    z.string().check(z.maxLength(100)),
    z.transform((text, context) => {
      const bytes = decodeBase64(text);
      if (bytes.ok && bytes.value.length === length) return Uint8Array.from(bytes.value);
      context.issues.push({ code: 'custom', input: text, message: `not ${length} bytes` });
      return z.NEVER;
    }),
  );

const Header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  madeAt: z.string().check(z.maxLength(40)),
  derivation: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.minimum(ITERATIONS), z.maximum(MOST_ITERATIONS)),
  salt: bytesIn(SALT_BYTES),
  cipher: z.literal('AES-256-GCM'),
  iv: bytesIn(IV_BYTES),
  /** Tells a wrong passphrase from a damaged file. */
  check: bytesIn(CHECK_BYTES),
  /** Of what follows the header. */
  bytes: z.int().check(z.minimum(TAG_BYTES), z.maximum(MOST_BACKUP_BYTES)),
});

const Named = z.object({ format: z.literal(FORMAT), version: z.number() });

/**
 * A text shut away under a passphrase: one line that says how, and then the text, packed and encrypted. The line is
 * authenticated with the text, so that neither can be changed.
 */
export async function sealed(text: string, passphrase: string, at: Date): Promise<Result<Bytes>> {
  // What would not be opened again is not shut away; a letter is a byte at least.
  if (text.length > MOST_BACKUP_BYTES) return fail('backup-too-large', `${text.length} characters`);
  const plain = new TextEncoder().encode(text);
  if (plain.length > MOST_BACKUP_BYTES) return fail('backup-too-large', `${plain.length} bytes`);
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const { key, check } = await keyOf(passphrase, salt, ITERATIONS);
  const packed = await packedBytes(plain);
  const header = line({
    format: FORMAT,
    version: VERSION,
    madeAt: at.toISOString(),
    derivation: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: encodeBase64(salt),
    cipher: 'AES-256-GCM',
    iv: encodeBase64(iv),
    check: encodeBase64(check),
    bytes: packed.length + TAG_BYTES,
  });
  const algorithm = { name: 'AES-GCM', iv, additionalData: header };
  const shut = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, packed));
  const file = joinedBytes([header, shut]);
  return file.length > MOST_BACKUP_BYTES
    ? fail('backup-too-large', `${file.length} bytes`)
    : ok(file);
}

/** The text again; each way in which that can fail has its own code. */
export async function unsealed(file: Bytes, passphrase: string): Promise<Result<string>> {
  const end = file.subarray(0, LONGEST_HEADER).indexOf(0x0a) + 1;
  if (end === 0 && startsAsBackup(file)) return fail('backup-cut', 'its first line breaks off');
  const read = headerIn(file.subarray(0, end));
  if (!read.ok) return read;
  const { salt, iterations, iv, check, bytes } = read.value;
  const shut = file.subarray(end);
  if (shut.length < bytes) return fail('backup-cut', `${shut.length} of ${bytes} bytes`);
  if (shut.length > bytes) return fail('backup-damaged', 'more bytes than its header says');

  const opener = await keyOf(passphrase, salt, iterations);
  if (opener.check.some((byte, place) => byte !== check[place]))
    return fail('backup-shut', 'another passphrase, or another header');
  const packed = await decrypted(opener.key, { iv, header: file.subarray(0, end), shut });
  if (!packed.ok) return packed;
  const plain = await inflate(packed.value, 'gzip', MOST_BACKUP_BYTES);
  const text = plain.ok ? decodeUtf8(plain.value) : plain;
  return text.ok ? text : fail('backup-damaged', text.problem.detail);
}

const startsAsBackup = (file: Bytes): boolean =>
  new TextDecoder().decode(file.subarray(0, LONGEST_HEADER)).startsWith(`{"format":"${FORMAT}"`);

function headerIn(bytes: Bytes): Result<z.infer<typeof Header>> {
  const text = decodeUtf8(bytes);
  const json = text.ok ? parseStrictJson(text.value) : text;
  const named = json.ok ? Named.safeParse(json.value) : undefined;
  if (!json.ok || !named?.success) return fail('backup-none', 'no header of a backup');
  if (named.data.version > VERSION) return fail('backup-newer', `version ${named.data.version}`);
  const header = Header.safeParse(json.value);
  return header.success ? ok(header.data) : fail('backup-damaged', z.prettifyError(header.error));
}

async function decrypted(
  key: CryptoKey,
  { iv, header, shut }: { readonly iv: Bytes; readonly header: Bytes; readonly shut: Bytes },
): Promise<Result<Bytes>> {
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: header };
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, shut)));
  } catch (cause) {
    return fail('backup-damaged', `not what was encrypted: ${String(cause)}`);
  }
}

/** The key, and a few bytes that show which key it is and nothing of what it is. */
async function keyOf(
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<{ readonly key: CryptoKey; readonly check: Bytes }> {
  // The same letters in another composition are the same passphrase (RFC 8265, section 4.2.2).
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(derivation, base, 256));
  const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const label = new TextEncoder().encode('proofstack-backup check');
  const check = sha256(Uint8Array.of(...label, ...bits)).slice(0, CHECK_BYTES);
  return { key, check: Uint8Array.from(check) };
}

async function packedBytes(plain: Bytes): Promise<Bytes> {
  const packing = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packing).arrayBuffer());
}

const line = (header: z.input<typeof Header>): Bytes =>
  new TextEncoder().encode(`${JSON.stringify(header)}\n`);
