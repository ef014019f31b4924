/** One element of DER (X.690, section 8.1). */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly end: number;
}

export const SEQUENCE = 0x30;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;

/** The elements in an element of a kind; none when it is of another kind, or cut off. */
export function partsOf(element: Element | undefined, tag: number = SEQUENCE): readonly Element[] {
  if (element?.tag !== tag) return [];
  const parts: Element[] = [];
  for (let at = 0; at < element.content.length; ) {
    const part = elementAt(element.content, at);
    if (!part) return [];
    parts.push(part);
    at = part.end;
  }
  return parts;
}

export function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  // A long length says first how many bytes it has; three are enough for any key.
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  if (lengthBytes > 3) return undefined;
  const start = at + 2 + lengthBytes;
  const length =
    lengthBytes === 0
      ? first
      : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + length;
  return end <= bytes.length ? { tag, content: bytes.subarray(start, end), end } : undefined;
}
