import { createHash } from 'node:crypto';

import { base58 } from '@scure/base';

import type { Json, JsonObject } from '@/utils/lib/json';
import { type KeyPair, signedBy } from './key-pair';

/** JCS (RFC 8785) of what the logs hold: texts, whole numbers and their like. */
const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
};

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A multihash in base58btc, which is how did:webvh writes every hash. */
export const multihash = (text: string): string =>
  base58.encode(Buffer.concat([Buffer.from([0x12, 0x20]), sha256(text)]));

/** The key of a did:key in Multikey. */
export const ed25519Multikey = ({ publicKeyJwk: { x } }: KeyPair): string =>
  `z${base58.encode(Buffer.from([0xed, 0x01, ...Buffer.from(String(x), 'base64url')]))}`;

/** A proof of eddsa-jcs-2022 by a did:key. */
export function jcsProof(document: JsonObject, key: KeyPair, change: JsonObject = {}): JsonObject {
  const multikey = ed25519Multikey(key);
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: `did:key:${multikey}#${multikey}`,
    created: '2026-01-01T00:00:00Z',
    proofPurpose: 'assertionMethod',
    ...change,
  };
  const data = Buffer.concat([sha256(canonical(options)), sha256(canonical(document))]);
  return { ...options, proofValue: `z${base58.encode(signedBy(key, 'EdDSA', data))}` };
}

/** What one entry of a log says, and who signs it. */
export interface Told {
  readonly parameters?: JsonObject;
  /** Members of the document, in which {DID} stands for the DID. */
  readonly state?: JsonObject;
  readonly time?: string;
  readonly by: KeyPair;
  /** What is changed once the entry is whole, before it is signed. */
  readonly altered?: (entry: JsonObject) => JsonObject;
  readonly proof?: JsonObject;
}

export interface Log {
  readonly did: string;
  readonly scid: string;
  readonly entries: readonly JsonObject[];
  readonly text: string;
}

/** A text as it stands in JSON, without its quotes. */
const written = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A log of did:webvh 1.0 as its controller would write it, or with a name that somebody has chosen. */
export function didLog(location: string, told: readonly Told[], chosen?: string): Log {
  const entries: JsonObject[] = [];
  let scid = '{SCID}';
  for (const [at, { parameters = {}, state = {}, time, by, altered, proof }] of told.entries()) {
    const did = `did:webvh:${scid}:${location}`;
    const first = { method: 'did:webvh:1.0', scid, updateKeys: [ed25519Multikey(by)] };
    const blank: JsonObject = {
      versionId: at === 0 ? scid : (entries[at - 1]?.['versionId'] ?? ''),
      versionTime: time ?? `2026-01-0${at + 1}T00:00:00Z`,
      parameters: { ...(at === 0 && first), ...parameters },
      state: JSON.parse(
        JSON.stringify({ id: '{DID}', ...state }).replaceAll('{DID}', written(did)),
      ),
    };
    if (at === 0) scid = chosen ?? multihash(canonical(blank));
    const named: JsonObject = JSON.parse(JSON.stringify(blank).replaceAll('{SCID}', written(scid)));
    const whole = { ...named, versionId: `${at + 1}-${multihash(canonical(named))}` };
    const entry = altered?.(whole) ?? whole;
    entries.push({ ...entry, proof: [jcsProof(entry, by, proof)] });
  }
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  return { did: `did:webvh:${scid}:${location}`, scid, entries, text };
}
