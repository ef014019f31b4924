import type { Environment } from '@/utils/credentials/environment';
import { controllerOf } from '@/utils/credentials/keys';
import { versionAsked, versionsOf } from '@/utils/credentials/keys/did-webvh';
import { publicKeyOf } from '@/utils/credentials/keys/public-key';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';
import type { Verdict } from '@/utils/credentials/verdict';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';

const RELATIONSHIPS = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
  'keyAgreement',
];

/** Whether every DID document in a file is what its DID resolves to, in whichever clothes its keys come. */
export async function judgeDids(bytes: Uint8Array, environment: Environment): Promise<Verdict> {
  const documents = [...didDocumentsIn(JSON.parse(new TextDecoder().decode(bytes)))];
  if (documents.length === 0) return 'unknown';
  for (const document of documents) {
    const resolved = await controllerOf(String(document['id']), environment);
    if (!resolved.ok) return 'unknown';
    if (keysByPurpose(resolved.value) !== keysByPurpose(document)) return 'invalid';
  }
  return 'valid';
}

interface DidLog {
  /** The `did-witness.json` beside the log. */
  readonly witnesses: Uint8Array | undefined;
  /** A DID resolution result; an error has no document. */
  readonly result: {
    readonly didDocument?: JsonObject | null;
    readonly didDocumentMetadata?: { readonly versionId?: string; readonly deactivated?: boolean };
  };
  readonly query: Readonly<Record<string, string | number | undefined>>;
}

/** Whether a log resolves to the given document, or, where none is given, for any of the DIDs in it to any. */
export async function judgeDidLog(
  log: Uint8Array,
  environment: Environment,
  { witnesses, result, query }: DidLog,
): Promise<Verdict> {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  const { didDocument, didDocumentMetadata: { versionId, deactivated = false } = {} } = result;
  if (asked.length === 0 && versionId) asked.push(`versionId=${versionId}`);
  const served: Environment = {
    ...environment,
    async ask({ url }) {
      const body = url.endsWith('/did.jsonl') ? log : witnesses;
      return body
        ? ok({ url, status: 200, contentType: '', body })
        : fail('unreachable', `${url} is not in the corpus`);
    },
  };
  for (const did of didDocument ? [String(didDocument['id'])] : didsIn(log)) {
    const versions = await versionsOf(did, served);
    const version = versions.ok ? versionAsked(versions.value, asked.join('&')) : undefined;
    if (!version) continue;
    if (!didDocument) return 'valid';
    const { service: _, ...document } = version.document;
    const { service: __, ...wanted } = didDocument;
    const same = canonicalJson(document) === canonicalJson(wanted);
    return same && version.parameters.deactivated === deactivated ? 'valid' : 'invalid';
  }
  return 'unknown';
}

const didsIn = (log: Uint8Array): readonly string[] =>
  new TextDecoder().decode(log).match(/did:webvh:[\w.%:-]+/gu) ?? [];

function* didDocumentsIn(json: Json): Generator<JsonObject> {
  if (!isObject(json)) return;
  if (/^did:[^#]+$/u.test(String(json['id']))) yield json;
  else for (const member of Object.values(json)) yield* didDocumentsIn(member);
}

/** Each purpose with the addresses of its methods and the thumbprints of their keys. */
function keysByPurpose(document: JsonObject): string {
  const methods = listOf(document['verificationMethod']).filter(isObject);
  const described = (entry: Json): string => {
    const method = isObject(entry) ? entry : methods.find(({ id }) => id === entry);
    const jwk = publicKeyOf(method ?? {});
    return `${String(method?.['id'])} ${jwk.ok ? thumbprintOf(jwk.value) : jwk.problem.detail}`;
  };
  return JSON.stringify(
    RELATIONSHIPS.map((purpose) => listOf(document[purpose]).map(described).sort()),
  );
}
