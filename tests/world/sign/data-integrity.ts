import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';

import type { JsonObject } from '@/utils/lib/json';
import type { Ed25519Key } from './keys';
import { offlineLoader } from './loader';

/** Signs a credential with eddsa-rdfc-2022; terms that its contexts do not define are refused. */
export function signDataIntegrity(
  document: JsonObject,
  key: Ed25519Key,
  documentLoader = offlineLoader,
): Promise<JsonObject> {
  const { validFrom: date } = document;
  const suite = new DataIntegrityProof({
    cryptosuite,
    signer: key.signer(),
    ...(typeof date === 'string' && { date }),
  });
  // The library writes its proof into what it is given.
  return issue({ credential: { ...document }, suite, documentLoader });
}
