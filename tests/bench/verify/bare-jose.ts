import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';

import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';

import type { Attempt } from '../measuring/attempting';
import type { Subject } from './subject';

/** What jose itself takes for the signature of a token by a did:jwk, and no other check. */
export const bareJose =
  ({ credential }: Subject): Attempt =>
  async () => {
    const token = String(credential);
    const { alg = '', kid = '' } = decodeProtectedHeader(token);
    const [did = ''] = kid.split('#');
    const jwk = jsonInBase64Url(did.slice('did:jwk:'.length));
    if (!jwk.ok) return false;
    try {
      await compactVerify(token, await importJWK(jwk.value, alg));
      return true;
    } catch {
      return false;
    }
  };
