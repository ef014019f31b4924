import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { MOST_ARCHIVE_BYTES, MOST_ENTRY_BYTES } from '@/utils/model/archive-limits';
import {
  type BundledCredential,
  MANIFEST_NAME,
  MANIFEST_VERSION,
  type Manifest,
  MOST_IN_BUNDLE,
  SHEET_NAME,
} from '@/utils/model/bundle';
import { isFile } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import { domainOf } from '@/utils/model/issuer';
import { hidesClaims } from '@/utils/model/seal';
import type { Secured } from '@/utils/model/secured';
import type { FileRow, ResultRow } from '@/utils/model/store';

import { zipOf } from './zip-of';

/** A credential with the file that it came in, where the user brought one. */
export interface Original {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
  readonly file: FileRow | undefined;
}

interface Made {
  readonly by: string;
  readonly at: Date;
  /** The proof sheet of the same credentials. */
  readonly sheet: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Originals byte for byte, a list of them with their hashes, and the sheet for people; whoever gets it checks them anew. */
export function proofBundle(
  originals: readonly Original[],
  { by, at, sheet }: Made,
): Result<Bytes> {
  if (originals.length > MOST_IN_BUNDLE)
    return fail('too-large', `${originals.length} credentials in one bundle`);
  const bundled = originals.map((original, place) => {
    const said = told(original);
    const bytes = bytesOf(original);
    return { said, file: bytes && { name: fileName(said, bytes, place), bytes } };
  });
  const credentials = bundled.map(({ said, file }) => ({
    ...said,
    ...(file && { file: file.name }),
  }));
  const files = [
    ...bundled.flatMap(({ file }) => file ?? []),
    { name: SHEET_NAME, bytes: utf8(sheet) },
  ];
  const manifest: Manifest = {
    format: 'proofstack-bundle',
    version: MANIFEST_VERSION,
    madeBy: by,
    madeAt: at.toISOString(),
    credentials,
    files: files.map(({ name, bytes }) => ({
      name,
      sha256: sha256Hex(bytes),
      bytes: bytes.length,
    })),
  };
  const list = { name: MANIFEST_NAME, bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`) };
  const all = [list, ...files];
  return isReadable(all)
    ? ok(zipOf(all, at))
    : fail('bundle-too-large', 'larger than what is read of one archive');
}

function isReadable(files: readonly { readonly bytes: Bytes }[]): boolean {
  const sizes = files.map(({ bytes }) => bytes.length);
  const sum = sizes.reduce((before, size) => before + size, 0);
  return sum <= MOST_ARCHIVE_BYTES && sizes.every((size) => size <= MOST_ENTRY_BYTES);
}

/** The file as it was brought, or what was signed where a link led to it. A platform's own record proves nothing outside of it. */
function bytesOf({ file, result }: Original): Bytes | undefined {
  if (file) return file.body;
  const secured = result?.credential?.secured;
  const text = secured && signedText(secured);
  return text === undefined ? undefined : utf8(text);
}

function signedText(secured: Secured): string | undefined {
  if (secured.kind === 'document') return JSON.stringify(secured.document, null, 2);
  const isWhole =
    secured.kind === 'jws' &&
    !secured.cose &&
    !secured.seals &&
    !secured.selective &&
    !secured.profile;
  return isWhole ? secured.token : undefined;
}

/** With a failed proof no claim of the credential is told. */
function told({ finding, result }: Original): BundledCredential {
  const seal = finding.state === 'done' ? finding.appraisal?.seal : undefined;
  const credential = hidesClaims(seal?.reason) ? undefined : result?.credential;
  return {
    ...(!isFile(finding.link) && { link: finding.link.href }),
    ...(credential && {
      name: credential.achievement.name.slice(0, 1_000),
      issuer: domainOf(credential.issuer.id).slice(0, 1_000),
    }),
    seal: seal?.shape ?? 'neutral',
    ...(result && { assurance: result.assurance, checkedAt: result.verifiedAt }),
  };
}

/** In letters that every system knows; what it is called matters to nobody but people. */
function fileName({ name = '' }: BundledCredential, bytes: Bytes, place: number): string {
  const number = String(place + 1).padStart(3, '0');
  const words = name
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/giu, '-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase()
    .slice(0, 60);
  return `credentials/${number}-${words || 'credential'}.${endingOf(bytes)}`;
}

function endingOf(bytes: Bytes): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('\u0089PNG')) return 'png';
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.startsWith('PK')) return 'zip';
  if (start.startsWith('<') || start.startsWith('\u00ef\u00bb\u00bf<'))
    return /^\S*<svg/u.test(start) ? 'svg' : 'xml';
  return /^e[wy]/u.test(start) ? 'jwt' : 'json';
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
