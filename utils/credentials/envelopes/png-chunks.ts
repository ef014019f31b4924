import { crc32 } from '@/utils/lib/crc-32';
import { fail, ok, type Result } from '@/utils/lib/result';

/** One chunk of a PNG datastream (PNG, section 5.3), its bytes not copied. */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly crc: number;
}

/** Length, type and checksum around the data. */
const OVERHEAD = 12;
export const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/**
 * The chunks that `wants` asks for by their type, up to IEND: what stands behind it is no part of the image.
 * `whole` is false when the file ends before.
 */
export function chunksOf(
  bytes: Uint8Array,
  wants: ReadonlySet<string>,
): { readonly chunks: readonly Chunk[]; readonly whole: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at: number = SIGNATURE.length;
  while (at + OVERHEAD <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + OVERHEAD + length;
    if (end > bytes.length) return { chunks, whole: false };

    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return { chunks, whole: true };
    const data = bytes.subarray(at + 8, end - 4);
    if (wants.has(type)) chunks.push({ type, data, crc: view.getUint32(end - 4) });
    at = end;
  }
  return { chunks, whole: false };
}

/** The bytes before the next zero, as Latin-1, and those behind it. */
export function untilZero(
  data: Uint8Array,
): Result<{ readonly text: string; readonly rest: Uint8Array }> {
  const end = data.indexOf(0);
  if (end < 0) return fail('parsing-error', 'a text chunk has no zero after its keyword');
  const text = new TextDecoder('latin1').decode(data.subarray(0, end));
  return ok({ text, rest: data.subarray(end + 1) });
}

/** Whether the checksum over type and data is the one that stands behind them (PNG, annex D). */
export const crcHolds = ({ type, data, crc }: Chunk): boolean =>
  crc32(data, crc32(Uint8Array.from(type, (letter) => letter.charCodeAt(0)))) === crc;
