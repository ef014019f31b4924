import type { ImportTable } from '@/utils/model/import';

export interface FileText {
  readonly text: string;
  readonly encoding: ImportTable['encoding'];
}

/**
 * A file's text in the encoding that spreadsheets may have written it in: the mark in front says it, or else its
 * bytes do. What is no UTF-8 is Windows-1252, in which every byte means something.
 */
export function textOfFile(bytes: Uint8Array): FileText {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): ImportTable['encoding'] {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return wideEncodingOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

const SAMPLE = 4_096;

/** Addresses and separators are ASCII, so every other byte of UTF-16 is mostly zero, and no other text has zeros. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = (odd: number) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const many = sample.length / 8;
  if (odd > many && odd > even * 4) return 'utf-16le';
  return even > many && even > odd * 4 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The only thing that a fatal decoder throws for.
    return false;
  }
}
