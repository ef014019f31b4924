import { isObject, type Json, type JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

/** What governs a DID's log up to some entry (did:webvh 1.0, "DID Method Parameters"). */
export interface Parameters {
  readonly scid: string;
  readonly updateKeys: readonly string[];
  readonly nextKeyHashes: readonly string[];
  readonly witness: Witness;
  readonly portable: boolean;
  readonly deactivated: boolean;
}

/** Witnesses by their Multikeys, and how many of them it takes; none where there are none. */
export interface Witness {
  readonly threshold: number;
  readonly multikeys: readonly string[];
}

const METHOD = 'did:webvh:1.0';
const LONGEST_TTL = 2 ** 31;
/** The multihash of SHA-256 in base58btc. */
const SCID = /^Qm[1-9A-HJ-NP-Za-km-z]{44}$/u;

const isTexts = (value: Json): value is string[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one === 'string') &&
  new Set(value).size === value.length;
const isFlag = (value: Json): boolean => typeof value === 'boolean';

/** Each with what it may hold. */
const shapes: Readonly<Record<string, (value: Json) => boolean>> = {
  method: (value) => value === METHOD,
  scid: (value) => typeof value === 'string' && SCID.test(value),
  updateKeys: isTexts,
  nextKeyHashes: isTexts,
  watchers: isTexts,
  witness: (value) => witnessIn(value) !== undefined,
  portable: isFlag,
  deactivated: isFlag,
  ttl: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_TTL,
};

/** What `null` stands for, as early implementations wrote it. */
const defaults: JsonObject = {
  updateKeys: [],
  nextKeyHashes: [],
  watchers: [],
  witness: {},
  ttl: 3600,
};

/** The parameters with those of one more entry; what an entry leaves out stays as it was. */
export function parametersWith(
  stated: Json | undefined,
  before: Parameters | undefined,
): Result<Parameters> {
  if (!isObject(stated)) return fail('did-invalid', 'an entry without parameters');
  const given: JsonObject = {};
  for (const [name, value] of Object.entries(stated)) {
    const meant = value ?? defaults[name] ?? null;
    if (!Object.hasOwn(shapes, name) || !shapes[name]?.(meant))
      return fail('did-invalid', `the parameter ${name} may not be ${JSON.stringify(value)}`);
    given[name] = meant;
  }
  const fault = before ? changeFault(given, before) : beginFault(given);
  if (fault !== undefined) return fail('did-invalid', fault);

  const { scid, updateKeys, nextKeyHashes, witness, portable, deactivated } = given;
  return ok({
    scid: before?.scid ?? String(scid),
    updateKeys: texts(updateKeys) ?? before?.updateKeys ?? [],
    nextKeyHashes: texts(nextKeyHashes) ?? before?.nextKeyHashes ?? [],
    witness: witnessIn(witness) ?? before?.witness ?? NOBODY,
    portable: portable === undefined ? (before?.portable ?? false) : portable === true,
    deactivated: deactivated === undefined ? (before?.deactivated ?? false) : deactivated === true,
  });
}

function beginFault({ method, scid, updateKeys }: JsonObject): string | undefined {
  if (method === undefined) return 'the first entry names no method';
  if (scid === undefined) return 'the first entry names no scid';
  return updateKeys === undefined ? 'the first entry names no updateKeys' : undefined;
}

function changeFault(given: JsonObject, before: Parameters): string | undefined {
  if (before.deactivated) return 'an entry after the DID was deactivated';
  if (given['scid'] !== undefined) return 'a later entry names a scid';
  if (given['portable'] === true && !before.portable) return 'it becomes portable later';
  const committed = before.nextKeyHashes.length > 0;
  return committed && (given['updateKeys'] === undefined || given['nextKeyHashes'] === undefined)
    ? 'an entry under pre-rotation without updateKeys or nextKeyHashes'
    : undefined;
}

const texts = (value: Json | undefined): readonly string[] | undefined =>
  value !== undefined && isTexts(value) ? value : undefined;

const NOBODY: Witness = { threshold: 0, multikeys: [] };

/** Distinct did:keys, of which some write only the key, and a threshold that they can reach. */
function witnessIn(value: Json | undefined): Witness | undefined {
  if (!isObject(value)) return undefined;
  if (Object.keys(value).length === 0) return NOBODY;
  const { threshold, witnesses } = value;
  const ids = (Array.isArray(witnesses) ? witnesses : []).map((one) =>
    isObject(one) && typeof one['id'] === 'string' ? one['id'].replace(/^did:key:/u, '') : '',
  );
  const fits = Number.isInteger(threshold) && Number(threshold) >= 1;
  return fits &&
    Number(threshold) <= ids.length &&
    ids.every((id) => /^z\w+$/u.test(id)) &&
    new Set(ids).size === ids.length
    ? { threshold: Number(threshold), multikeys: ids }
    : undefined;
}
