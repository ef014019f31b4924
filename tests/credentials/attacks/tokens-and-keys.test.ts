import { createHmac, createPublicKey } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';
import { signJwt } from '../../world/sign/jwt';
import { keyPair } from '../../world/sign/key-pair';
import { proofByHand } from '../../world/sign/linked-data';
import { rsaKey } from '../../world/sign/rsa-key';
import { cryptographicKey, pemOf, signedWith } from '../../world/sign/signed-badge';
import { at, award, guild, weaving } from '../badge-site';
import { course } from '../issued';
import { multikeyOf } from '../keys/multikeys';
import { proofOf, signatureIn, withProof, withSignature } from '../proofs/altered';
import { documentLoader, signed, signingWith } from '../proofs/signings';
import { badgeToken, compact } from '../proofs/tokens';
import { attempt, invalid, unknown, VALID } from './attempt';

const signing = signingWith('eddsa-rdfc-2022', 'Ed25519');
const school = keyPair('Ed25519', 'school');
const eve = keyPair('Ed25519', 'eve');
const college = keyPair('P-256', 'college');
const eveOfTokens = keyPair('P-256', 'eve');

const payload = course({ issuer: college.controller });
const token = badgeToken({ key: college, algorithm: 'ES256' });

test('a token of the college and a badge of the school are valid', async () => {
  expect(await attempt(token)).toEqual(VALID);
  expect(await attempt(await signed(signing))).toEqual(VALID);
});

/** To read base58 takes time by the square of its length: an hour for this, if nobody stops. */
const MANY_LETTERS = `z${'2'.repeat(1_000_000)}`;

describe('S25: base58 without end', () => {
  test('for a signature is refused', async () => {
    const badge = await signed(signing);
    const forged = withProof(badge, { proofValue: MANY_LETTERS });
    expect((await attempt(forged)).verdict).not.toBe('valid');
  });

  test('for a key is refused', async () => {
    const badge = await signed(signing);
    const did = `did:key:${MANY_LETTERS}`;
    const verificationMethod = `${did}#${MANY_LETTERS}`;
    const forged = withProof({ ...badge, issuer: did }, { verificationMethod });
    expect((await attempt(forged)).verdict).not.toBe('valid');
  });
});

describe('S32: alg none', () => {
  test.each(['none', 'None', 'NONE', 'nOnE'])('written %s', async (alg) => {
    for (const length of [0, 64]) {
      const forged = compact({ alg, kid: college.id }, payload, () => Buffer.alloc(length));
      expect(await attempt(forged)).toEqual(invalid('alg-forbidden'));
    }
  });
});

describe('S32: HS256 signed with the issuer’s public key', () => {
  const { x = null } = college.publicKeyJwk;
  test.each<[string, string | Buffer]>([
    ['in PEM', pemOf(createPublicKey(college.privateKey))],
    ['as JWK', JSON.stringify(college.publicKeyJwk)],
    ['in bytes', Buffer.from(String(x), 'base64url')],
  ])('%s', async (_, secret) => {
    const forged = compact({ alg: 'HS256', kid: college.id }, payload, (input) =>
      createHmac('sha256', secret).update(input).digest(),
    );
    expect(await attempt(forged)).toEqual(invalid('alg-forbidden'));
  });
});

describe('a kid of another DID', () => {
  test('whose owner has signed', async () => {
    const forged = badgeToken({ key: eveOfTokens, algorithm: 'ES256', payload });
    expect(await attempt(forged)).toEqual(invalid('issuer-key-mismatch'));
  });

  test('beside the signature of somebody else', async () => {
    const header = { kid: college.id };
    const forged = badgeToken({ key: eveOfTokens, algorithm: 'ES256', header, payload });
    expect(await attempt(forged)).toEqual(invalid('proof-verification-error'));
  });

  test('over the key in the header', async () => {
    const issuer = 'https://school.example/';
    const claims = course({ issuer });
    const header = { kid: `${issuer}#1`, jwk: { ...eveOfTokens.publicKeyJwk } };
    const method = { id: '#1', type: 'JsonWebKey', publicKeyJwk: { ...college.publicKeyJwk } };
    const pages = { [issuer]: { id: issuer, assertionMethod: [method] } };
    const told = { algorithm: 'ES256', header, payload: claims } as const;
    expect(await attempt(badgeToken({ ...told, key: college }), pages)).toEqual(VALID);
    expect(await attempt(badgeToken({ ...told, key: eveOfTokens }), pages)).toEqual(
      invalid('proof-verification-error'),
    );
  });
});

