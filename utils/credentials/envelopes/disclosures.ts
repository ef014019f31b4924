import { decodeBase64Url, encodeBase64Url } from '@/utils/lib/base64url';
import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

const MOST_DISCLOSURES = 1000;
const DEEPEST = 64;

const hashes: ReadonlyMap<Json, string> = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512'],
]);

/** What decides whether a token holds may not be the holder's to show (RFC 9901, section 9.7; SD-JWT VC, section 3.2.2). */
const FIXED = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', '_sd_alg']);

/** Names that stand for something else. */
const RESERVED = new Set(['_sd', '...', '__proto__']);

/** The claims of a payload as far as they are disclosed. */
export interface Disclosed {
  readonly claims: JsonObject;
  /** Digests stand there that nothing was disclosed for; some may be of nothing at all. */
  readonly inPart: boolean;
}

/** Puts what a holder discloses back into the payload that the issuer has signed (RFC 9901, section 7.1, step 3). */
export async function withDisclosures(
  payload: JsonObject,
  texts: readonly string[],
): Promise<Result<Disclosed>> {
  if (texts.length > MOST_DISCLOSURES) return fail('too-large', `${texts.length} disclosures`);
  const disclosures = new Map<string, Disclosure>();
  for (const text of texts) {
    const disclosure = disclosureIn(text);
    const digest = await digestOf(text, payload);
    if (!disclosure.ok) return disclosure;
    if (!digest.ok) return digest;
    if (disclosures.has(digest.value))
      return fail('disclosure-invalid', 'a disclosure stands twice');
    disclosures.set(digest.value, disclosure.value);
  }

  const restoring: Restoring = { disclosures, met: new Set(), faults: [] };
  const { _sd_alg: _, ...claims } = restoredObject(payload, restoring, 0);
  for (const digest of disclosures.keys())
    if (!restoring.met.has(digest)) restoring.faults.push('a disclosure is not of this payload');
  const [fault] = restoring.faults;
  if (fault !== undefined) return fail('disclosure-invalid', fault);
  // Every disclosure was met, so whatever else was met is a digest that stays closed.
  return ok({ claims, inPart: restoring.met.size > disclosures.size });
}

/** The digest of a text in the hash that the payload names; without a name it is SHA-256 (section 4.1.1). */
export async function digestOf(
  text: string,
  { _sd_alg: name = 'sha-256' }: JsonObject,
): Promise<Result<string>> {
  const hash = hashes.get(name);
  if (hash === undefined) return fail('unsupported-proof', `_sd_alg ${JSON.stringify(name)}`);
  const digest = await crypto.subtle.digest(hash, new TextEncoder().encode(text));
  return ok(encodeBase64Url(new Uint8Array(digest)));
}

/** A member, or an element of a list, which has no name. */
interface Disclosure {
  readonly name?: string;
  readonly value: Json;
}

/** Section 4.2: salt, name and value; of an element of a list only salt and value. */
function disclosureIn(text: string): Result<Disclosure> {
  const bytes = decodeBase64Url(text);
  const json = bytes.ok ? decodeUtf8(bytes.value) : bytes;
  const list = json.ok ? parseStrictJson(json.value) : json;
  if (!list.ok) return fail('jose-malformed', `a disclosure: ${list.problem.detail}`);
  const parts = Array.isArray(list.value) ? list.value : [];
  const [salt, name = null, value = null] = parts;
  if (typeof salt === 'string' && parts.length === 2) return ok({ value: name });
  return typeof salt === 'string' && typeof name === 'string' && parts.length === 3
    ? ok({ name, value })
    : fail('disclosure-invalid', 'a disclosure has another form');
}

interface Restoring {
  readonly disclosures: ReadonlyMap<string, Disclosure>;
  readonly met: Set<string>;
  readonly faults: string[];
}

function restored(value: Json, restoring: Restoring, depth: number): Json {
  if (Array.isArray(value)) return restoredList(value, restoring, depth);
  return isObject(value) ? restoredObject(value, restoring, depth) : value;
}

function restoredObject(object: JsonObject, restoring: Restoring, depth: number): JsonObject {
  const { _sd: digests = [], ...members } = object;
  const { faults } = restoring;
  if (depth > DEEPEST) {
    faults.push(`disclosures are more than ${DEEPEST} levels deep`);
    return {};
  }
  if ('...' in members) faults.push('a digest of an element stands outside of a list');
  const whole = Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, restored(value, restoring, depth + 1)]),
  );
  if (!Array.isArray(digests)) faults.push('_sd is no list');
  for (const digest of Array.isArray(digests) ? digests : []) {
    const disclosure = disclosureOf(digest, restoring);
    if (!disclosure) continue;
    const { name = '', value } = disclosure;
    const fault = nameFault(disclosure, whole, depth);
    if (fault) faults.push(fault);
    else whole[name] = restored(value, restoring, depth + 1);
  }
  return whole;
}

function restoredList(list: readonly Json[], restoring: Restoring, depth: number): Json[] {
  return list.flatMap((element) => {
    if (!isObject(element) || !('...' in element)) return [restored(element, restoring, depth + 1)];
    const disclosure = disclosureOf(element['...'], restoring);
    if (Object.keys(element).length > 1) restoring.faults.push('more stands beside a digest');
    if (!disclosure) return [];
    if (disclosure.name !== undefined) restoring.faults.push('a member is disclosed in a list');
    return [restored(disclosure.value, restoring, depth + 1)];
  });
}

/** A digest stands once; one for which there is no disclosure is withheld, or of nothing at all (section 4.2.5). */
function disclosureOf(digest: Json | undefined, { disclosures, met, faults }: Restoring) {
  if (typeof digest !== 'string') {
    faults.push('a digest is no text');
    return undefined;
  }
  if (met.has(digest)) faults.push('a digest stands twice');
  met.add(digest);
  return disclosures.get(digest);
}

function nameFault({ name }: Disclosure, whole: JsonObject, depth: number): string | undefined {
  if (name === undefined) return 'an element is disclosed outside of a list';
  if (RESERVED.has(name)) return `a disclosure is called ${name}`;
  if (depth === 0 && FIXED.has(name)) return `${name} may not be left to the holder`;
  return Object.hasOwn(whole, name) ? `${name} stands there already` : undefined;
}
