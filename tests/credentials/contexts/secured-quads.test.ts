import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { describe, expect, test } from 'vitest';

import { canonicalQuads, canonicalStatements, securedQuads } from '@/utils/credentials/contexts';
import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { sha256Hex } from '@/utils/lib/sha256';

import { documents } from './documents';
import { contextDocument } from './published';

const named = (name: string): JsonObject => documents[name] ?? {};
const proofsOf = ({ proof }: JsonObject): JsonObject[] => listOf(proof ?? null).filter(isObject);

describe('what a Data Integrity proof signs', () => {
  test.each(['Open Badges 3.0.3 with proof', 'a proof chain', 'an endorsement'])(
    'of %s is what the signing library makes of it',
    async (name) => {
      const document = named(name);
      const [proof = {}] = proofsOf(document);
      const { proof: _, ...unsecured } = document;
      const secured = securedQuads({ document, proof, signature: 'proofValue' });
      const theirs = await dataToSign(unsecured, proof);
      expect(
        secured.ok && sha256Hex(secured.value.options) + sha256Hex(secured.value.document),
      ).toBe(theirs);
    },
  );

  test('takes the proofs before it in the chain along', () => {
    const document = named('a proof chain');
    const [first = {}, second = {}] = proofsOf(document);
    const secured = securedQuads({
      document,
      proof: second,
      signature: 'proofValue',
      previousProofs: [first],
    });
    const alone = canonicalQuads({ ...document, proof: first });
    expect(secured.ok && secured.value.document).toBe(alone.ok && alone.value);
  });

  test('has no place for a second signature', () => {
    const document = named('Open Badges 3.0.3 with proof');
    const [proof = {}] = proofsOf(document);
    const secured = securedQuads({
      document,
      proof: { ...proof, jws: 'eyJ..x' },
      signature: 'proofValue',
    });
    expect(secured).toMatchObject({
      problem: { detail: '$.jws: no context defines this property' },
    });
  });
});

test('statements can be had one by one, for selective disclosure', () => {
  const document = named('a plain badge');
  const statements = canonicalStatements(document);
  const quads = canonicalQuads(document);
  expect(statements.ok && statements.value.statements.join('')).toBe(quads.ok && quads.value);
  expect(statements.ok && statements.value.labels.size).toBe(1);
});

/** The hash of the proof's options and that of the document, as the library's own canonicaliser gives them. */
async function dataToSign(document: JsonObject, proof: JsonObject): Promise<string> {
  const bytes = await new DataIntegrityProof({ cryptosuite }).createVerifyData({
    document,
    proof: { '@context': document['@context'], ...proof },
    documentLoader: (url: string) =>
      Promise.resolve({ documentUrl: url, document: contextDocument(url), tag: 'static' }),
  });
  return Buffer.from(bytes).toString('hex');
}
