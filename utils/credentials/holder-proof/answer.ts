import { encodeBase58 } from '@/utils/lib/base58';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import { type JsonObject, listOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Challenge, HolderKey } from '@/utils/model/holder-proof';
import type { Secured } from '@/utils/model/secured';

import { jcs } from '../proofs/jcs';
import { signedBy } from './holder-key';

const CREDENTIALS_2 = 'https://www.w3.org/ns/credentials/v2';

/**
 * The answer to a question: the credentials in a presentation that the holder's key has signed for the one who asks and
 * for nobody else (Data Integrity EdDSA and ECDSA Cryptosuites 1.0, section 3.3).
 */
export async function answerTo(
  { challenge, domain }: Challenge,
  credentials: readonly JsonObject[],
  key: HolderKey,
  now: Date,
): Promise<Result<string>> {
  const document: JsonObject = {
    '@context': [CREDENTIALS_2],
    type: ['VerifiablePresentation'],
    holder: key.did,
    ...(credentials.length > 0 && { verifiableCredential: [...credentials] }),
  };
  const proof: JsonObject = {
    '@context': [CREDENTIALS_2],
    type: 'DataIntegrityProof',
    cryptosuite: key.curve === 'Ed25519' ? 'eddsa-jcs-2022' : 'ecdsa-jcs-2019',
    created: now.toISOString().replace(/\.\d+Z$/u, 'Z'),
    verificationMethod: key.verificationMethod,
    proofPurpose: 'authentication',
    challenge,
    domain,
  };
  const hash = key.curve === 'P-384' ? 'SHA-384' : 'SHA-256';
  const texts = jcs({ document, proof, signature: 'proofValue', hash });
  if (!texts.ok) return texts;
  const hashed = [texts.value.options, texts.value.document].map((text) => digestOf(hash, text));
  const data = joinedBytes(await Promise.all(hashed));
  const signature = await signedBy(key, data);
  const proofValue = `z${encodeBase58(signature)}`;
  return ok(`${JSON.stringify({ ...document, proof: { ...proof, proofValue } }, null, 2)}\n`);
}

const digestOf = async (hash: string, text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(hash, new TextEncoder().encode(text)));

/** What can stand in a presentation: a verifiable credential, or one in a token; no other badge can be presented so. */
export function presentable(secured: Secured): Result<JsonObject> {
  if (secured.kind === 'document' && isVerifiableCredential(secured.document))
    return ok(secured.document);
  if (secured.kind !== 'jws' || secured.cose || secured.seals || secured.selective)
    return fail('unsupported-format', 'it is no verifiable credential');
  const { vc = secured.payload } = secured.payload;
  if (!isVerifiableCredential(vc))
    return fail('unsupported-format', 'a token around another badge');
  const id = `data:application/vc+jwt,${secured.token}`;
  return ok({ '@context': CREDENTIALS_2, id, type: 'EnvelopedVerifiableCredential' });
}

const isVerifiableCredential = (value: JsonObject[string]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  listOf(value['type']).includes('VerifiableCredential');