describe('a verificationMethod of another DID', () => {
  test('whose owner has signed', async () => {
    const forged = await signing.sign(course({ issuer: school.controller }), { key: eve });
    expect(await attempt(forged)).toEqual(invalid('issuer-key-mismatch'));
  });

  test('put in place of the issuer’s own', async () => {
    const forged = withProof(await signed(signing), { verificationMethod: eve.id });
    expect(await attempt(forged)).toEqual(invalid('proof-verification-error'));
  });

  test('that claims the issuer as its controller', async () => {
    const id = 'https://eve.example/keys';
    const key = { ...eve, id: `${id}#1` };
    const method = {
      id: key.id,
      type: 'Multikey',
      controller: school.controller,
      publicKeyMultibase: multikeyOf('Ed25519', eve),
    };
    const forged = await signing.sign(course({ issuer: school.controller }), { key });
    for (const document of [{ id }, { id: school.controller }])
      expect((await attempt(forged, pageOf(id, document, method))).verdict).toBe('invalid');
  });

  test('whose fragment spells the key out', async () => {
    const id = 'https://school.example/';
    const key = { ...eve, id: `${id}#${multikeyOf('Ed25519', eve)}` };
    const forged = await signing.sign(course({ issuer: id }), { key });
    expect(await attempt(forged, { [id]: { id, type: 'Profile' } })).toEqual(
      invalid('invalid-relationship-for-verification-method'),
    );
    expect(await attempt(forged)).toEqual(unknown('unreachable'));
  });
});

const pageOf = (url: string, document: JsonObject, method: JsonObject) => ({
  [url]: { ...document, verificationMethod: [method], assertionMethod: [method['id'] ?? null] },
});

/** A school at an address of its own, whose document says what a test puts there. */
const ISSUER = 'https://school.example/issuer';
const KEY = `${ISSUER}#key-1`;
const badge = await signed(signing, { key: { ...school, id: KEY, controller: ISSUER } });
const method = {
  id: KEY,
  type: 'Multikey',
  controller: ISSUER,
  publicKeyMultibase: multikeyOf('Ed25519', school),
};
const document = { id: ISSUER, verificationMethod: [method], assertionMethod: [KEY] };

describe('a key that the issuer', () => {
  test('lists for assertions signs', async () => {
    expect(await attempt(badge, { [ISSUER]: document })).toEqual(VALID);
  });

  test.each<[string, JsonObject]>([
    ['authentication', { assertionMethod: [], authentication: [KEY] }],
    ['no purpose', { assertionMethod: [] }],
    ['key agreement', { assertionMethod: [], keyAgreement: [KEY] }],
  ])('lists outside assertionMethod, for %s', async (_, purposes) => {
    expect(await attempt(badge, { [ISSUER]: { ...document, ...purposes } })).toEqual(
      invalid('invalid-relationship-for-verification-method'),
    );
  });

  test.each<[string, JsonObject, 'key-revoked' | 'key-expired']>([
    ['has revoked', { revoked: '2026-05-01T00:00:00Z' }, 'key-revoked'],
    ['has revoked after it signed', { revoked: '2026-02-02T00:00:00Z' }, 'key-revoked'],
    ['has revoked without a date', { revoked: true }, 'key-revoked'],
    ['has let expire', { expires: '2026-05-01T00:00:00Z' }, 'key-expired'],
  ])('%s in its document', async (_, change, code) => {
    const pages = { [ISSUER]: { ...document, verificationMethod: [{ ...method, ...change }] } };
    expect(await attempt(badge, pages)).toEqual(invalid(code));
  });
});

