import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import { isOfSuite } from '@/utils/credentials/contexts/proof-context';
import { termTables } from '@/utils/credentials/contexts/tables';
import { type LocalContext, readTermTable } from '@/utils/credentials/contexts/term-table';
import { verdictOf } from '@/utils/credentials/verdict';
import { type JsonObject, listOf } from '@/utils/lib/json';

import { keyPair } from '../../world/sign/key-pair';
import { proofByHand, signWithLibrary } from '../../world/sign/linked-data';
import { withOtherAchievement } from '../../world/sign/open-badge-3';
import { contextDocument } from '../contexts/published';
import { course, judge } from '../issued';
import { documentLoader } from './signings';

const BASE = 'https://www.w3.org/2018/credentials/v1';
const BASE_2 = 'https://www.w3.org/ns/credentials/v2';
const JWS_2020 = 'https://w3id.org/security/suites/jws-2020/v1';
const BADGE = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
/** Where the context of the draft stood, and of what it became. */
const CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
const DRAFT = 'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html';

const key = keyPair('P-256', 'school');
const signer = { key, algorithm: 'ES256', documentLoader, member: 'jws' } as const;

const badgeIn = (...contexts: readonly string[]): JsonObject => {
  const { validFrom = null, ...badge } = course({ issuer: key.controller });
  return { ...badge, '@context': [BASE, ...contexts], issuanceDate: validFrom };
};

/** As signers do who read the context of a proof behind that of its document. */
const signedWith = async (proof: JsonObject, badge = badgeIn(BADGE)): Promise<JsonObject> => {
  const { '@context': own = [], ...rest } = proof;
  const behind = [...listOf(badge['@context']), ...listOf(own)];
  const options = { '@context': behind, type: 'JsonWebSignature2020', ...rest };
  const signed = await proofByHand(badge, { ...signer, proof: options });
  const { '@context': _behind, ...without } = signed;
  return { ...badge, proof: '@context' in proof ? { ...signed, '@context': own } : without };
};

const withProofMember = (document: JsonObject, member: JsonObject): JsonObject => ({
  ...document,
  proof: { ...(document['proof'] as JsonObject), ...member },
});

const proofOf = async (document: JsonObject) => {
  const judged = await judge(document);
  return { verdict: verdictOf(judged), code: judged.problem?.code };
};
const VALID = { verdict: 'valid', code: undefined };

