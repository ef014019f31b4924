import { deflateRawSync, crc32 as nodeCrc32 } from 'node:zlib';

/** What an entry says of itself, and what it has; a test changes the one thing that is wrong with it. */
export interface Packed {
  readonly name: string;
  readonly data: Uint8Array;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  /** Its local header stands where that of an earlier one does. */
  readonly sharedWith?: number;
}

const UTF_8 = 0x800;

export function packed(name: string, content: string | Uint8Array): Packed {
  const data = Buffer.from(content);
  return {
    name,
    data,
    packed: deflateRawSync(data),
    method: 8,
    flags: UTF_8,
    crc: nodeCrc32(data),
    size: data.length,
  };
}

/** A zip archive, header by header, so that it may lie. */
export function zipOf(...entries: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const start = entry.sharedWith === undefined ? at : (offsets[entry.sharedWith] ?? 0);
    offsets.push(start);
    if (entry.sharedWith === undefined) {
      const local = Buffer.concat([header(LOCAL, entry), name, entry.packed]);
      parts.push(local);
      at += local.length;
    }
    directory.push(central(entry, start), name);
  }
  const whole = Buffer.concat([...parts, ...directory, end(entries.length, directory, at)]);
  return Uint8Array.from(whole);
}

const LOCAL = 0x04034b50;

function header(
  signature: number,
  { flags, method, crc, packed: data, size, name }: Packed,
): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(method, 8);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(data.length, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26);
  return bytes;
}

function central({ flags, method, crc, packed: data, size, name }: Packed, start: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 6);
  bytes.writeUInt16LE(flags, 8);
  bytes.writeUInt16LE(method, 10);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(data.length, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(Buffer.byteLength(name), 28);
  bytes.writeUInt32LE(start, 42);
  return bytes;
}

function end(count: number, directory: readonly Buffer[], at: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count & 0xffff, 8);
  bytes.writeUInt16LE(count & 0xffff, 10);
  bytes.writeUInt32LE(Buffer.concat(directory).length, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}
