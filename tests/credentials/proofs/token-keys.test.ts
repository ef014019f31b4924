import { describe, expect, test } from 'vitest';

import { publicJwk } from '@/utils/credentials/keys/public-jwk';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import { type KeyPair, keyPair } from '../../world/sign/key-pair';
import { online, type Pages } from '../badge-site';
import { course, judge } from '../issued';
import { badgeToken, bareToken } from './tokens';

const ISSUER = 'https://school.example/issuer';
const METADATA = 'https://school.example/.well-known/jwt-vc-issuer/issuer';
const pair = keyPair('P-256', 'school');
const eve = keyPair('P-256', 'eve');

const thumbprint = ({ publicKeyJwk }: KeyPair): string => {
  const jwk = publicJwk(publicKeyJwk);
  return jwk.ok ? thumbprintOf(jwk.value) : '';
};

const payload = course({ issuer: ISSUER });
const told = { key: pair, algorithm: 'ES256', payload } as const;
const tokenWith = (header: JsonObject, key = pair) => bareToken({ ...told, key }, header);

const method = (change: JsonObject = {}): JsonObject => ({
  id: `${ISSUER}#1`,
  type: 'JsonWebKey',
  controller: ISSUER,
  publicKeyJwk: { ...pair.publicKeyJwk, kid: 'first' },
  ...change,
});
const documentWith = (...methods: readonly JsonObject[]): JsonObject => ({
  id: ISSUER,
  assertionMethod: [...methods],
});
const site: Pages = { [ISSUER]: documentWith(method()) };

/** An issuer without metadata, unless the pages have some. */
const codeOf = async (token: string, pages: Pages = site) => {
  const { problem, status } = await judge(token, { pages: { [METADATA]: 404, ...pages } });
  return problem?.code ?? status;
};

describe('the kid of a token names a key of its issuer', () => {
  test.each([
    ['by its address', `${ISSUER}#1`],
    ['by a fragment', '#1'],
    ['by what stands behind one', '1'],
    ['by the name of the key itself', 'first'],
    ['by its thumbprint', thumbprint(pair)],
    [
      'by its thumbprint as an address',
      `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint(pair)}`,
    ],
  ])('%s', async (_, kid) => expect(await codeOf(tokenWith({ kid }))).toBe('valid'));

  test.each(['second', '#2', thumbprint(eve), ''])(
    'and not one that is not listed: %j',
    async (kid) =>
      expect(await codeOf(tokenWith({ kid }))).toBe('invalid-relationship-for-verification-method'),
  );

  test('by being left out, when a key of the issuer has signed', async () => {
    const several = documentWith(
      method({ id: '#0', publicKeyJwk: eve.publicKeyJwk }),
      method({ id: '#2', publicKeyJwk: keyPair('Ed25519', 'school').publicKeyJwk }),
      method(),
    );
    expect(await codeOf(tokenWith({}))).toBe('valid');
    expect(await codeOf(tokenWith({}), { [ISSUER]: several })).toBe('valid');
    expect(await codeOf(tokenWith({}, keyPair('P-256', 'nobody')))).toBe(
      'proof-verification-error',
    );
  });

  test('and none is found by an issuer that lists none', async () => {
    const { id: _, ...nameless } = method();
    for (const page of [{ id: ISSUER }, documentWith(nameless)])
      expect(await codeOf(tokenWith({}), { [ISSUER]: page })).toBe(
        'invalid-relationship-for-verification-method',
      );
  });

  test('and not one for another purpose', async () => {
    const pages = { [ISSUER]: { id: ISSUER, authentication: [method()] } };
    expect(await codeOf(tokenWith({ kid: '#1' }), pages)).toBe(
      'invalid-relationship-for-verification-method',
    );
  });

  test.each<[string, JsonObject, string]>([
    ['that was given up', { revoked: '2026-05-01T00:00:00Z' }, 'key-revoked'],
    ['that has expired', { expires: '2026-05-01T00:00:00Z' }, 'key-expired'],
    ['for encryption', { publicKeyJwk: { ...pair.publicKeyJwk, use: 'enc' } }, 'key-type'],
    ['for another algorithm', { publicKeyJwk: { ...pair.publicKeyJwk, alg: 'ES384' } }, 'key-type'],
    ['of another curve', { publicKeyJwk: keyPair('P-384', 'school').publicKeyJwk }, 'key-type'],
    ['too weak', { publicKeyJwk: { kty: 'RSA', n: 'AQAB'.repeat(32), e: 'AQAB' } }, 'key-type'],
    [
      'of a point that is none',
      { publicKeyJwk: { ...pair.publicKeyJwk, x: pair.publicKeyJwk['y'] ?? '' } },
      'key-type',
    ],
    ['of somebody else', { publicKeyJwk: eve.publicKeyJwk }, 'proof-verification-error'],
    [
      'of another controller',
      { controller: 'https://eve.example' },
      'invalid-relationship-for-verification-method',
    ],
  ])('and not one %s', async (_, change, code) => {
    const pages = { [ISSUER]: documentWith(method(change)) };
    expect(await codeOf(tokenWith({ kid: '#1' }), pages)).toBe(code);
  });

  test('and not one in the document of somebody else', async () => {
    const pages = { [ISSUER]: { ...documentWith(method()), id: 'https://eve.example' } };
    expect(await codeOf(tokenWith({ kid: '#1' }), pages)).toBe(
      'invalid-controlled-identifier-document-id',
    );
  });
});

