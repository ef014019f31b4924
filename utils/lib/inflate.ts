import { fail, ok, type Result } from './result';

/** Inflates and stops at the cap, so that a small body cannot become a large one. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  capBytes: number,
): Promise<Result<Uint8Array>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
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
  return ok(joined(chunks, length));
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
