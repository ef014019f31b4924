import { decodeBase64Url } from '@/utils/lib/base64url';
import type { JsonObject } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { decodeMultibase } from '@/utils/lib/multibase';
import { fail, ok, type Result } from '@/utils/lib/result';

import { algorithmIn } from './jose-header';
import type { AlgorithmName } from './signature';

/** How a proof writes its signature. */
export interface SignatureForm {
  /** The member that holds it, and is not signed. */
  readonly member: 'proofValue' | 'jws';
  readonly read: (raw: JsonObject) => Result<WrittenSignature>;
}

export interface WrittenSignature {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What is signed before the hashes. */
  readonly before: Uint8Array;
  /** Where the signature itself says so. */
  readonly algorithm?: AlgorithmName;
}

/** In base58btc with its Multibase prefix (Data Integrity 1.0, section 2.1). */
export const multibase: SignatureForm = {
  member: 'proofValue',
  read({ proofValue }) {
    if (typeof proofValue !== 'string' || !proofValue.startsWith('z'))
      return fail('proof-verification-error', 'proofValue is not base58btc');
    const bytes = decodeMultibase(proofValue);
    return bytes.ok
      ? ok({ bytes: Uint8Array.from(bytes.value), before: new Uint8Array() })
      : fail('proof-verification-error', bytes.problem.detail);
  },
};

/** As a JWS without its payload, which is signed as it is (RFC 7797, section 5.1; lds-jws2020, section 3). */
export const detachedJws: SignatureForm = {
  member: 'jws',
  read({ jws }) {
    const [head = '', payload, signature = '', ...others] =
      typeof jws === 'string' ? jws.split('.') : [];
    const header = jsonInBase64Url(head);
    const bytes = decodeBase64Url(signature);
    if (payload !== '' || others.length > 0 || !header.ok || !bytes.ok)
      return fail('proof-verification-error', 'jws is no detached signature');

    const algorithm = algorithmIn(header.value);
    if (!algorithm.ok) return algorithm;
    const { b64, crit } = header.value;
    if (b64 !== false || JSON.stringify(crit) !== '["b64"]')
      return fail('proof-verification-error', 'the header of jws does not say that b64 is false');
    return ok({
      bytes: bytes.value,
      before: new TextEncoder().encode(`${head}.`),
      algorithm: algorithm.value,
    });
  },
};
