import { securedQuads } from '@/utils/credentials/contexts';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import { isObject, type JsonObject } from '@/utils/lib/json';

import { attempting } from '../measuring/attempting';
import { ours } from './ours';
import type { Subject } from './subject';

const { subtle } = crypto;
const importKey = subtle.importKey.bind(subtle);
const verify = subtle.verify.bind(subtle);

interface Parts {
  readonly text: string;
  readonly hashed: readonly Uint8Array<ArrayBuffer>[];
  readonly importing: Parameters<SubtleCrypto['importKey']>;
  readonly check: Parameters<SubtleCrypto['verify']>;
}

/** What no verifier of eddsa-rdfc-2022 can leave out: one text read, two hashed, the key taken up, and the signature. */
attempting((subject: Subject) => {
  let parts: Parts | undefined;
  return async () => {
    parts ??= await partsOf(subject);
    const { text, hashed, importing, check } = parts;
    const [algorithm, , signature] = check;
    JSON.parse(text);
    const digests = [];
    for (const said of hashed) digests.push(await subtle.digest('SHA-256', said));
    const key = await importKey(...importing);
    const data = joinedBytes(digests.map((digest) => new Uint8Array(digest)));
    return verify(algorithm, key, signature, data);
  };
});

/** What whole checks hand to WebCrypto. A key is taken up once, for the credential that was tampered with or the good one. */
const heard: Partial<Pick<Parts, 'importing' | 'check'>> = {};
Object.assign(subtle, {
  importKey: (...importing: Parts['importing']) => {
    Object.assign(heard, { importing });
    return importKey(...importing);
  },
  verify: (...check: Parts['check']) => {
    Object.assign(heard, { check });
    return verify(...check);
  },
});

/** Only the hashes are not WebCrypto's, so their texts are put together once more. */
async function partsOf(subject: Subject): Promise<Parts> {
  await ours(subject)();
  const { importing, check } = heard;
  if (!importing || !check) throw new Error('no key was taken up, or no signature tried');
  const text = JSON.stringify(subject.credential);
  return { text, hashed: textsOf(JSON.parse(text)), importing, check };
}

function textsOf({ proof, ...document }: JsonObject): Parts['hashed'] {
  if (!isObject(proof)) throw new Error('no credential with one proof');
  const texts = securedQuads({ document, proof, signature: 'proofValue' });
  if (!texts.ok) throw new Error(texts.problem.detail);
  const { options, document: statements } = texts.value;
  return [options, statements].map((said) => new TextEncoder().encode(said));
}
