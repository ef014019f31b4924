import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { signPresentation as sign } from '@digitalbazaar/vc';

import type { Json, JsonObject } from '@/utils/lib/json';
import type { Ed25519Key } from './keys';
import { offlineLoader } from './loader';

const CREDENTIALS_2 = 'https://www.w3.org/ns/credentials/v2';

/** A presentation of some credentials by somebody, not yet signed. */
export const presentation = (
  verifiableCredential: readonly Json[],
  holder: string,
): JsonObject => ({
  '@context': [CREDENTIALS_2],
  type: ['VerifiablePresentation'],
  holder,
  ...(verifiableCredential.length > 0 && { verifiableCredential: [...verifiableCredential] }),
});

/** A credential in a token, as presentations of version 2.0 envelop it. */
export const enveloped = (token: string): JsonObject => ({
  '@context': CREDENTIALS_2,
  id: `data:application/vc+jwt,${token}`,
  type: 'EnvelopedVerifiableCredential',
});

interface Asked {
  readonly challenge: string;
  readonly domain?: string;
}

/** Signs a presentation in answer to somebody's question. */
export function signPresentation(
  document: JsonObject,
  key: Ed25519Key,
  { challenge, domain }: Asked = { challenge: 'c-1' },
): Promise<JsonObject> {
  const suite = new DataIntegrityProof({
    cryptosuite,
    signer: key.signer(),
    date: '2026-05-31T09:00:00Z',
  });
  return sign({
    presentation: document,
    suite,
    challenge,
    ...(domain !== undefined && { domain }),
    documentLoader: offlineLoader,
  });
}
