import { base58 } from '@scure/base';

import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

/** The one proof of a document. */
export function proofOf({ proof }: JsonObject): JsonObject {
  const [one] = listOf(proof).filter(isObject);
  return one ?? {};
}

export const withProof = (document: JsonObject, change: JsonObject): JsonObject => ({
  ...document,
  proof: { ...proofOf(document), ...change },
});

/** The bytes of a signature, whichever way the proof writes them. */
export function signatureIn(document: JsonObject): Buffer {
  const { proofValue, jws } = proofOf(document);
  if (typeof proofValue === 'string')
    return proofValue.startsWith('u')
      ? Buffer.from(proofValue.slice(1), 'base64url')
      : Buffer.from(base58.decode(proofValue.slice(1)));
  return Buffer.from(String(jws).split('.')[2] ?? '', 'base64url');
}

/** The same proof with other bytes for its signature. */
export function withSignature(document: JsonObject, bytes: Uint8Array): JsonObject {
  const { proofValue, jws } = proofOf(document);
  const encoded = Buffer.from(bytes).toString('base64url');
  if (typeof proofValue !== 'string')
    return withProof(document, { jws: `${String(jws).split('.')[0]}..${encoded}` });
  const form = proofValue.startsWith('u') ? `u${encoded}` : `z${base58.encode(bytes)}`;
  return withProof(document, { proofValue: form });
}

/** The document without one of its members, for each of them, however deep. */
export function* withoutOneMember(document: JsonObject): Generator<readonly [string, JsonObject]> {
  for (const path of pathsIn(document)) {
    const copy = structuredClone(document);
    const owner = path.slice(0, -1).reduce<Json>(memberOf, copy);
    const name = path.at(-1) ?? '';
    if (Array.isArray(owner)) owner.splice(Number(name), 1);
    else if (isObject(owner)) delete owner[name];
    yield [path.join('.'), copy];
  }
}

function* pathsIn(json: Json): Generator<readonly string[]> {
  if (typeof json !== 'object' || json === null) return;
  for (const [name, value] of Object.entries(json)) {
    yield [name];
    for (const path of pathsIn(value)) yield [name, ...path];
  }
}

const memberOf = (owner: Json, name: string): Json =>
  Array.isArray(owner)
    ? (owner[Number(name)] ?? null)
    : isObject(owner)
      ? (owner[name] ?? null)
      : null;