describe('a DID in the kid of a token', () => {
  test('is refuted when it is not the issuer’s', async () => {
    const forged = badgeToken({ key: eve, algorithm: 'ES256', payload });
    expect(await codeOf(forged)).toBe('issuer-key-mismatch');
    const claimed = badgeToken({
      key: eve,
      algorithm: 'ES256',
      payload: course({ issuer: pair.controller }),
    });
    expect(await codeOf(claimed)).toBe('issuer-key-mismatch');
  });

  test('may leave out which of its keys it means', async () => {
    const own = course({ issuer: pair.controller });
    for (const header of [{ kid: pair.controller }, { kid: '#0' }, { kid: '0' }, {}])
      expect.soft(await codeOf(bareToken({ ...told, payload: own }, header))).toBe('valid');
  });
});

describe('a key set of the issuer', () => {
  const jwk = { ...pair.publicKeyJwk, kid: 'first' };
  const others = [{ ...eve.publicKeyJwk, kid: 'other' }, { kty: 'oct', k: 'AA' }, 7];
  const keys = [...others, jwk];
  const JWKS = 'https://school.example/keys.json';

  test.each<[string, Pages]>([
    ['at its own address', { [ISSUER]: { keys } }],
    ['in its profile', { [ISSUER]: { id: ISSUER, jwks: { keys } } }],
    ['that its profile names', { [ISSUER]: { id: ISSUER, jwks_uri: JWKS }, [JWKS]: { keys } }],
    ['in its metadata', { [ISSUER]: 404, [METADATA]: { issuer: ISSUER, jwks: { keys } } }],
    [
      'that its metadata name',
      {
        [ISSUER]: { id: ISSUER },
        [METADATA]: { issuer: ISSUER, jwks_uri: JWKS },
        [JWKS]: { keys },
      },
    ],
  ])('is found %s', async (_, pages) => {
    expect(await codeOf(tokenWith({ kid: 'first' }), pages)).toBe('valid');
    expect(await codeOf(tokenWith({ kid: thumbprint(pair) }), pages)).toBe('valid');
    expect(await codeOf(tokenWith({ kid: 'other' }), pages)).toBe('proof-verification-error');
    expect(await codeOf(tokenWith({ kid: 'first' }, eve), pages)).toBe('proof-verification-error');
  });

  test('holds no key for encryption', async () => {
    const pages = { [ISSUER]: { keys: [{ ...jwk, use: 'enc' }] } };
    expect(await codeOf(tokenWith({ kid: 'first' }), pages)).toBe(
      'invalid-relationship-for-verification-method',
    );
  });

  test('is searched for the key that is named, however many stand before it', async () => {
    const many = Array.from({ length: 55 }, (_, at) => ({ ...eve.publicKeyJwk, kid: String(at) }));
    const listedMany = many.map(({ kid }) =>
      method({ id: `#${kid}`, publicKeyJwk: eve.publicKeyJwk }),
    );
    const places: readonly Pages[] = [
      { [ISSUER]: { keys: [...many, jwk] } },
      { [ISSUER]: documentWith(...listedMany, method({ id: '#first' })) },
    ];
    for (const pages of places) {
      expect.soft(await codeOf(tokenWith({ kid: 'first' }), pages)).toBe('valid');
      expect.soft(await codeOf(tokenWith({ kid: `${ISSUER}#first` }), pages)).toBe('valid');
      expect
        .soft(await codeOf(tokenWith({ kid: 'first' }, eve), pages))
        .toBe('proof-verification-error');
      expect.soft(await codeOf(tokenWith({ kid: 'second' }), pages)).toBe('too-large');
      expect.soft(await codeOf(tokenWith({}), pages)).toBe('too-large');
      expect.soft(await codeOf(tokenWith({}, eve), pages)).toBe('valid');
    }
  });

  test('in the metadata of somebody else is none of the issuer’s', async () => {
    const metadata = { issuer: 'https://eve.example', jwks: { keys } };
    const pages = { [ISSUER]: { id: ISSUER }, [METADATA]: metadata };
    expect(await codeOf(tokenWith({ kid: 'first' }), pages)).toBe(
      'invalid-relationship-for-verification-method',
    );
  });

  test.each<[string, Pages, string]>([
    ['its host is in trouble', { [METADATA]: 503 }, 'server-error'],
    ['its host is asked too often', { [METADATA]: 429 }, 'rate-limited'],
    ['there is none', {}, 'did-unresolved'],
  ])('leaves the question open beside a notice that names nobody, when %s', async (_, rest, code) =>
    expect(await codeOf(tokenWith({ kid: 'first' }), { [ISSUER]: { status: 'ok' }, ...rest })).toBe(
      code,
    ),
  );

  test('leaves the question open when only its metadata could list a key, and fail', async () => {
    const pages = { [ISSUER]: { id: ISSUER }, [METADATA]: 503 };
    expect(await codeOf(tokenWith({ kid: 'first' }), pages)).toBe('server-error');
  });

  test('that nobody can reach leaves the question open', async () => {
    const pages = { [ISSUER]: { id: ISSUER, jwks_uri: JWKS } };
    expect(await codeOf(tokenWith({ kid: 'first' }), pages)).toBe('unreachable');
  });
});

