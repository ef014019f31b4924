import type { Envelope } from './envelope';
import { openToken, textOf } from './token';

/** The first part begins with the brace of a JSON object. */
const TOKEN = /^e[w-z0-9_-][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]*){1,4}$/u;

/** A compact JWS (RFC 7515, section 7.1), the token that most credentials come in. */
export const compactJws: Envelope = {
  id: 'compact-jws',
  matches: (bytes) => TOKEN.test(textOf(bytes)),
  open: async (bytes) => openToken(textOf(bytes)),
};
