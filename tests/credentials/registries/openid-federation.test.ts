import { describe, expect, test } from 'vitest';

import { openidFederation } from '@/utils/credentials/registries/openid-federation';
import type { Trust } from '@/utils/credentials/registries/trust';
import type { JsonObject } from '@/utils/lib/json';

import { p256Key } from '../../world/sign/keys';
import { NOW, online, type Pages } from '../badge-site';
import { ANCHOR, anchor, CONFIGURATION, fetchAddress, statement, type Told } from './federation';

const DID = 'did:web:riverwell.example';
const registry = { name: 'Member Registry', type: 'oidf', address: CONFIGURATION };
const trust: Trust = { anchors: [anchor], testIssuers: false };

const lookUp = (pages: Pages, believed = trust) =>
  openidFederation.lookUp(
    registry,
    { id: DID, thumbprints: [] },
    { ...online(pages), trust: believed },
  );

const site = (about: Told, configuration: Told = {}): Pages => ({
  [CONFIGURATION]: statement(ANCHOR, configuration),
  [fetchAddress(DID)]: statement(DID, about),
});

const SECONDS = NOW.getTime() / 1000;
const foreign = p256Key('foreign', 'key-1');

describe('a federation', () => {
  test('vouches for a member by the signed word of its anchor', async () =>
    expect(await lookUp(site({}))).toEqual({
      ok: true,
      value: [{ standing: 'recognised', by: 'Member Registry', name: 'Riverwell College' }],
    }));

  test('says the legal name where it has no other', async () => {
    const metadata = { institution_additional_information: { legal_name: 'Riverwell Inc.' } };
    expect(await lookUp(site({ claims: { metadata } }))).toMatchObject({
      value: [{ name: 'Riverwell Inc.' }],
    });
  });

  test('knows nothing of whom it does not list', async () =>
    expect(await lookUp({ ...site({}), [fetchAddress(DID)]: 404 })).toEqual({
      ok: true,
      value: [],
    }));

  test('without pinned keys vouches for nobody', async () => {
    const unpinned = { anchors: [], testIssuers: false };
    expect(openidFederation.admission(registry, unpinned)).toBe('none');
    expect(await lookUp(site({}), unpinned)).toMatchObject({ ok: false });
  });

  test('for tests is one of tests', () =>
    expect(
      openidFederation.admission(registry, {
        ...trust,
        anchors: [{ ...anchor, forTests: true }],
      }),
    ).toBe('test-issuers'));
});

describe('a statement', () => {
  const cases: readonly (readonly [string, Told, string])[] = [
    ['by another issuer', { claims: { iss: 'https://other.example' } }, 'claim-mismatch'],
    ['about somebody else', { claims: { sub: 'did:web:evil.example' } }, 'claim-mismatch'],
    ['that has run out', { claims: { exp: 1_700_000_000 } }, 'expired'],
    ['that ran out more than five minutes ago', { claims: { exp: SECONDS - 301 } }, 'expired'],
    ['that ends some day', { claims: { exp: 'some day' } }, 'expired'],
    ['of the next minutes', { claims: { iat: SECONDS + 301 } }, 'claim-mismatch'],
    ['of no time', { claims: { iat: null } }, 'claim-mismatch'],
    ['without an end', { claims: { exp: null } }, 'expired'],
    ['from the future', { claims: { iat: 4_000_000_000 } }, 'claim-mismatch'],
    ['signed with another key', { key: foreign }, 'proof-verification-error'],
    ['that names a key nobody pinned', { header: { kid: 'key-2' } }, 'untrusted-key-source'],
    ['of another type', { header: { typ: 'JWT' } }, 'typ-mismatch'],
    [
      'of a type that ends alike',
      { header: { typ: 'x/application/entity-statement+jwt' } },
      'typ-mismatch',
    ],
    ['without a type', { header: { typ: null } }, 'typ-mismatch'],
  ];

  test.each(cases)('%s vouches for nobody', async (_, told, code) =>
    expect(await lookUp(site(told))).toMatchObject({ ok: false, problem: { code } }),
  );

  test.each(cases.filter(([what]) => what !== 'about somebody else'))(
    'of the anchor about itself %s leads nowhere',
    async (_, told, code) =>
      expect(await lookUp(site({}, told))).toMatchObject({ ok: false, problem: { code } }),
  );

  test.each<[string, Told]>([
    ['whose clock is ahead', { claims: { iat: SECONDS + 299 } }],
    ['that ended within what clocks differ by', { claims: { exp: SECONDS - 299 } }],
    ['of its type in full', { header: { typ: 'application/entity-statement+jwt' } }],
  ])('%s counts', async (_, told) =>
    expect(await lookUp(site(told))).toMatchObject({ value: [{ standing: 'recognised' }] }),
  );

  test.each<[string, JsonObject]>([
    ['of another curve', { crv: 'P-384' }],
    ['of another kind', { kty: 'OKP' }],
    ['without its second half', { y: 7 }],
    ['without its first half', { x: 7 }],
  ])('under a pinned key %s vouches for nobody', async (_, change) => {
    const keys = anchor.keys.map((key) => ({ ...key, ...change }));
    expect(await lookUp(site({}), { ...trust, anchors: [{ ...anchor, keys }] })).toMatchObject({
      ok: false,
      problem: { code: 'proof-verification-error' },
    });
  });

  test('of the anchor that brings a key along is not believed for it', async () => {
    const jwks = { keys: [{ ...foreign.publicKeyJwk, kid: 'key-1' }] };
    const pages = site({ key: foreign }, { claims: { jwks } });
    expect(await lookUp(pages)).toMatchObject({
      ok: false,
      problem: { code: 'proof-verification-error' },
    });
  });

  test.each(['none', 'HS256'])('of algorithm %s is not looked at', async (alg) => {
    const [, body, signature] = statement(DID).split('.');
    const header = { alg, typ: 'entity-statement+jwt', kid: 'key-1' };
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    const pages = { ...site({}), [fetchAddress(DID)]: `${head}.${body}.${signature}` };
    expect(await lookUp(pages)).toMatchObject({ ok: false, problem: { code: 'alg-forbidden' } });
  });
});
