import { createHmac, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';
import { seededBytes } from '../../world/seeded';
import { type JwtHeader, signJwt } from '../../world/sign/jwt';
import { p256Key } from '../../world/sign/keys';
import { rsaKey } from '../../world/sign/rsa-key';
import { cryptographicKey, pemOf, signedWith } from '../../world/sign/signed-badge';
import {
  at,
  award,
  guild,
  hosted,
  judge,
  type Pages,
  remarksOn,
  verdictOn,
  weaving,
} from '../badge-site';

const badge = signedWith({ ...award, id: 'urn:uuid:1' }, at.key);
const key = cryptographicKey({ id: at.key, owner: at.issuer, key: rsaKey.publicKey });

/** The issuer's site when it signs: nothing is hosted but class, profile and key. */
const signing: Pages = {
  [at.badgeClass]: weaving,
  [at.issuer]: { ...guild, publicKey: at.key },
  [at.key]: key,
};
const publishing = (change: JsonObject): Pages => ({ ...signing, [at.key]: { ...key, ...change } });
const listing = (publicKey: JsonObject[string], pages = signing): Pages => ({
  ...pages,
  [at.issuer]: { ...guild, publicKey },
});

const token = (payload = badge, privateKey = rsaKey.privateKey, alg: JwtHeader['alg'] = 'RS256') =>
  signJwt(payload, privateKey, { alg });

/** A token over any header, with a signature of any bytes. */
const tokenOf = (header: JsonObject, signature: (input: string) => Buffer, payload = badge) => {
  const part = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${signature(input).toString('base64url')}`;
};

const ed25519 = createPrivateKey({
  key: Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    seededBytes('signed-badge', 'ed25519'),
  ]),
  format: 'der',
  type: 'pkcs8',
});
const ed448 = `-----BEGIN PUBLIC KEY-----\n${Buffer.concat([
  Buffer.from('3043300506032b6571033a00', 'hex'),
  Buffer.alloc(57, 1),
]).toString('base64')}\n-----END PUBLIC KEY-----`;
const p256 = p256Key('signed-badge', `${at.issuer}#key`).privateKey;
const other = p256Key('somebody else', 'https://eve.example/#key').privateKey;

describe('a signed badge', () => {
  test('is valid with the key that its issuer lists', async () => {
    const { credential, assurance, status, proofs } = await judge(token(), signing);
    expect({ assurance, status }).toEqual({
      assurance: 'cryptographically-verified',
      status: 'valid',
    });
    expect(credential?.id).toBe('urn:uuid:1');
    expect(proofs).toMatchObject([
      { suite: 'jws', signer: { verificationMethod: at.key, controller: at.issuer } },
    ]);
  });

  test.each<[string, JwtHeader['alg'], KeyObject]>([
    ['RS256', 'RS256', rsaKey.privateKey],
    ['ES256', 'ES256', p256],
    ['EdDSA', 'EdDSA', ed25519],
  ])('may be signed with %s, the key in PEM or as JWK', async (_, alg, privateKey) => {
    const publicKey = createPublicKey(privateKey);
    const signed = token(badge, privateKey, alg);
    expect(await verdictOn(signed, publishing({ publicKeyPem: pemOf(publicKey) }))).toBe('valid');

    const { publicKeyPem: _pem, ...bare } = key;
    const jwk = { ...publicKey.export({ format: 'jwk' }) } as JsonObject;
    const pages = { ...signing, [at.key]: { ...bare, publicKeyJwk: jwk } };
    expect(await verdictOn(signed, pages)).toBe('valid');
  });

  test.each(['PS256', 'RS512'])('may be signed with %s', async (alg) => {
    const payload = new TextEncoder().encode(JSON.stringify(badge));
    const signed = new CompactSign(payload).setProtectedHeader({ alg });
    expect(await verdictOn(await signed.sign(rsaKey.privateKey), signing)).toBe('valid');
  });

  test('may have its key in a certificate', async () => {
    const pages = publishing({ publicKeyPem: rsaKey.certificate });
    expect(await verdictOn(token(), pages)).toBe('valid');
  });

  test.each<[string, JsonObject[string]]>([
    ['among others', ['https://guild.example/old', at.key]],
    ['written into the profile', { ...key }],
    ['described in it, and written down at its address', { id: at.key, owner: at.issuer }],
    ['written in under a fragment of it', [{ ...key, id: at.key }]],
  ])('finds its key %s', async (_, publicKey) =>
    expect(await verdictOn(token(), listing(publicKey))).toBe('valid'),
  );

  test('may have a key that does not say its own address', async () => {
    const { id: _, ...nameless } = key;
    expect(await verdictOn(token(), { ...signing, [at.key]: nameless })).toBe('valid');
  });

  test('may name a key that stands in the profile under a fragment', async () => {
    const id = `${at.issuer}#key-1`;
    const pages = listing([{ ...key, id: '#key-1' }], { [at.badgeClass]: weaving });
    expect(await verdictOn(token(signedWith(badge, id)), pages)).toBe('valid');
  });

  test('may write its key out, and what counts is the issuer’s', async () => {
    const own = {
      ...cryptographicKey({ id: at.key, owner: at.issuer, key: createPublicKey(other) }),
    };
    const payload = { ...badge, verification: { type: 'signed', creator: own } };
    expect(await verdictOn(token(payload), signing)).toBe('valid');
    expect(await verdictOn(token(payload, other, 'ES256'), signing)).toBe('key-type');
    const { id, ...nameless } = own;
    const renamed = { ...nameless, '@id': id ?? null };
    const older = { ...badge, verification: { type: 'signed', creator: renamed } };
    expect(await remarksOn(token(older), signing)).toEqual([]);
  });

  test('may carry a badge class of its own that lies nowhere', async () => {
    const payload = { ...badge, badge: { ...weaving, id: 'urn:uuid:2' } };
    expect(await verdictOn(token(payload), signing)).toBe('valid');
  });

  test('without the name of a key is tried with all that its issuer lists, and says so', async () => {
    const payload = { ...badge, verification: { type: 'SignedBadge' } };
    const second = `${at.key}/2`;
    const pages = {
      ...listing([second, at.key]),
      [second]: cryptographicKey({ id: second, owner: at.issuer, key: createPublicKey(p256) }),
    };
    expect(await verdictOn(token(payload), pages)).toBe('valid');
    expect(await remarksOn(token(payload), pages)).toEqual(['key-not-named']);
    expect(await verdictOn(token(payload), listing([]))).toBe('key-not-authorised');
  });
});

describe('a signed badge that names no key', () => {
  const payload = { ...badge, verification: { type: 'SignedBadge' } };
  const wrong = (at: number) => `https://guild.example/keys/${at}`;
  const listed = (many: number, status?: number): Pages => {
    const ids = Array.from({ length: many }, (_, at) => wrong(at));
    const keys = ids.map((id) => [
      id,
      cryptographicKey({ id, owner: at.issuer, key: createPublicKey(p256) }),
    ]);
    return {
      ...listing([...ids, at.key]),
      ...Object.fromEntries(keys),
      ...(status && { [at.key]: status }),
    };
  };

  test('leaves the question open when one of the keys cannot be had and the others have not signed', async () => {
    expect(await verdictOn(token(payload), listed(1, 503))).toBe('server-error');
    expect(await verdictOn(token(payload, p256, 'ES256'), listed(1, 503))).toBe('valid');
    expect(await verdictOn(token(payload, other, 'ES256'), listed(1))).toBe(
      'proof-verification-error',
    );
  });

  test('leaves it open when its issuer lists more keys than are tried', async () => {
    expect(await verdictOn(token(payload), listed(7))).toBe('valid');
    expect(await verdictOn(token(payload), listed(8))).toBe('too-large');
  });
});

describe('a forged badge', () => {
  const eve = 'https://eve.example/key';
  const evil: Pages = {
    ...signing,
    [eve]: cryptographicKey({ id: eve, owner: at.issuer, key: createPublicKey(other) }),
  };

  test('cannot bring a key that its issuer does not list', async () => {
    const payload = signedWith(badge, eve);
    expect(await verdictOn(token(payload, other, 'ES256'), evil)).toBe('key-not-authorised');
    expect(await verdictOn(token(), listing('https://guild.example/other'))).toBe(
      'key-not-authorised',
    );
  });

  test.each([
    ['another host', eve],
    ['a host that begins alike', 'https://guild.example.evil.example/key'],
    ['another port', 'https://guild.example:8443/key'],
  ])('cannot use a key on %s, though it were listed', async (_, id) => {
    const pages = {
      ...listing(id),
      [id]: cryptographicKey({ id, owner: at.issuer, key: rsaKey.publicKey }),
    };
    expect(await verdictOn(token(signedWith(badge, id)), pages)).toBe('key-not-authorised');
  });

  test.each<[string, JsonObject]>([
    ['belongs to somebody else', { owner: 'https://eve.example/' }],
    ['belongs to somebody else, in a list', { owner: ['https://eve.example/'] }],
    ['belongs to a name that begins alike', { owner: `${at.issuer}s` }],
    ['answers under another id', { id: `${at.key}/2` }],
  ])('cannot use a key that %s', async (_, change) =>
    expect(await verdictOn(token(), publishing(change))).toBe('key-not-authorised'),
  );

  test('cannot use a key on the issuer’s host that the issuer does not list', async () => {
    expect(await verdictOn(token(), { ...signing, [at.issuer]: guild })).toBe('key-not-authorised');
  });

  test('cannot bring its own issuer along', async () => {
    const issuer = { ...guild, publicKey: eve };
    const payload = { ...signedWith(badge, eve), badge: { ...weaving, issuer } };
    expect(await verdictOn(token(payload, other, 'ES256'), evil)).toBe('key-not-authorised');
  });

  test('cannot put a badge class of its own in the place of the issuer’s', async () => {
    const payload = { ...badge, badge: { ...weaving, name: 'Master of Weaving' } };
    const { credential } = await judge(token(payload), signing);
    expect(credential?.achievement.name).toBe('Weaving');
    expect(await remarksOn(token(payload), signing)).toEqual(['hosted-copy-differs']);
  });

  test.each([
    ['none', 'alg-forbidden'],
    ['None', 'alg-forbidden'],
    ['nOnE', 'alg-forbidden'],
    ['HS256', 'alg-forbidden'],
    ['hs512', 'alg-forbidden'],
    ['RS1', 'unsupported-proof'],
    ['nonesuch', 'unsupported-proof'],
    ['xHS256', 'unsupported-proof'],
  ])('is refused for alg %s before any key is asked for', async (alg, code) => {
    const secret = pemOf(rsaKey.publicKey);
    const forged = tokenOf({ alg }, (input) => createHmac('sha256', secret).update(input).digest());
    const { [at.key]: _key, ...keyless } = signing;
    expect(await verdictOn(forged, keyless)).toBe(code);
  });

  test('fails without its signature, before any key is asked for', async () => {
    const [header, payload] = token().split('.');
    const { [at.key]: _key, ...keyless } = signing;
    expect(await verdictOn(`${header}.${payload}.`, keyless)).toBe('jose-malformed');
  });

  test('fails by one byte of its payload or signature', async () => {
    const [header, , signature = ''] = token().split('.');
    const payload = Buffer.from(JSON.stringify({ ...badge, expires: '2036-01-01T00:00:00Z' }));
    expect(
      await verdictOn(`${header}.${payload.toString('base64url')}.${signature}`, signing),
    ).toBe('proof-verification-error');
    const changed = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
    const [, body] = token().split('.');
    expect(await verdictOn(`${header}.${body}.${changed}`, signing)).toBe(
      'proof-verification-error',
    );
  });

  test('fails with another key of the issuer than the one it names', async () => {
    const pages = publishing({ publicKeyPem: pemOf(createPublicKey(p256)) });
    expect(await verdictOn(token(badge, other, 'ES256'), pages)).toBe('proof-verification-error');
    expect(await verdictOn(token(), pages)).toBe('key-type');
  });

  test('cannot hide that its issuer wants it looked up', async () => {
    const payload = { ...award, verification: { type: 'hosted' } };
    expect(await verdictOn(token(payload, other, 'ES256'), hosted)).toBe('valid');
    const other2 = { ...payload, recipient: { type: 'email', identity: 'eve@mail.example' } };
    expect(await remarksOn(token(other2, other, 'ES256'), hosted)).toEqual(['hosted-copy-differs']);
  });
});

describe('a key', () => {
  test.each<[string, JsonObject, string]>([
    ['that the issuer gave up', { revoked: '2026-05-01T00:00:00Z' }, 'key-revoked'],
    ['whose time is over', { expires: '2026-05-01T00:00:00Z' }, 'key-expired'],
    ['whose time has not come', { expires: '2027-05-01T00:00:00Z' }, 'valid'],
    ['in no notation', { publicKeyPem: 'abc' }, 'unsupported-proof'],
    ['of a kind that we do not know', { publicKeyPem: ed448 }, 'unsupported-proof'],
    [
      'in escaped lines',
      { publicKeyPem: pemOf(rsaKey.publicKey).replaceAll('\n', '\\n') },
      'valid',
    ],
    ['that is private', { publicKeyPem: 'abc', publicKeyJwk: { kty: 'OKP', d: 'x' } }, 'key-type'],
  ])('%s', async (_, change, code) =>
    expect(await verdictOn(token(), publishing(change))).toBe(code),
  );

  test.each([
    ['gone', 410, 'not-found'],
    ['private', 403, 'private'],
    ['out of order', 500, 'server-error'],
  ])('that is %s leaves the question open', async (_, status, code) =>
    expect(await verdictOn(token(), { ...signing, [at.key]: status })).toBe(code),
  );

  test.each<JsonObject>([{ error: 'maintenance' }, { id: 'req-1', error: 'maintenance' }])(
    'is no word of trouble: %j',
    async (trouble) =>
      expect(await verdictOn(token(), { ...signing, [at.key]: trouble })).toBe('unreachable'),
  );

  test('may belong to, be called and be named as its issuer was before it moved to https', async () => {
    const unsecured = (address: string) => address.replace('https:', 'http:');
    const old = { owner: unsecured(at.issuer), id: unsecured(at.key) };
    const payload = signedWith(badge, unsecured(at.key));
    expect(await verdictOn(token(payload), publishing(old))).toBe('valid');
    expect(await verdictOn(token(payload), listing({ ...key, ...old, id: at.key }))).toBe('valid');
    const eve = { owner: 'http://eve.example/issuer' };
    expect(await verdictOn(token(payload), publishing(eve))).toBe('key-not-authorised');
  });

  test('that cannot be reached leaves the question open', async () => {
    const { [at.key]: _key, ...keyless } = signing;
    expect(await verdictOn(token(), keyless)).toBe('unreachable');
  });
});

describe('a signed badge that its issuer has revoked', () => {
  test('in its own words stays revoked', async () => {
    expect(await verdictOn(token({ ...badge, revoked: true }), signing)).toBe('revoked');
  });
});

describe('a signed badge of Open Badges 1', () => {
  const early = {
    uid: 'f2c20',
    recipient: { type: 'email', hashed: false, identity: 'amara@mail.example' },
    issuedOn: 1768471200,
    badge: at.badgeClass,
    verify: { type: 'signed', url: at.key },
  };
  const pages: Pages = {
    [at.badgeClass]: { ...early1(weaving), issuer: at.issuer },
    [at.issuer]: early1(guild),
    [at.key]: pemOf(rsaKey.publicKey),
  };

  test('is valid with the key on its issuer’s host, and says that no list named it', async () => {
    expect(await verdictOn(token(early), pages)).toBe('valid');
    expect(await remarksOn(token(early), pages)).toEqual(['format-upgraded', 'key-of-origin']);
    const attributed = `Bag Attributes\n${pemOf(rsaKey.publicKey)}`;
    expect(await verdictOn(token(early), { ...pages, [at.key]: attributed })).toBe('valid');
  });

  test('cannot bring a key from elsewhere', async () => {
    const eve = 'https://eve.example/key.pem';
    const payload = { ...early, verify: { type: 'signed', url: eve } };
    const evil = { ...pages, [eve]: pemOf(createPublicKey(other)) };
    expect(await verdictOn(token(payload, other, 'ES256'), evil)).toBe('key-not-authorised');
  });

  test('cannot use another key once its issuer lists some', async () => {
    const listed = { ...pages, [at.issuer]: { ...early1(guild), publicKey: `${at.key}/2` } };
    expect(await verdictOn(token(early), listed)).toBe('key-not-authorised');
  });

  test.each<[string, JsonObject]>([
    ['1.0', early],
    ['1.1', { '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion', ...early }],
  ])(
    'leaves it open whether an issuer of 2.0 that lists no keys has signed: %s',
    async (_, told) => {
      const upload = 'https://guild.example/uploads/eve.pem';
      const verification = { startsWith: 'https://guild.example/assertions/' };
      const evil = { ...pages, [upload]: pemOf(createPublicKey(other)) };
      const forged = token({ ...told, verify: { type: 'signed', url: upload } }, other, 'ES256');
      for (const publicKey of [null, []])
        expect(
          await verdictOn(forged, {
            ...evil,
            [at.badgeClass]: weaving,
            [at.issuer]: { ...guild, verification, publicKey },
          }),
        ).toBe('untrusted-key-source');
      expect(
        (await judge(forged, { ...evil, [at.issuer]: { ...guild, verification } })).status,
      ).toBe('unknown');
    },
  );
});

/** A badge object as it was written before linked data. */
function early1({ '@context': _context, type: _type, id: _id, alignment: _, ...rest }: JsonObject) {
  return rest;
}