describe('a key that a token brings along', () => {
  const jwk = { ...pair.publicKeyJwk };

  test('counts when the issuer lists the same one', async () =>
    expect(await codeOf(tokenWith({ jwk }))).toBe('valid'));

  test.each<[string, Pages]>([
    ['lists another one', { [ISSUER]: documentWith(method({ publicKeyJwk: eve.publicKeyJwk })) }],
    ['lists none', { [ISSUER]: { id: ISSUER } }],
    ['cannot be asked', {}],
  ])('is believed by nobody when the issuer %s', async (_, pages) => {
    const { status, proofs } = await judge(tokenWith({ jwk }), { pages });
    expect({ status, outcome: proofs[0]?.outcome, code: proofs[0]?.problem?.code }).toEqual({
      status: 'unknown',
      outcome: 'unknown',
      code: 'untrusted-key-source',
    });
  });

  test('refutes the token when not even it has signed', async () =>
    expect(await codeOf(tokenWith({ jwk }, eve), {})).toBe('proof-verification-error'));

  test('says nothing beside a kid', async () => {
    const forged = tokenWith({ kid: '#1', jwk: { ...eve.publicKeyJwk } }, eve);
    expect(await codeOf(forged)).toBe('proof-verification-error');
  });

  test.each(['jku', 'x5u'])('is never fetched from %s', async (member) => {
    const url = 'https://eve.example/keys.json';
    const pages = { ...site, [url]: { keys: [{ ...eve.publicKeyJwk }] } };
    const token = tokenWith({ [member]: url }, eve);
    expect(await codeOf(token, pages)).toBe('proof-verification-error');
  });

  test('is never taken from a certificate', async () => {
    expect(await codeOf(tokenWith({ x5c: ['AAAA'] }))).toBe('valid');
    expect(await codeOf(tokenWith({ x5c: ['AAAA'] }, eve))).toBe('proof-verification-error');
  });

  test('is none with its private part', async () =>
    expect(await codeOf(tokenWith({ jwk: { ...jwk, d: 'AA' } }))).toBe('key-type'));
});

describe('an address in the kid of a token', () => {
  const own = 'https://school.example/keys/1';
  const jwk = { ...pair.publicKeyJwk };

  test('counts when the issuer lists the key that lies there', async () => {
    expect(await codeOf(tokenWith({ kid: own }), { ...site, [own]: jwk })).toBe('valid');
    expect(
      await codeOf(tokenWith({ kid: `${own}#1` }), {
        ...site,
        [own]: { keys: [{ ...jwk, kid: '1' }] },
      }),
    ).toBe('valid');
  });

  test('is not enough by itself, even at the host of the issuer', async () => {
    const pages = { [ISSUER]: { id: ISSUER, type: 'Profile' }, [own]: jwk };
    expect(await codeOf(tokenWith({ kid: own }), pages)).toBe('untrusted-key-source');
    expect(await codeOf(tokenWith({ kid: own }, eve), pages)).toBe('proof-verification-error');
  });

  test.each([
    'https://school.example.evil.example/keys/1',
    'https://eve.example/keys/1',
    'https://school.example:8443/keys/1',
    'https://[',
  ])('of another host is not even asked: %s', async (kid) => {
    const environment = online({ ...site, [kid]: { ...eve.publicKeyJwk } });
    const token = new TextEncoder().encode(tokenWith({ kid }, eve));
    const { problem } = await verifyFile(token, environment);
    expect(problem?.code).toBe('untrusted-key-source');
    expect(environment.asked).toContain(ISSUER);
    expect(environment.asked).not.toContain(kid);
  });

  test('shows that the token is whole when the issuer cannot be asked, and no more', async () => {
    expect(await codeOf(tokenWith({ kid: own }), { [own]: jwk })).toBe('untrusted-key-source');
    expect(await codeOf(tokenWith({ kid: own }, eve), { [own]: jwk })).toBe(
      'proof-verification-error',
    );
    expect(await codeOf(tokenWith({ kid: '1' }), {})).toBe('unreachable');
  });

  test('with several keys means the one of that name', async () => {
    const keys = [7, { ...eve.publicKeyJwk, kid: '2' }, { ...jwk, kid: '1' }];
    const pages = { ...site, [own]: { keys } };
    expect(await codeOf(tokenWith({ kid: `${own}#1` }), pages)).toBe('valid');
    expect(await codeOf(tokenWith({ kid: `${own}#2` }), pages)).toBe('proof-verification-error');
    const whole = { keys: [keys[1] ?? 7, { ...jwk, kid: `${own}#1` }] };
    expect(await codeOf(tokenWith({ kid: `${own}#1` }), { ...site, [own]: whole })).toBe('valid');
  });

  test('at which there is no key leaves the question open', async () => {
    expect(await codeOf(tokenWith({ kid: own }))).toBe('unreachable');
    expect(await codeOf(tokenWith({ kid: own }), { ...site, [own]: {} })).toBe(
      'untrusted-key-source',
    );
  });
});

