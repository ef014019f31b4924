import type { Environment } from '@/utils/credentials/environment';
import { controllerOf } from '@/utils/credentials/keys';
import { publicKeyOf } from '@/utils/credentials/keys/public-key';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';
import type { Verdict } from '@/utils/credentials/verdict';
import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

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
