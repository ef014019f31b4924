const PIECE_BYTES = 8 * 1024;

/** The pixels of a scanned page are tens of millions of bytes. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_STREAMS = 10_000;
/** Streams may lie over one another, so that none of them is large and all of them together are. */
const LONGEST_MS = 10_000;

/**
 * Whether a compressed stream of the file would become larger than any page is, or is compressed twice, or all of them take too long. It is looked at
 * before the file is read, because a PDF reader inflates whatever it comes upon, and as a whole.
 */
export async function hasBomb(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(bytes);
  const start = performance.now();
  let streams = 0;
  for (const { index, 0: keyword } of text.matchAll(/stream\r?\n/gu)) {
    const data = bytes.subarray(index + keyword.length);
    if (!isZlib(data)) continue;
    streams += 1;
    if (streams > MOST_STREAMS || (await isBomb(data))) return true;
    if (performance.now() - start > LONGEST_MS) return true;
  }
  return false;
}

/** RFC 1950, section 2.2: method 8, and the first two bytes a multiple of 31. */
const isZlib = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;

async function isBomb(data: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { readable, writable } = new DecompressionStream('deflate');
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const feeding = feed(writer, data).catch(() => undefined);
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const twice = length === 0 && isZlib(step.value) && step.value.length > 2;
      length += step.value.length;
      if (length > MOST_BYTES || twice) return true;
    }
  } catch {
    // What follows a stream is none, so that every one ends here.
  } finally {
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
  return false;
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  data: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let at = 0; at < data.length; at += PIECE_BYTES)
    await writer.write(data.subarray(at, at + PIECE_BYTES));
  await writer.close();
}
