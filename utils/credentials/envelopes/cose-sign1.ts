import { decodeBase64Url, encodeBase64Url } from '@/utils/lib/base64url';
import { isObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import { openSignedMessage } from './cose';
import type { Envelope } from './envelope';
import { textOf } from './token';

/** A list of four that begins with bytes, alone or in the tags of COSE_Sign1 and CWT. */
const BYTES = /^(?:\xd8\x3d)?(?:\xd2\x84|\x84[\x40-\x5a])/u;
/** The same in base64. */
const TEXT = /^(?:0oR|2D3ShE|h[EF])[A-Za-z0-9+/_-]{60,}={0,2}$/u;

/** A COSE_Sign1 around a JSON document (VC-JOSE-COSE, section 3.3), as bytes or in base64. */
export const coseSign1: Envelope = {
  id: 'cose-sign1',
  matches: (bytes) => isBinary(bytes) || TEXT.test(textOf(bytes)),
  async open(bytes) {
    const plain = textOf(bytes)
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/(?<!=)=+$/u, '');
    const decoded = isBinary(bytes) ? ok(bytes) : decodeBase64Url(plain);
    if (!decoded.ok) return fail('jose-malformed', decoded.problem.detail);
    const message = openSignedMessage(decoded.value);
    if (!message.ok) return message;
    const { header, payload } = message.value;
    const text = decodeUtf8(payload);
    const document = text.ok ? parseStrictJson(text.value) : text;
    if (!document.ok) return fail('jose-malformed', `the payload: ${document.problem.detail}`);
    if (!isObject(document.value)) return fail('jose-malformed', 'the payload is no JSON object');
    const token = encodeBase64Url(decoded.value);
    return ok({ document: document.value, jws: { token, header, cose: true } });
  },
};

const isBinary = (bytes: Uint8Array): boolean =>
  BYTES.test(String.fromCharCode(...bytes.subarray(0, 4)));
