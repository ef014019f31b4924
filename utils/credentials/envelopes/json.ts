import { isObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import type { Envelope } from './envelope';

const BRACE = 0x7b;

/** A JSON document as it is. */
export const json: Envelope = {
  id: 'json',
  matches: (bytes) => firstByte(bytes) === BRACE,
  async open(bytes) {
    const text = decodeUtf8(bytes);
    if (!text.ok) return text;
    const value = parseStrictJson(text.value);
    if (!value.ok) return value;
    if (!isObject(value.value)) return fail('parsing-error', 'not one JSON object');
    return ok({ document: value.value });
  },
};

/** Behind a byte order mark and white space. */
function firstByte(bytes: Uint8Array): number | undefined {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return byte;
  }
  return undefined;
}
