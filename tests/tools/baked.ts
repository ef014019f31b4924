import { isDeepStrictEqual } from 'node:util';

import { images } from '@/utils/credentials/envelopes';
import type { Environment } from '@/utils/credentials/environment';
import { sourceIn } from '@/utils/credentials/source-in';
import type { Verdict } from '@/utils/credentials/verdict';
import { isObject, type JsonObject } from '@/utils/lib/json';

/**
 * Opens a picture and holds what is in it against what its source says. An address is followed only where the case
 * says what it answers.
 */
export async function judgeBaked(
  bytes: Uint8Array,
  expected: JsonObject,
  network: {
    readonly environment: Environment;
    readonly addresses: Pick<ReadonlyMap<string, unknown>, 'has'>;
  },
): Promise<Verdict> {
  const image = images.find(({ matches }) => matches(bytes));
  const baked = await image?.open(bytes);
  if (!baked?.ok) return 'unknown';
  const url = baked.value.content.trim();
  if (/^https?:\S+$/u.test(url) && !network.addresses.has(url))
    return url === expected['verifyUrl'] ? 'valid' : 'unknown';

  const source = await sourceIn(bytes, [], network.environment);
  if (!source.ok) return 'unknown';
  const { document, jws } = source.value;
  const verify = isObject(document['verify']) ? document['verify']['url'] : document['id'];
  const found: JsonObject = { ...document, verifyUrl: verify ?? url, jws: jws?.token ?? null };
  const same = Object.entries(expected).every(([name, value]) =>
    isDeepStrictEqual(found[name], value),
  );
  return same ? 'valid' : 'invalid';
}
