import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { verificationKey } from '@/utils/credentials/keys';
import { didIon } from '@/utils/credentials/keys/did-ion';
import { verdictOf } from '@/utils/credentials/verdict';
import type { Json, JsonObject } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { online } from '../badge-site';
import { judge } from '../issued';
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

  test('in its short form is an open question', async () =>
    expect(await codeOf(long.short)).toBe('did-unresolved'));

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
