import type { Handlers } from '@/utils/browser/serve';
import { importHolderKey, makeHolderKey } from '@/utils/credentials/holder-proof/holder-key';
import { isObject } from '@/utils/lib/json';
import { fail, type Result } from '@/utils/lib/result';
import { parseStrictJson } from '@/utils/lib/strict-json';
import type { HolderKey } from '@/utils/model/holder-proof';

import type { Parts } from './parts';

type Rows = 'holder-key/make' | 'holder-key/bring' | 'holder-key/remove';

/** Keys of the user's own that are kept because the user said so; none can be taken out again. */
export function holderKeyHandlers({ around }: Parts): Pick<Handlers, Rows> {
  const { lasting: store, clock } = around;

  return {
    async 'holder-key/make'() {
      return keep(await makeHolderKey());
    },

    async 'holder-key/bring'({ jwk, did }) {
      const read = parseStrictJson(jwk);
      if (!read.ok || !isObject(read.value)) return fail('key-unusable', 'no JSON object');
      const key = await importHolderKey(read.value, did);
      return key.ok ? keep(key.value) : key;
    },

    async 'holder-key/remove'({ did }) {
      await store.holderKeys.remove([did]);
    },
  };

  /** Where there is no database, there is no place for what cannot be written as text. */
  async function keep(key: HolderKey): Promise<Result<null> | undefined> {
    const keptAt = new Date(clock.now()).toISOString();
    await store.holderKeys.put({ ...key, id: key.did, keptAt });
    const kept = await store.holderKeys.get(key.did);
    if (kept?.privateKey instanceof CryptoKey) return undefined;
    await store.holderKeys.remove([key.did]);
    return fail('key-not-kept', 'there is no database to keep it in');
  }
}
