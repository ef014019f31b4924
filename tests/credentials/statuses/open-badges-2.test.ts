import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';

import { signJwt } from '../../world/sign/jwt';
import { rsaKey } from '../../world/sign/rsa-key';
import { cryptographicKey, revocationList, signedWith } from '../../world/sign/signed-badge';
import { at, award, guild, hostedWith, judge, type Pages, verdictOn, weaving } from '../badge-site';

const badge = signedWith({ ...award, id: 'urn:uuid:1', uid: 'f2c20' }, at.key);
const token = signJwt(badge, rsaKey.privateKey, { alg: 'RS256' });

const withList = (list: JsonObject | string | number): Pages => ({
  [at.badgeClass]: weaving,
  [at.issuer]: { ...guild, publicKey: at.key, revocationList: at.list },
  [at.key]: cryptographicKey({ id: at.key, owner: at.issuer, key: rsaKey.publicKey }),
  [at.list]: list,
});
const naming = (...revoked: readonly (JsonObject | string)[]) =>
  withList(revocationList(at.list, revoked));

describe('a signed badge on the revocation list of its issuer', () => {
  test.each<[string, JsonObject | string]>([
    ['its id', 'urn:uuid:1'],
    ['an object with its id', { id: 'urn:uuid:1' }],
    ['an object with its uid', { uid: 'f2c20' }],
    ['an object with its id by another name', { '@id': 'urn:uuid:1' }],
    ['an object that says so twice', { id: 'urn:uuid:1', revoked: true }],
    ['an object with another id beside', { id: 'urn:uuid:2', '@id': 'urn:uuid:1' }],
  ])('is revoked by %s', async (_, entry) => {
    expect(await verdictOn(token, naming('urn:uuid:0', entry))).toBe('revoked');
  });

  test('is revoked for the reason that stands there', async () => {
    const { problem, status } = await judge(
      token,
      naming({ id: 'urn:uuid:1', revocationReason: 'An error.' }),
    );
    expect(status).toBe('revoked');
    expect(problem?.facts).toEqual({ reason: 'An error.' });
    for (const revocationReason of ['', 7]) {
      const bare = await judge(token, naming({ id: 'urn:uuid:1', revocationReason }));
      expect(bare.problem).toMatchObject({ code: 'revoked' });
      expect(bare.problem).not.toHaveProperty('facts');
    }
  });

  test('is revoked once more after it was not any longer', async () => {
    const pages = naming({ id: 'urn:uuid:1', revoked: false }, { id: 'urn:uuid:1' });
    expect(await verdictOn(token, pages)).toBe('revoked');
  });

  test('is revoked by a list of one, and by a type in full', async () => {
    const one = { ...revocationList(at.list, []), revokedAssertions: 'urn:uuid:1' };
    expect(await verdictOn(token, withList(one))).toBe('revoked');
    const full = { ...one, type: ['https://w3id.org/openbadges#RevocationList'] };
    expect(await verdictOn(token, withList(full))).toBe('revoked');
    const several = { ...one, type: ['Extension', 'RevocationList'] };
    expect(await verdictOn(token, withList(several))).toBe('revoked');
    const other = { ...one, type: 'RevocationListOfTomorrow' };
    expect(await verdictOn(token, withList(other))).toBe('status-verification-error');
  });

  test('is revoked by the list of 1.x, which gives each uid a reason', async () => {
    expect(await verdictOn(token, withList({ f2c20: 'Issued in error' }))).toBe('revoked');
    expect(await verdictOn(token, withList({ 'urn:uuid:1': '' }))).toBe('revoked');
  });
});

