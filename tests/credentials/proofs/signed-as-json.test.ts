import { createHash } from 'node:crypto';

import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';

import { canonicalJson } from '@/utils/lib/canonical-json';
import { type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { keyPair, signedBy } from '../../world/sign/key-pair';
import { course, judge } from '../issued';

const school = keyPair('Ed25519', 'school');
const badge = course({ issuer: school.controller });
const contexts = listOf(badge['@context']);
const SECURITY = 'https://w3id.org/security/data-integrity/v2';
const REFUTED = 'proof-verification-error';

/** A proof by eddsa-jcs-2022 (vc-di-eddsa, section 3.3.1), made by hand. */
function proofOf(document: JsonObject, told: JsonObject = {}): JsonObject {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: school.id,
    proofPurpose: 'assertionMethod',
    ...told,
  };
  const digest = (json: Json) => createHash('sha256').update(canonicalJson(json)).digest();
  const signature = signedBy(school, 'EdDSA', Buffer.concat([digest(options), digest(document)]));
  return { ...options, proofValue: `z${base58.encode(signature)}` };
}

const verdictOn = async (document: JsonObject) => {
  const { problem, status } = await judge(document);
  return problem?.code ?? status;
};

describe('a proof that names the contexts it was made in', () => {
  const proof = proofOf(badge, { '@context': [...contexts] });
  const inContexts = (...named: readonly Json[]) =>
    verdictOn({ ...badge, '@context': [...named], proof });

  test('holds in them, and in more behind them', async () => {
    expect(await inContexts(...contexts)).toBe('valid');
    expect(await inContexts(...contexts, SECURITY)).toBe('valid');
  });

  test('is refuted with another in front of one of them', async () => {
    const [first = null, ...rest] = contexts;
    expect(await inContexts(first, SECURITY, ...rest)).toBe(REFUTED);
  });
});

test('a proof that names no contexts holds in all of the document’s alone', async () => {
  const proof = proofOf(badge);
  expect(await verdictOn({ ...badge, proof })).toBe('valid');
  expect(await verdictOn({ ...badge, '@context': [...contexts, SECURITY], proof })).toBe(REFUTED);
});

describe('a proof after another', () => {
  const first = proofOf(badge, { id: 'urn:proof:1' });
  const chained = (signed: JsonObject) =>
    verdictOn({
      ...badge,
      proof: [first, proofOf(signed, { previousProof: 'urn:proof:1' })],
    });

  test('signs the one before it along', async () => {
    expect(await chained({ ...badge, proof: [first] })).toBe('valid');
    expect(await chained(badge)).toBe(REFUTED);
  });
});