describe('an RSA key', () => {
  const rsa = keyPair('RSA', 'school');
  const { n = null } = rsa.publicKeyJwk;
  const token = badgeToken({ key: { ...rsa, id: '#1' }, algorithm: 'PS256', payload });
  const codeWith = (modulus: string) => {
    const publicKeyJwk = { ...rsa.publicKeyJwk, n: modulus };
    return codeOf(token, { [ISSUER]: documentWith(method({ publicKeyJwk })) });
  };

  test('is as long as its modulus, whatever stands in front of it', async () => {
    expect(await codeWith(String(n))).toBe('valid');
    expect(await codeWith('A'.repeat(256) + String(n).slice(0, 88))).toBe('key-type');
    expect(await codeWith('A'.repeat(344))).toBe('key-type');
  });

  test('is none when its modulus is not base64url', async () => {
    expect(await codeWith(`${String(n).slice(0, 4)}=${String(n).slice(5)}`)).toBe('key-type');
  });
});

describe('a key that nobody here can read', () => {
  const unread = { kty: 'OKP', crv: 'Ed448', x: 'AA' };
  const strange = { type: 'Strange2030', publicKeyJwk: null };
  const unlisted = keyPair('P-256', 'unlisted');

  test.each<[string, Pages]>([
    ['of a curve', { [ISSUER]: documentWith(method({ publicKeyJwk: unread })) }],
    ['of a type', { [ISSUER]: documentWith(method(strange)) }],
    ['in a set', { [ISSUER]: { keys: [{ ...unread, kid: '1' }] } }],
    [
      'in a set of the metadata',
      { [ISSUER]: 404, [METADATA]: { issuer: ISSUER, jwks: { keys: [unread] } } },
    ],
  ])('%s leaves open who signed', async (_, pages) => {
    for (const kid of [`${ISSUER}#1`, '#1', '1'])
      expect(await codeOf(tokenWith({ kid }), pages)).toBe('unsupported-proof');
    expect(await codeOf(tokenWith({}), pages)).toBe('unsupported-proof');
  });

  test('leaves open who signed by none of those beside it', async () => {
    const pages = { [ISSUER]: documentWith(method(), method({ ...strange, id: `${ISSUER}#2` })) };
    expect(await codeOf(tokenWith({}), pages)).toBe('valid');
    expect(await codeOf(tokenWith({}, unlisted), pages)).toBe('unsupported-proof');
    expect(await codeOf(tokenWith({ kid: '#1' }, unlisted), pages)).toBe(
      'proof-verification-error',
    );
  });

  test('is among all those of a DID', async () => {
    const did = 'did:web:school.example';
    const described = { ...strange, id: `${did}#1`, controller: did };
    const page = { id: did, assertionMethod: [described] };
    const token = bareToken({ ...told, payload: { ...payload, issuer: did } }, { kid: did });
    expect(await codeOf(token, { 'https://school.example/.well-known/did.json': page })).toBe(
      'unsupported-proof',
    );
  });

  test('is a DID of its own', async () => {
    const did = `did:jwk:${Buffer.from(JSON.stringify(unread)).toString('base64url')}`;
    const token = bareToken({ ...told, payload: { ...payload, issuer: did } }, { kid: `${did}#0` });
    expect(await codeOf(token, {})).toBe('unsupported-proof');
  });

  test('for something else than signing says nothing', async () => {
    const pages = { [ISSUER]: { keys: [{ ...unread, use: 'enc' }] } };
    expect(await codeOf(tokenWith({}), pages)).toBe('invalid-relationship-for-verification-method');
  });
});
