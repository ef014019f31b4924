/** Why a file is no table of people, as far as its first bytes tell. */
export type FileProblem = 'too-large' | 'empty' | 'spreadsheet' | 'not-text';

export const MOST_BYTES = 20 * 1024 * 1024;

const SAMPLE = 4_096;

/** What a spreadsheet program keeps for itself, and what is no text at all, is said before anything is read. */
export function problemOfFile(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length > MOST_BYTES) return 'too-large';
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) return 'empty';
  const head = String.fromCharCode(...bytes.subarray(0, SAMPLE));
  // A zip archive with a workbook in it, or the older compound file.
  if (head.startsWith('PK') && /xl\/|\[Content_Types\]|opendocument\.spreadsheet/u.test(head))
    return 'spreadsheet';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'spreadsheet';
  const isOther = /^(?:PK|%PDF-|\u0089PNG|GIF8|\u00ff\u00d8\u00ff)/u.test(head);
  return isOther || bytes.subarray(0, SAMPLE).some(isControl) ? 'not-text' : undefined;
}

/** Whether a file is no table of people but a credential, or a document with some in it. */
export function holdsCredentials(bytes: Uint8Array): boolean {
  if (problemOfFile(bytes) === 'spreadsheet') return false;
  const head = String.fromCharCode(...bytes.subarray(0, 16)).replace(/^\u00ef\u00bb\u00bf/u, '');
  return /^(?:PK|%PDF-|.PNG|\s*[{[<]|\s*eyJ)/u.test(head);
}

/** Two in a row of those that no text has, in whatever encoding; zeros are half of UTF-16. */
const isControl = (byte: number, at: number, all: Uint8Array): boolean =>
  isOne(byte) && isOne(all[at + 1] ?? 0);

const isOne = (byte: number): boolean =>
  (byte > 0 && byte < 0x09) || (byte > 0x0d && byte < 0x1b) || byte === 0x7f;