describe('a proof that brings its context along', () => {
  test.each<[string, string | string[]]>([
    ['by its address', JWS_2020],
    ['in a list', [JWS_2020]],
  ])('%s is read behind that of its document', async (_, context) =>
    expect(await proofOf(await signedWith({ '@context': context }))).toEqual(VALID),
  );

  test('which stands by itself is read by itself', async () => {
    const rsa = keyPair('RSA', 'school');
    const badge = { ...badgeIn(BADGE), issuer: rsa.controller };
    const proof = { type: 'RsaSignature2018', '@context': 'https://w3id.org/security/v2' };
    const signed = await proofByHand(badge, { ...signer, key: rsa, algorithm: 'RS256', proof });
    expect(await proofOf({ ...badge, proof: signed })).toEqual(VALID);
  });

  test('is refuted once a word of the credential, or its context, is another', async () => {
    const signed = await signedWith({ '@context': JWS_2020 });
    expect(await proofOf(withOtherAchievement(signed, 'Sailing'))).toEqual({
      verdict: 'invalid',
      code: 'proof-verification-error',
    });
    const other = withProofMember(signed, {
      '@context': 'https://w3id.org/security/suites/ed25519-2020/v1',
    });
    expect((await proofOf(other)).verdict).toBe('invalid');
  });

  test.each<[string, JsonObject['@context']]>([
    ['nobody knows', 'https://evil.example/context'],
    ['of something else', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    [
      'written into it',
      { expires: 'https://evil.example/#e', end: 'https://w3id.org/security#expiration' },
    ],
    ['that begins alike', 'https://w3id.org/security/suites/jws-2020/v1/../../../../evil/v1'],
  ])('is not believed in a context %s', async (_, context = null) => {
    const signed = await signedWith({ '@context': JWS_2020 });
    expect(await proofOf(withProofMember(signed, { '@context': context }))).toEqual({
      verdict: 'unknown',
      code: 'unknown-context',
    });
  });

  test('of Data Integrity stands in the context of its document all the same', async () => {
    const badge = course({ issuer: key.controller });
    const library = { key, algorithm: 'ES256', documentLoader } as const;
    const signed = await signWithLibrary(badge, 'ecdsa-rdfc-2019', library);
    const own = withProofMember(signed, { '@context': 'https://w3id.org/security/v2' });
    expect(await proofOf(own)).toEqual(VALID);
  });
});

test('within a presentation, only contexts of proof suites may stand in a proof', () => {
  const shown = (context: string): JsonObject => ({
    '@context': BASE,
    type: 'VerifiablePresentation',
    verifiableCredential: {
      ...badgeIn(BADGE),
      proof: { '@context': context, type: 'JsonWebSignature2020', created: '2026-02-01T00:00:00Z' },
    },
  });
  expect(canonicalQuads(shown(JWS_2020)).ok).toBe(true);
  for (const context of ['https://w3id.org/dcc/v1', 'https://w3id.org/security/v2'])
    expect.soft(canonicalQuads(shown(context)), context).toMatchObject({
      ok: false,
      problem: { code: 'unknown-context' },
    });
});

describe('what a proof says', () => {
  const NAMES: Readonly<Record<string, string>> = {
    'https://w3id.org/security#expiration': 'expires',
    'https://w3id.org/security#domain': 'domain',
    'https://w3id.org/security#challenge': 'challenge',
    'http://purl.org/dc/terms/created': 'created',
    'https://w3id.org/security#proofPurpose': 'proofPurpose',
    'https://w3id.org/security#verificationMethod': 'verificationMethod',
  };
  const PREFIXES: Readonly<Record<string, string>> = {
    'sec:': 'https://w3id.org/security#',
    'dc:': 'http://purl.org/dc/terms/',
    'dct:': 'http://purl.org/dc/terms/',
  };
  const suites = Object.keys(termTables).filter(isOfSuite);

  test.each(suites)('has one name in %s', (address) => {
    const found = readTermTable(termTables[address] ?? '').flatMap((part) =>
      typeof part === 'string' ? [] : namesIn(part),
    );
    const other = found.filter(([name, iri]) => iri in NAMES && NAMES[iri] !== name);
    // The one of two that is not read.
    const known = ['expiration', 'https://w3id.org/security#expiration'];
    expect(other).toEqual(address.endsWith('/security/v1') ? [known] : []);
  });

  function namesIn({ terms }: LocalContext): [name: string, iri: string][] {
    return [...terms].flatMap(([name, { id, scoped }]) => [
      [name, id.replace(/^(?:sec|dct?):/u, (prefix) => PREFIXES[prefix] ?? prefix)] as [
        string,
        string,
      ],
      ...(scoped ? namesIn(scoped) : []),
    ]);
  }

  test('cannot be hidden under the name that nobody reads', async () => {
    const rsa = keyPair('RSA', 'school');
    const badge = { ...badgeIn(BADGE), issuer: rsa.controller };
    const own = { type: 'RsaSignature2018', '@context': 'https://w3id.org/security/v2' };
    const proof = { ...own, expires: '2026-03-01T00:00:00Z' };
    const rs256 = { ...signer, key: rsa, algorithm: 'RS256' } as const;
    const { expires = null, ...signed } = await proofByHand(badge, { ...rs256, proof });
    expect((await proofOf({ ...badge, proof: { ...signed, expires } })).code).toBe('expired');
    const hidden = await proofOf({ ...badge, proof: { ...signed, expiration: expires } });
    expect(hidden.verdict).toBe('invalid');
  });

  test('is said in the contexts of more than one suite', () =>
    expect(suites.length).toBeGreaterThan(8));
});

test('a badge signed as JSON holds by the address of its context, too', async () => {
  const ed25519 = keyPair('Ed25519', 'school');
  const badge = { ...course({ issuer: ed25519.controller }), '@context': [BASE_2, DRAFT] };
  const library = { key: ed25519, algorithm: 'EdDSA', documentLoader } as const;
  const signed = await signWithLibrary(badge, 'eddsa-jcs-2022', library);
  expect(await proofOf(signed)).toEqual(VALID);
  expect((await proofOf({ ...signed, '@context': [BASE_2, CONTEXT] })).verdict).toBe('invalid');
});

describe('a badge signed in the words of the draft', () => {
  /** The draft has no word for the kind of an identity. */
  const named = (context: string): JsonObject => {
    const badge = badgeIn(context, JWS_2020);
    const { identifier: _, ...credentialSubject } = badge['credentialSubject'] as JsonObject;
    return { ...badge, credentialSubject };
  };
  const drafted = async () => {
    const loader = (url: string) => documentLoader(url === CONTEXT ? DRAFT : url);
    const badge = named(CONTEXT);
    const proof = { type: 'JsonWebSignature2020' };
    return {
      ...badge,
      proof: await proofByHand(badge, { ...signer, documentLoader: loader, proof }),
    };
  };

  test('is valid, although its address says something else today', async () => {
    expect(contextDocument(CONTEXT)).not.toEqual(contextDocument(DRAFT));
    expect(await proofOf(await drafted())).toEqual(VALID);
  });

  test('is refuted once a word of it is another', async () =>
    expect(await proofOf(withOtherAchievement(await drafted(), 'Sailing'))).toEqual({
      verdict: 'invalid',
      code: 'proof-verification-error',
    }));

  test('and one in the words of today is valid, too', async () => {
    expect(await proofOf(await signedWith({}, named(CONTEXT)))).toEqual(VALID);
  });
});
