import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import { verificationKey } from '@/utils/credentials/keys';
import { didIon } from '@/utils/credentials/keys/did-ion';
import { publicJwk } from '@/utils/credentials/keys/public-jwk';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';
import { verdictOf } from '@/utils/credentials/verdict';
import type { Json, JsonObject } from '@/utils/lib/json';
import type { TrustedIssuer } from '@/utils/model/issuer';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { keyPair } from '../../world/sign/key-pair';
import { ed25519Key } from '../../world/sign/keys';
import { NOW, online, type Pages } from '../badge-site';
import { checkOf, course, judge } from '../issued';
import { badgeToken } from '../proofs/tokens';

const school = keyPair('P-256', 'school');
const key = (id: string, purposes: Json = ['assertionMethod', 'authentication']): JsonObject => ({
  id,
  type: 'JsonWebKey2020',
  publicKeyJwk: school.publicKeyJwk,
  purposes,
});

/** Members in the order of their names, as JCS has them. */
const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).toSorted();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]));
};
const jcs = (value: Json): string => JSON.stringify(sorted(value));
const multihash = (value: Json): string =>
  Buffer.concat([
    Buffer.from([0x12, 0x20]),
    createHash('sha256').update(jcs(value)).digest(),
  ]).toString('base64url');

const replace = (...publicKeys: readonly JsonObject[]): JsonObject => ({
  action: 'replace',
  document: { publicKeys: [...publicKeys], services: [] },
});

/** A DID in the long form, and what its state is. */
function longForm(patches: readonly JsonObject[], network = '') {
  const delta = { patches: [...patches], updateCommitment: 'EiU' };
  const suffixData = { deltaHash: multihash(delta), recoveryCommitment: 'EiR' };
  const encoded = Buffer.from(jcs({ delta, suffixData })).toString('base64url');
  const short = `did:ion:${network}${multihash(suffixData)}`;
  return { short, delta, suffixData, did: `${short}:${encoded}` };
}

const codeOf = async (did: string, name = 'key-1') => {
  const found = await verificationKey(`${did}#${name}`, 'assertionMethod', online({}));
  return found.ok ? found.value.controller : found.problem.code;
};

describe('did:ion', () => {
  const long = longForm([replace(key('key-1'))]);

  test('in its long form brings its keys along, and nobody is asked', async () => {
    expect(await codeOf(long.did)).toBe(long.did);
    const onTestnet = longForm([replace(key('key-1'))], 'test:');
    expect(await codeOf(onTestnet.did)).toBe(onTestnet.did);
    const token = badgeToken({
      key: { ...school, id: `${long.did}#key-1`, controller: long.did },
      algorithm: 'ES256',
    });
    expect(verdictOf(await judge(token))).toBe('valid');
  });

  test('gives each key the purposes that it has', async () => {
    const { did } = longForm([replace(key('key-1', ['authentication']), key('key-2', undefined))]);
    expect(await codeOf(did)).toBe('invalid-relationship-for-verification-method');
    expect(await codeOf(did, 'key-2')).toBe(did);
  });

  test('applies its patches one after the other', async () => {
    const added = { action: 'add-public-keys', publicKeys: [key('key-2')] };
    const removed = { action: 'remove-public-keys', ids: ['key-1'] };
    const services = { action: 'add-services', services: [] };
    const { did } = longForm([replace(key('key-1')), added, services, removed]);
    expect(await codeOf(did, 'key-2')).toBe(did);
    expect(await codeOf(did)).toBe('invalid-relationship-for-verification-method');
    expect(await codeOf(longForm([replace(key('key-1')), replace()]).did)).toBe(
      'invalid-relationship-for-verification-method',
    );
  });

  const altered = (change: JsonObject) => {
    const state = { delta: long.delta, suffixData: long.suffixData, ...change };
    return `${long.short}:${Buffer.from(jcs(state)).toString('base64url')}`;
  };
  test.each([
    ['other keys', altered({ delta: { ...long.delta, patches: [replace(key('key-1', []))] } })],
    ['another hash of them', altered({ suffixData: { ...long.suffixData, deltaHash: 'EiX' } })],
    [
      'another recovery',
      altered({ suffixData: { ...long.suffixData, recoveryCommitment: 'EiX' } }),
    ],
    ['no state', altered({ delta: null })],
    ['a state that is cut off', long.did.slice(0, -20)],
    ['a state that is no base64url', `${long.short}:A`],
    ['the name of another', long.did.replace(long.short, longForm([]).short)],
    ['two keys of one name', longForm([replace(key('key-1'), key('key-1'))]).did],
  ])('with %s is none', async (_, did) =>
    expect(await didIon.resolve(did, online({}))).toMatchObject({
      problem: { code: 'did-invalid' },
    }),
  );

  test('with a patch that nobody here knows is an open question', async () =>
    expect(await codeOf(longForm([{ action: 'ietf-json-patch' }]).did)).toBe('did-unresolved'));
});

