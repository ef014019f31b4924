import { decodeBase64Url } from './base64url';
import { isObject, type JsonObject } from './json';
import { fail, ok, type Result } from './result';
import { decodeUtf8, parseStrictJson } from './strict-json';

/** The one JSON object in a base64url text, such as the header of a token. */
export function jsonInBase64Url(text: string): Result<JsonObject> {
  const bytes = decodeBase64Url(text);
  if (!bytes.ok) return bytes;
  const json = decodeUtf8(bytes.value);
  if (!json.ok) return json;
  const value = parseStrictJson(json.value);
  if (!value.ok) return value;
  return isObject(value.value) ? ok(value.value) : fail('parsing-error', 'no JSON object');
}