describe('a signed badge that is not on the list', () => {
  test.each<[string, readonly (JsonObject | string)[]]>([
    ['is empty', []],
    ['names others', ['urn:uuid:10', { id: 'urn:uuid:11' }, { uid: 'f2c2' }]],
    ['says that it is not revoked', [{ id: 'urn:uuid:1', revoked: false }]],
  ])('is valid where the list %s', async (_, revoked) =>
    expect(await verdictOn(token, naming(...revoked))).toBe('valid'),
  );

  test('without id and uid is on no list', async () => {
    const { id: _id, uid: _uid, ...nameless } = badge;
    const payload = { ...nameless, '@id': 'urn:uuid:7' };
    const other = signJwt(payload, rsaKey.privateKey, { alg: 'RS256' });
    expect(await verdictOn(other, naming({ revocationReason: 'nobody' }))).toBe(
      'status-verification-error',
    );
    expect(await verdictOn(other, naming('urn:uuid:8'))).toBe('valid');
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
  const older = signJwt(early, rsaKey.privateKey, { alg: 'RS256' });

  test.each<[string, JsonObject, string]>([
    ['gives others a reason', { other: 'Issued in error' }, 'valid'],
    ['is empty', {}, 'valid'],
    ['gives it a reason', { f2c20: 'Issued in error' }, 'revoked'],
    ['is no list of reasons', { data: [] }, 'status-verification-error'],
    ['is a word of trouble', { error: 'maintenance' }, 'status-verification-error'],
    ['is a longer one', { Status: '503', detail: 'later' }, 'status-verification-error'],
    ['is of 2.0', revocationList(at.list, []), 'valid'],
  ])('stands on a list that %s', async (_, list, code) =>
    expect(await verdictOn(older, withList(list))).toBe(code),
  );
});

describe('a list that cannot be read', () => {
  test.each<[string, JsonObject | string | number, string]>([
    ['is not there', 404, 'status-retrieval-error'],
    ['is out of order', 500, 'status-retrieval-error'],
    ['is shown to nobody', 403, 'status-retrieval-error'],
    ['does not say what it is', { revokedAssertions: [] }, 'status-verification-error'],
    ['is a web page', '<!doctype html>', 'status-retrieval-error'],
    ['is cut off', '{"type":"RevocationList","revokedAss', 'status-retrieval-error'],
    ['is something else', { ...weaving }, 'status-verification-error'],
    ['is a word of trouble', { error: 'maintenance' }, 'status-verification-error'],
    ['is empty', {}, 'status-verification-error'],
    [
      'has lost its entries',
      { '@type': 'RevocationList', id: at.list },
      'status-verification-error',
    ],
    ...[7, { a: 1 }, [['urn:uuid:1']], [{ id: ['urn:uuid:1'] }], [{ assertion: 'urn:uuid:1' }]].map(
      (revokedAssertions): [string, JsonObject, string] => [
        `has an entry that names nothing, ${JSON.stringify(revokedAssertions)}`,
        { ...revocationList(at.list, []), revokedAssertions },
        'status-verification-error',
      ],
    ),
    ['asks for patience', 429, 'rate-limited'],
  ])('leaves open whether a signed badge holds: it %s', async (_, list, code) => {
    expect(await verdictOn(token, withList(list))).toBe(code);
    expect((await judge(token, withList(list))).status).toBe('unchecked');
  });

  test('takes nothing from a hosted badge, which is revoked where it lies', async () => {
    const pages = { ...hostedWith('issuer', { revocationList: at.list }), [at.list]: 404 };
    const { checks, status } = await judge(award, pages);
    expect(status).toBe('valid');
    expect(checks.find(({ id }) => id === 'status')).toMatchObject({
      outcome: 'passed',
      remarks: [{ code: 'status-retrieval-error' }],
    });
  });

  test.each<[string, string]>([
    ['its address of today', 'https://guild.example/a/1'],
    ['its address of before', at.assertion],
    ['its address from when nothing was secure', at.assertion.replace('https', 'http')],
  ])('and that names a hosted badge that moved, by %s, revokes it', async (_, name) => {
    const moved = { ...award, id: 'https://guild.example/a/1' };
    const pages = {
      ...hostedWith('issuer', { revocationList: at.list }),
      [at.assertion]: moved,
      [moved.id]: moved,
      [at.list]: revocationList(at.list, [name]),
    };
    expect(await verdictOn(award, pages)).toBe('revoked');
  });

  test('and that names another badge on the same page leaves this one be', async () => {
    const here = { ...award, id: `${at.assertion}#1` };
    const pages = {
      ...hostedWith('issuer', { revocationList: at.list }),
      [here.id]: here,
      [at.list]: revocationList(at.list, [`${at.assertion}#2`, 'urn:uuid:1#1']),
    };
    expect(await verdictOn(here, pages)).toBe('valid');
  });

  test('and that names a hosted badge revokes it', async () => {
    const pages = {
      ...hostedWith('issuer', { revocationList: at.list }),
      [at.list]: revocationList(at.list, [at.assertion]),
    };
    expect(await verdictOn(award, pages)).toBe('revoked');
  });
});
