import { isObject, type Json, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import { refusalOf } from '../ask-json';
import type { Environment } from '../environment';
import type { ListedRegistry } from './registry';

export const REGISTRIES_HOST = 'digitalcredentials.github.io';
const ADDRESS = `https://${REGISTRIES_HOST}/dcc-known-registries/known-did-registries.json`;
const MOST = 50;

/** The list of lists that the Digital Credentials Consortium keeps: where registries are, not whether to believe them. */
export async function knownDidRegistries({
  ask,
}: Environment): Promise<Result<readonly ListedRegistry[]>> {
  const answer = await ask({ url: ADDRESS, accept: 'application/json', shared: true });
  if (!answer.ok) return answer;
  const refused = refusalOf(answer.value);
  if (refused) return refused;
  const text = decodeUtf8(answer.value.body);
  const list = text.ok ? parseStrictJson(text.value) : text;
  if (!list.ok) return list;
  return Array.isArray(list.value)
    ? ok(list.value.slice(0, MOST).flatMap(registryOf))
    : fail('parsing-error', `${ADDRESS} is no list`);
}

function registryOf(entry: Json): ListedRegistry[] {
  if (!isObject(entry)) return [];
  const type = stringOf(entry['type']);
  const address = stringOf(entry['url']) ?? stringOf(entry['trustAnchorEC']);
  const name = stringOf(entry['name']) ?? address;
  return type && address && name ? [{ name, type, address }] : [];
}