describe('a did:ion in its short form', () => {
  const did = `did:ion:${multihash('school')}`;
  const url = `https://resolver.identity.foundation/1.0/identifiers/${did}`;
  const document = {
    id: did,
    verificationMethod: [{ ...key('#key-1'), controller: did }],
    assertionMethod: ['#key-1'],
  };
  const signer = { ...school, id: `${did}#key-1`, controller: did };
  const token = badgeToken({ key: signer, algorithm: 'ES256' });
  const jwk = publicJwk(school.publicKeyJwk);
  const thumbprints = jwk.ok ? [thumbprintOf(jwk.value)] : [];

  const judged = (page: Pages[string], file: string | JsonObject = token) =>
    judge(file, { pages: { [url]: page } });
  const problemWith = async (page: Pages[string], file: string | JsonObject = token) =>
    checkOf(await judged(page, file), 'proof')?.problem?.code;
  const sealOf = async (trusted: readonly Partial<TrustedIssuer>[]) => {
    const told = { id: did, domain: '', since: '', thumbprints };
    const result = { verifiedAt: NOW.toISOString(), ...(await judged({ didDocument: document })) };
    return appraise(result, { trusted: trusted.map((one) => ({ ...told, ...one })), now: NOW })
      .seal;
  };

  test.each([
    ['with what it knows besides', { didDocument: document, didDocumentMetadata: {} }],
    ['alone', document],
  ])('has the keys that a named resolver tells %s, which is said', async (_, page) => {
    const found = await judged(page);
    expect(verdictOf(found)).toBe('valid');
    expect(checkOf(found, 'proof')).toMatchObject({
      remarks: [{ code: 'key-told-by-resolver', facts: { host: 'resolver.identity.foundation' } }],
    });
  });

  test('is a caution whoever is on a list by its name, and not where its key is on the user’s', async () => {
    expect(await sealOf([])).toMatchObject({ shape: 'caution', reason: 'issuer-unknown' });
    expect(await sealOf([{ anyKey: true }])).toMatchObject({ reason: 'issuer-unknown' });
    expect(await sealOf([{ thumbprints: [] }])).toMatchObject({ reason: 'issuer-key-changed' });
    expect(await sealOf([{}])).toMatchObject({ shape: 'verified' });
  });

  const other = keyPair('P-256', 'eve').publicKeyJwk;
  test.each([
    ['nothing', 404],
    ['of another', { ...document, id: did.replace(/.$/u, '_') }],
    ['that it is given up', { didDocument: document, didDocumentMetadata: { deactivated: true } }],
    ['of no document', { didDocument: null }],
    [
      'of a key for something else',
      { ...document, assertionMethod: [], authentication: ['#key-1'] },
    ],
    [
      'of a key of somebody else',
      { ...document, verificationMethod: [{ ...key('#key-1'), controller: '' }] },
    ],
    [
      'of another key',
      { ...document, verificationMethod: [{ ...key('#key-1'), publicKeyJwk: other }] },
    ],
    [
      'of a key that was given up',
      { ...document, verificationMethod: [{ ...key('#key-1'), revoked: '2026-01-01T00:00:00Z' }] },
    ],
  ])('is an open question, and no forgery, when the resolver tells %s', async (_, page) => {
    expect(await problemWith(page)).toBe('did-unresolved');
    const unnamed = badgeToken({ key: signer, algorithm: 'ES256', header: { kid: 'key-1' } });
    expect(await problemWith(page, unnamed)).toBe('did-unresolved');
  });

  test('is an open question when a document is not signed by the key that is told', async () => {
    const [own, eve] = [await ed25519Key('school', did), await ed25519Key('eve', did)];
    const { id, publicKeyJwk } = eve;
    const method = { ...key(id), controller: did, publicKeyJwk: { ...publicKeyJwk } };
    const told = { id: did, assertionMethod: [method] };
    const written = await signDataIntegrity(course({ issuer: did }), eve);
    expect(await problemWith(told, written)).toBeUndefined();
    const otherwise = { ...method, publicKeyJwk: { ...own.publicKeyJwk } };
    expect(await problemWith({ id: did, assertionMethod: [otherwise] }, written)).toBe(
      'did-unresolved',
    );
  });

  test.each([
    [500, 'server-error'],
    [429, 'rate-limited'],
  ])('is an open question when the resolver answers %i', async (status, code) =>
    expect(await problemWith(status)).toBe(code),
  );

  test('of a network for tests is asked nobody for', async () => {
    const environment = online({});
    const strange = `did:ion:test:${multihash('school')}`;
    expect(await didIon.resolve(strange, environment)).toMatchObject({
      problem: { code: 'did-unresolved' },
    });
    expect(environment.asked).toEqual([]);
  });
});
