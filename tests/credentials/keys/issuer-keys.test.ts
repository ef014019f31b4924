import { describe, expect, test } from 'vitest';

import { issuerKeys } from '@/utils/credentials/keys/issuer-keys';
import { publicJwk } from '@/utils/credentials/keys/public-jwk';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';
import type { JsonObject } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { online, type Pages } from '../badge-site';

const ISSUER = 'https://school.example/issuer';
const METADATA = 'https://school.example/.well-known/jwt-vc-issuer/issuer';
const SET = 'https://school.example/jwks';
const { publicKeyJwk: jwk } = keyPair('P-256', 'school');
const { publicKeyJwk: other } = keyPair('P-256', 'eve');
const read = publicJwk(jwk);
const thumbprint = read.ok ? thumbprintOf(read.value) : '';

const keysOf = async (issuer: string, pages: Pages) => {
  const world = online(pages);
  const keys = await issuerKeys({ issuer, relationship: 'assertionMethod' }, world);
  return {
    ids: keys.ok ? keys.value.keys.map(({ id }) => id) : keys.problem.code,
    asked: world.asked,
  };
};

describe('the keys in a set of an issuer', () => {
  test.each<[string, JsonObject, string]>([
    ['a name', { kid: 'first' }, `${ISSUER}#first`],
    ['a fragment', { kid: '#first' }, `${ISSUER}#first`],
    ['a DID', { kid: 'did:web:school.example#1' }, 'did:web:school.example#1'],
    ['an address', { kid: 'https://school.example/1' }, 'https://school.example/1'],
    ['a name with an address in it', { kid: 'x-did:web:y' }, `${ISSUER}#x-did:web:y`],
    ['no name', {}, `${ISSUER}#${thumbprint}`],
  ])('are known by %s', async (_, change, id) =>
    expect((await keysOf(ISSUER, { [ISSUER]: { keys: [{ ...jwk, ...change }] } })).ids).toEqual([
      id,
    ]),
  );

  test('are read up to a bound', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...jwk, kid: String(at) }));
    expect((await keysOf(ISSUER, { [ISSUER]: { keys: many } })).ids).toHaveLength(50);
    const assertionMethod = many.map(({ kid }) => ({ id: `#${kid}`, publicKeyJwk: jwk }));
    expect((await keysOf(ISSUER, { [ISSUER]: { id: ISSUER, assertionMethod } })).ids).toHaveLength(
      50,
    );
  });
});

describe('the metadata of an issuer', () => {
  const metadata = { issuer: ISSUER, jwks: { keys: [{ ...other, kid: 'other' }] } };

  test('are asked when its own document lists no key', async () => {
    const pages = { [ISSUER]: { id: ISSUER }, [METADATA]: metadata };
    expect(await keysOf(ISSUER, pages)).toEqual({
      ids: [`${ISSUER}#other`],
      asked: [ISSUER, METADATA],
    });
  });

  test('are not asked when it lists one', async () => {
    const pages = { [ISSUER]: { keys: [{ ...jwk, kid: 'own' }] }, [METADATA]: metadata };
    expect(await keysOf(ISSUER, pages)).toEqual({ ids: [`${ISSUER}#own`], asked: [ISSUER] });
  });

  test('of a host lie at its root', async () => {
    const { asked } = await keysOf('https://school.example/', {});
    expect(asked).toEqual([
      'https://school.example/',
      'https://school.example/.well-known/jwt-vc-issuer',
    ]);
  });

  test('are none of a DID, or of what is no address', async () => {
    const did = `did:jwk:${Buffer.from(JSON.stringify({ ...jwk, use: 'enc' })).toString('base64url')}`;
    expect(await keysOf(did, {})).toEqual({ ids: [], asked: [] });
    expect(await keysOf('urn:school', {})).toEqual({
      ids: 'invalid-verification-method-url',
      asked: [],
    });
  });

  test.each<[string, Pages[string], string]>([
    ['refuse', 403, 'private'],
    ['lead elsewhere', 301, 'redirected'],
    ['are slow', 429, 'rate-limited'],
    ['are a web page', '<!doctype html><title>Just a moment</title>', 'web-page'],
    ['are a notice', { error: 'maintenance' }, 'did-unresolved'],
    ['hold a set without a list', { issuer: ISSUER, jwks: { error: 'x' } }, 'did-unresolved'],
    ['lead to a set without a list', { issuer: ISSUER, jwks_uri: SET }, 'did-unresolved'],
  ])('that %s leave open which keys it has', async (_, page, code) => {
    const pages = { [ISSUER]: { id: ISSUER }, [METADATA]: page, [SET]: { error: 'slow down' } };
    expect((await keysOf(ISSUER, pages)).ids).toBe(code);
  });

  test.each<[string, Pages[string]]>([
    ['are not there', 404],
    ['are of somebody else', { issuer: 'https://eve.example', jwks: { keys: [jwk] } }],
    ['list none', { issuer: ISSUER, jwks: { keys: [] } }],
  ])('that %s leave it without any', async (_, page) => {
    const pages = { [ISSUER]: { id: ISSUER }, [METADATA]: page };
    expect((await keysOf(ISSUER, pages)).ids).toEqual([]);
  });

  test('make nothing better or worse of a profile whose set is no list', async () => {
    const pages = { [ISSUER]: { id: ISSUER, jwks_uri: SET }, [METADATA]: 404, [SET]: {} };
    expect((await keysOf(ISSUER, pages)).ids).toBe('did-unresolved');
  });
});
