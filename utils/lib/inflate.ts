import { joinedBytes } from './joined-bytes';
import { fail, ok, type Result } from './result';

/** A thousand times as much can come of each piece before the cap is looked at. */
const PIECE_BYTES = 8 * 1024;

/** Inflates and stops at the cap, so that a small body cannot become a large one. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  capBytes: number,
): Promise<Result<Uint8Array>> {
  const { readable, writable } = new DecompressionStream(format);
  const reader = readable.getReader();
  // What is wrong with the bytes is said to the reader as well.
  feed(writable.getWriter(), bytes).catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      if (length > capBytes) {
        await reader.cancel();
        return fail('too-large', `inflates to more than ${capBytes} bytes`);
      }
      chunks.push(step.value);
    }
  } catch (cause) {
    return fail('parsing-error', `not ${format}: ${String(cause)}`);
  }
  return ok(joinedBytes(chunks));
}

/** By hand: a Blob's stream takes longer to set up than a status list to inflate. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    await writer.write(bytes.subarray(at, at + PIECE_BYTES));
  await writer.close();
}
