import { describe, expect, test } from 'vitest';

import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { attempt, invalid, unknown } from '../attacks/attempt';
import { signedCourse } from '../issued';

const badge = await signedCourse();
const withContext = (context: JsonObject): JsonObject => ({
  ...badge,
  '@context': [...listOf(badge['@context']), context],
});
const SUITE = 'DataIntegrityProof';
const OTHER = 'https://eve.example/no-security#NotDataIntegrityProof';

describe('a context of the document itself', () => {
  test.each([
    ['by a name', { [SUITE]: OTHER }],
    ['with a context of its own', { [SUITE]: { '@id': OTHER, '@context': {} } }],
    ['by the name of another suite', { [SUITE]: 'https://w3id.org/security#Ed25519Signature2020' }],
  ])('P2: refutes the proof whose suite it makes something else of, %s', async (_, context) =>
    expect(await attempt(withContext(context))).toEqual(invalid('proof-verification-error')),
  );

  test('P2: refutes it before anybody is asked for a key', async () => {
    const [own] = listOf(badge['proof']).filter(isObject);
    const proof = { ...own, verificationMethod: 'did:example:foo#key1' };
    expect(await attempt({ ...withContext({ [SUITE]: OTHER }), proof })).toEqual(
      invalid('proof-verification-error'),
    );
  });

  test.each([
    ['says the same of it', { [SUITE]: `https://w3id.org/security#${SUITE}` }],
    ['shortens it', { [SUITE]: 'sec:X' }],
    ['speaks of another suite', { Ed25519Signature2020: OTHER }],
    ['takes it away', { [SUITE]: null }],
  ])('L2: that %s is one that nobody can judge', async (_, context) =>
    expect(await attempt(withContext(context))).toEqual(unknown('unknown-context')),
  );
});
