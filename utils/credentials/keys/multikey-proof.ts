import { type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';

import { jcs } from '../proofs/jcs';
import { expiryFault, optionFault } from '../proofs/proof-options';
import { signatureHolds } from '../proofs/signature';
import { multibase } from '../proofs/signature-form';
import { jwkOfMultikey } from './multikey';

/** Whose a proof says it is: the Multikey of a did:key, which names its one key by itself again. */
export function multikeyIn({ verificationMethod }: JsonObject): string | undefined {
  const [, body, fragment] =
    /^did:key:(z\w+)#(z\w+)$/u.exec(stringOf(verificationMethod) ?? '') ?? [];
  return body === fragment ? body : undefined;
}

/** Whether a proof of eddsa-jcs-2022 is of this document and by this key (vc-di-eddsa, section 3.3). */
export async function multikeyProofHolds(
  document: JsonObject,
  proof: JsonObject,
  multikey: string,
  now: Date,
): Promise<Result<null>> {
  const purpose = 'assertionMethod';
  const fault =
    optionFault(proof, { purpose, type: 'DataIntegrityProof', now }) ?? expiryFault(proof, now);
  if (fault) return fault;
  if (proof['cryptosuite'] !== 'eddsa-jcs-2022')
    return fail('unsupported-proof', `a proof of ${String(proof['cryptosuite'])}`);
  const written = multibase.read(proof);
  if (!written.ok) return written;
  const jwk = jwkOfMultikey(multikey);
  if (!jwk.ok) return jwk;
  const texts = jcs({ document, proof, signature: 'proofValue', hash: 'SHA-256' });
  if (!texts.ok) return texts;
  const data = Uint8Array.of(...sha256(texts.value.options), ...sha256(texts.value.document));
  const signature = written.value.bytes;
  return signatureHolds({ algorithm: 'EdDSA', jwk: jwk.value, signature, data }, {});
}
