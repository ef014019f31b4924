import { encodeBase58 } from '@/utils/lib/base58';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';
import { parseStrictJson } from '@/utils/lib/strict-json';

import { type Parameters, parametersWith, type Witness } from './did-log-parameters';
import { multikeyIn, multikeyProofHolds } from './multikey-proof';

const SKEW_MS = 5 * 60_000;
const MOST_ENTRIES = 2000;
const MOST_PROOFS = 20;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)$/u;

/** One state of a DID that its log proves. */
export interface Version {
  readonly versionId: string;
  readonly time: number;
  readonly document: JsonObject;
  readonly parameters: Parameters;
  /** Who must have witnessed it. */
  readonly witness: Witness;
}

/** Every state of a DID by its log, each proved by the one before (did:webvh 1.0, "Read (Resolve)"). */
export async function versionsIn(log: string, now: Date): Promise<Result<readonly Version[]>> {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return fail('did-invalid', 'the log is empty');
  if (lines.length > MOST_ENTRIES) return fail('too-large', `a log of ${lines.length} entries`);
  const versions: Version[] = [];
  for (const line of lines) {
    const entry = parseStrictJson(line);
    if (!entry.ok || !isObject(entry.value)) return fail('did-invalid', 'an entry is no object');
    const version = await versionOf(entry.value, versions.at(-1), now);
    if (!version.ok)
      return fail('did-invalid', `entry ${versions.length + 1}: ${version.problem.detail}`);
    versions.push({ ...version.value });
  }
  return ok(versions);
}

async function versionOf(
  entry: JsonObject,
  before: Version | undefined,
  now: Date,
): Promise<Result<Version>> {
  const parameters = parametersWith(entry['parameters'], before?.parameters);
  if (!parameters.ok) return parameters;
  const { scid, witness, updateKeys } = parameters.value;
  const versionId = stringOf(entry['versionId']) ?? '';
  const time = timeOf(entry['versionTime']);
  const document = isObject(entry['state']) ? entry['state'] : {};
  const fault =
    chainFault(entry, before, scid) ??
    (before ? undefined : scidFault(entry, scid)) ??
    timeFault(time, before, now) ??
    nameFault(document, before, parameters.value) ??
    rotationFault(updateKeys, before);
  if (fault !== undefined) return fail('did-invalid', fault);
  const signed = await signatureFault(entry, keysFor(parameters.value, before), now);
  if (signed) return signed;

  // Witnesses that are named where there were none have to witness that very entry.
  const earlier = before?.parameters.witness;
  const needed = earlier && earlier.threshold > 0 ? earlier : witness;
  return ok({ versionId, time, document, parameters: parameters.value, witness: needed });
}

/** "Entry Hash Generation and Verification": the number, and a hash over the entry that holds the one before. */
function chainFault(
  entry: JsonObject,
  before: Version | undefined,
  scid: string,
): string | undefined {
  const { proof: _, ...unsigned } = entry;
  const number = before ? Number(before.versionId.split('-')[0]) + 1 : 1;
  const hash = hashOf(canonicalJson({ ...unsigned, versionId: before?.versionId ?? scid }));
  return entry['versionId'] === `${number}-${hash}`
    ? undefined
    : `${String(entry['versionId'])} is not version ${number} of what the log holds`;
}

/** "SCID Generation and Verification": the hash of the first entry before its own name was put in. */
function scidFault(entry: JsonObject, scid: string): string | undefined {
  const { proof: _, ...unsigned } = entry;
  const text = JSON.stringify({ ...unsigned, versionId: '{SCID}' });
  const nameless: JsonObject = JSON.parse(text.replaceAll(scid || '{SCID}', '{SCID}'));
  return hashOf(canonicalJson(nameless)) === scid ? undefined : `${scid} is not of the first entry`;
}

function timeOf(value: JsonObject[string] | undefined): number {
  return typeof value === 'string' && UTC.test(value) ? Date.parse(value) : Number.NaN;
}

function timeFault(time: number, before: Version | undefined, now: Date): string | undefined {
  if (Number.isNaN(time)) return 'versionTime is no time in UTC';
  if (before && time <= before.time) return 'it is no later than the entry before';
  return time > now.getTime() + SKEW_MS ? 'it is of a time to come' : undefined;
}

/** "DID Portability": the name changes only where that was promised, keeps its scid, and names the one before. */
function nameFault(
  { id, alsoKnownAs }: JsonObject,
  before: Version | undefined,
  { scid, portable }: Parameters,
): string | undefined {
  if (typeof id !== 'string' || !id.startsWith(`did:webvh:${scid}:`))
    return `its document is of ${String(id)}`;
  const earlier = before?.document['id'] ?? id;
  if (earlier === id) return undefined;
  if (!portable) return 'it moves and is not portable';
  return listOf(alsoKnownAs).includes(earlier) ? undefined : 'it moves and does not say from where';
}

/** "Pre-Rotation Key Hash Generation and Verification". */
function rotationFault(
  updateKeys: readonly string[],
  before: Version | undefined,
): string | undefined {
  const promised = before?.parameters.nextKeyHashes ?? [];
  if (promised.length === 0) return undefined;
  return updateKeys.every((key) => promised.includes(hashOf(key)))
    ? undefined
    : 'a key that the entry before has not promised';
}

/** "Authorized Keys": those before, or with pre-rotation the entry's own, which were promised. */
function keysFor({ updateKeys }: Parameters, before: Version | undefined): readonly string[] {
  const own = !before || before.parameters.nextKeyHashes.length > 0;
  return own ? updateKeys : before.parameters.updateKeys;
}

async function signatureFault(
  { proof, ...entry }: JsonObject,
  keys: readonly string[],
  now: Date,
): Promise<Failure | undefined> {
  const proofs = listOf(proof).filter(isObject);
  if (proofs.length === 0 || proofs.length > MOST_PROOFS || proofs.length < listOf(proof).length)
    return fail('did-invalid', `${proofs.length} proofs`);
  for (const one of proofs) {
    const multikey = multikeyIn(one);
    if (multikey === undefined || !keys.includes(multikey))
      return fail('did-invalid', `${String(one['verificationMethod'])} may not update it`);
    const holds = await multikeyProofHolds(entry, one, multikey, now);
    if (!holds.ok) return holds;
  }
  return undefined;
}

/** SHA-256 as a multihash in base58btc, the one hash of version 1.0. */
const hashOf = (text: string): string => encodeBase58(Uint8Array.of(0x12, 0x20, ...sha256(text)));
