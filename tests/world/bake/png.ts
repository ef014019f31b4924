import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG with its length and checksum; the checksum is Node's own. */
export function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}

/** A picture of one grey pixel with other chunks before its data. */
export const pngWith = (...chunks: readonly Buffer[]): Uint8Array =>
  new Uint8Array(Buffer.concat([SIGNATURE, HEADER, ...chunks, PIXEL, END]));

export const END = chunk('IEND', Buffer.alloc(0));
const HEADER = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const PIXEL = chunk('IDAT', deflateSync(Buffer.from([0, 0x7f])));

/** International text, as both Baking specifications want it. */
export const iTXt = (keyword: string, text: string): Buffer =>
  chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`));

export const compressedITXt = (keyword: string, text: string | Buffer): Buffer =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\u0001\0\0\0`), deflateSync(text)]));

export const tEXt = (keyword: string, text: string): Buffer =>
  chunk('tEXt', Buffer.from(`${keyword}\0${text}`));

export const zTXt = (keyword: string, text: string | Buffer): Buffer =>
  chunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(text)]));

/** The chunk with another byte in its data, its checksum left as it was. */
export function withWrongCrc(framed: Buffer): Buffer {
  const damaged = Buffer.from(framed);
  const last = damaged.length - 1;
  damaged.writeUInt8(damaged.readUInt8(last) ^ 1, last);
  return damaged;
}
