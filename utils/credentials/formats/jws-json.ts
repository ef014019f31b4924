import { decodeBase64Url } from '@/utils/lib/base64url';
import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';
import type { SealSignature } from '@/utils/model/secured';

import { open } from '../envelopes';
import type { Opened } from '../envelopes/envelope';
import { isTimeStamped } from './time-stamps';

const MOST_SIGNATURES = 20;

/** A token written as a JSON object (RFC 7515, section 7.2), with one signature or several. */
export const isJwsJson = ({ payload, signatures, signature }: JsonObject): boolean =>
  typeof payload === 'string' && (Array.isArray(signatures) || typeof signature === 'string');

/** The document in it: sealed with certificates (JAdES), or the same as in a compact token. */
export async function openJwsJson(document: JsonObject): Promise<Result<Opened>> {
  const payload = stringOf(document['payload']) ?? '';
  const { signatures = document } = document;
  const written = listOf(signatures).filter(isObject);
  const signed = written.flatMap(signatureIn);
  const [first] = signed;
  if (!first || signed.length !== listOf(signatures).length || signed.length > MOST_SIGNATURES)
    return fail('jose-malformed', `${signed.length} signatures that can be read`);
  const header = jsonInBase64Url(first.protected);
  if (!header.ok) return fail('jose-malformed', `the header: ${header.problem.detail}`);
  const { b64, x5c } = header.value;
  if (b64 === false || x5c !== undefined) return sealed(payload, header.value, signed);

  if (signed.length > 1) return fail('unsupported-format', 'a token with several signatures');
  const unsigned = written[0]?.['header'];
  const token = `${first.protected}.${payload}.${first.signature}`;
  return open(new TextEncoder().encode(token + shownBeside(isObject(unsigned) ? unsigned : {})));
}

function signatureIn({ protected: head, signature, header }: JsonObject): SealSignature[] {
  if (typeof head !== 'string' || typeof signature !== 'string') return [];
  const timeStamped = isTimeStamped(head, header) || undefined;
  return [{ protected: head, signature, ...(timeStamped && { timeStamped }) }];
}

/** What the holder discloses stands in the header that nobody has signed (RFC 9901, section 8). */
function shownBeside({ disclosures, kb_jwt: binding }: JsonObject): string {
  if (!Array.isArray(disclosures)) return '';
  return ['', ...disclosures, stringOf(binding) ?? ''].join('~');
}

/** The payload stands as it is where the header says so (RFC 7797, section 3). */
function sealed(
  payload: string,
  header: JsonObject,
  seals: readonly SealSignature[],
): Result<Opened> {
  const decoded = header['b64'] === false ? undefined : decodeBase64Url(payload);
  const text = decoded?.ok ? decodeUtf8(decoded.value) : (decoded ?? ok(payload));
  const document = text.ok ? parseStrictJson(text.value) : text;
  if (!document.ok) return fail('jose-malformed', `the payload: ${document.problem.detail}`);
  return isObject(document.value)
    ? ok({ document: document.value, jws: { token: payload, header, seals } })
    : fail('jose-malformed', 'the payload is no JSON object');
}