describe('a signing key from another origin', () => {
  const signing2 = signedWith({ ...award, id: 'urn:uuid:1' }, at.key);
  const jws = signJwt(signing2, rsaKey.privateKey, { alg: 'RS256' });
  const key = cryptographicKey({ id: at.key, owner: at.issuer, key: rsaKey.publicKey });
  const pages = {
    [at.badgeClass]: weaving,
    [at.issuer]: { ...guild, publicKey: at.key },
    [at.key]: key,
  };

  test('is none while the key is the issuer’s own', async () => {
    expect(await attempt(jws, pages)).toEqual(VALID);
  });

  test.each([
    'https://eve.example/key',
    'https://guild.example.evil.org/key',
    'https://guild.example:8443/key',
  ])('that the badge names: %s', async (id) => {
    const forged = signJwt(signedWith(signing2, id), rsaKey.privateKey, { alg: 'RS256' });
    expect(await attempt(forged, { ...pages, [id]: { ...key, id } })).toEqual(
      invalid('key-not-authorised'),
    );
    const listing = { ...pages, [at.issuer]: { ...guild, publicKey: id }, [id]: { ...key, id } };
    expect(await attempt(forged, listing)).toEqual(invalid('key-not-authorised'));
  });

  test('that belongs to somebody else', async () => {
    const owned = { ...pages, [at.key]: { ...key, owner: 'https://eve.example/issuer' } };
    expect(await attempt(jws, owned)).toEqual(invalid('key-not-authorised'));
  });
});

describe('a signature written otherwise', () => {
  test('in base64url for base58', async () => {
    const whole = await signed(signing);
    const proofValue = `u${signatureIn(whole).toString('base64url')}`;
    expect(await attempt(withProof(whole, { proofValue }))).toEqual(
      invalid('proof-verification-error'),
    );
  });

  const detached = signingWith('JsonWebSignature2020', 'Ed25519');

  test.each<[string, (head: string, signature: string) => string]>([
    ['with a payload that it does not sign', (head, end) => `${head}.e30.${end}`],
    ['with a part more', (head, end) => `${head}..${end}.`],
    ['with a part less', (head, end) => `${head}.${end}`],
  ])('%s', async (_, told) => {
    const whole = await signed(detached);
    const [head = '', , end = ''] = String(proofOf(whole)['jws']).split('.');
    expect(await attempt(withProof(whole, { jws: `${head}..${end}` }))).toEqual(VALID);
    expect(await attempt(withProof(whole, { jws: told(head, end) }))).toEqual(
      invalid('proof-verification-error'),
    );
  });

  test.each<[string, JsonObject]>([
    ['without a word of b64', {}],
    ['with a b64 that nobody need understand', { b64: false }],
    ['with a payload in base64url', { b64: true, crit: ['b64'] }],
    ['with another extension beside it', { b64: false, crit: ['b64', 'exp'], exp: 1 }],
  ])('%s', async (_, header) => {
    const document = detached.badge(school.controller);
    const told = { key: school, algorithm: 'EdDSA', documentLoader, member: 'jws' } as const;
    const proof = { type: detached.suite };
    const signedWithHeader = async (said?: JsonObject) => ({
      ...document,
      proof: await proofByHand(document, { ...told, proof, ...(said && { header: said }) }),
    });
    expect(await attempt(await signedWithHeader())).toEqual(VALID);
    expect(await attempt(await signedWithHeader(header))).toEqual(
      invalid('proof-verification-error'),
    );
  });
});

describe('one broken proof in a set', () => {
  test.each(['first', 'last'])('as the %s of two', async (place) => {
    const whole = await signed(signing);
    const good = proofOf(whole);
    const bad = proofOf(withSignature(whole, Buffer.alloc(64, 1)));
    const set = (...proof: JsonObject[]) => ({ ...whole, proof });
    expect(await attempt(set(good, good))).toEqual(VALID);
    expect(await attempt(place === 'first' ? set(bad, good) : set(good, bad))).toEqual(
      invalid('proof-verification-error'),
    );
  });
});
