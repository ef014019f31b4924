import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';

/** Over the payload before it was sealed, over the seal, and over what was gathered to check it later. */
const STAMPS = ['adoTst', 'sigTst', 'rfsTst', 'sigRTst', 'arcTst'];

/**
 * Whether a time of somebody else's stands with a seal (ETSI TS 119 182-1, sections 5.2.6 and 5.3): in its header, or
 * beside it, where each part is an object or one in base64url. Nothing of it is signed with the seal.
 */
export function isTimeStamped(head: string, beside: Json | undefined): boolean {
  const parts = isObject(beside) ? listOf(beside['etsiU']) : [];
  return [head, ...parts].some((part) => {
    const members = membersOf(part);
    return STAMPS.some((name) => Object.hasOwn(members, name));
  });
}

function membersOf(part: Json): JsonObject {
  if (isObject(part)) return part;
  const read = typeof part === 'string' ? jsonInBase64Url(part) : undefined;
  return read?.ok ? read.value : {};
}
