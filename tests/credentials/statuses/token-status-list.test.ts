import { deflateSync, gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import { cbor, coseSign1, type Item } from '../../world/sign/cose';
import { type KeyPair, keyPair } from '../../world/sign/key-pair';
import { sdJwt, token } from '../../world/sign/sd-jwt';
import { NOW } from '../badge-site';
import { checkOf, course, remarksOf } from '../issued';
import { badgeToken } from '../proofs/tokens';

const URI = 'https://school.example/statuses/1';
const school = keyPair('P-256', 'school');
const eve = keyPair('P-256', 'eve');
const iat = Date.parse('2026-05-01T00:00:00Z') / 1000;

const NOW_SECONDS = NOW.getTime() / 1000;

const credentialWith = (status: JsonObject): string =>
  sdJwt({ iss: school.controller, iat, vct: 'course', status }, [], {
    key: school,
    header: { typ: 'dc+sd-jwt', kid: school.id },
  });
const referring = (idx: number, change: JsonObject = {}) =>
  credentialWith({ status_list: { idx, uri: URI, ...change } });

type Values = Readonly<Record<number, number>>;

/** Entries of so many bits, the first in the lowest ones. */
function bytesOf(bits: number, values: Values, entries = 64): Buffer {
  const bytes = Buffer.alloc((entries * bits) / 8);
  for (const [index, value] of Object.entries(values)) {
    const at = Math.floor((Number(index) * bits) / 8);
    bytes.writeUInt8(bytes.readUInt8(at) | (value << ((Number(index) * bits) % 8)), at);
  }
  return bytes;
}

interface Told {
  readonly bits?: number;
  readonly values?: Values;
  readonly by?: KeyPair;
  readonly claims?: JsonObject;
  readonly endless?: boolean;
  readonly header?: JsonObject;
  readonly list?: Uint8Array;
}

const kinds = {
  JWT({ bits = 1, values = {}, by = school, claims, endless, header, list }: Told = {}): Buffer {
    const lst = Buffer.from(list ?? deflateSync(bytesOf(bits, values))).toString('base64url');
    const payload = {
      sub: URI,
      iat,
      ...(endless ? {} : { exp: iat + 31_536_000 }),
      ttl: 43_200,
      status_list: { bits, lst },
    };
    return Buffer.from(
      token(
        { ...payload, ...claims },
        { key: by, header: { typ: 'statuslist+jwt', kid: by.id, ...header } },
      ),
    );
  },
  CWT({
    bits = 1,
    values = {},
    by = school,
    claims = {},
    endless,
    header,
    list,
  }: Told = {}): Buffer {
    const lst = list ?? deflateSync(bytesOf(bits, values));
    const { sub = URI, iss, exp = iat + 31_536_000, iat: made = iat } = claims;
    const stated: [Item, unknown][] = [
      [1, iss],
      [2, sub],
      [4, endless ? undefined : exp],
      [6, made],
      [65_534, 43_200],
      [
        65_533,
        new Map<Item, Item>([
          ['bits', bits],
          ['lst', lst],
        ]),
      ],
    ];
    const payload = new Map(
      stated.flatMap(([label, item]) => (isItem(item) ? [[label, item] as const] : [])),
    );
    const { typ = 'application/statuslist+cwt' } = header ?? {};
    return coseSign1(cbor(payload), { key: by, signed: [[16, String(typ)]] });
  },
};

const isItem = (value: unknown): value is Item => value !== undefined;

async function judge(file: string, list: Uint8Array | number) {
  const environment = {
    now: () => NOW,
    ask: async ({ url }: { url: string }) =>
      url === URI
        ? ok({
            url,
            status: typeof list === 'number' ? list : 200,
            contentType: '',
            body: typeof list === 'number' ? new Uint8Array() : Uint8Array.from(list),
          })
        : fail('unreachable', url),
  };
  return verifyFile(new TextEncoder().encode(file), environment);
}
const codeOf = async (file: string, list: Uint8Array | number) => {
  const judged = await judge(file, list);
  return checkOf(judged, 'status')?.problem?.code ?? judged.status;
};

describe.each(Object.entries(kinds))('a list as %s', (_, listOf) => {
  test.each([1, 2, 4, 8])('of %i bits is read at the index', async (bits) => {
    const list = listOf({ bits, values: { 8: 1, 63: 1 } });
    for (const [idx, code] of [
      [7, 'valid'],
      [8, 'revoked'],
      [9, 'valid'],
      [63, 'revoked'],
    ] as const)
      expect.soft(await codeOf(referring(idx), list), String(idx)).toBe(code);
  });

  test('says what its numbers mean', async () => {
    const list = listOf({ bits: 4, values: { 1: 1, 2: 2, 3: 3, 4: 15 } });
    for (const [idx, code] of [
      [0, 'valid'],
      [1, 'revoked'],
      [2, 'suspended'],
      [3, 'status-unsupported'],
      [4, 'status-unsupported'],
    ] as const)
      expect.soft(await codeOf(referring(idx), list), String(idx)).toBe(code);
    expect(verdictOf(await judge(referring(3), list))).toBe('unknown');
  });

  test('has no entry past its end', async () =>
    expect(await codeOf(referring(64), listOf())).toBe('range-error'));

  test.each<[string, Told]>([
    ['by somebody else', { by: { ...eve, id: school.id } }],
    ['by somebody else under his own name', { by: eve }],
    ['of another address', { claims: { sub: 'https://school.example/statuses/2' } }],
    ['of another one that begins alike', { claims: { sub: `${URI}#` } }],
    ['that has expired', { claims: { exp: iat } }],
    ['of a time to come', { claims: { iat: iat + 31_536_000 } }],
    ['that has expired more than five minutes ago', { claims: { exp: NOW_SECONDS - 301 } }],
    ['that ends some day', { claims: { exp: 'some day' } }],
    ['that was made more than five minutes from now', { claims: { iat: NOW_SECONDS + 301 } }],
    ['of no time', { claims: { iat: 'today' } }],
    ['of another type', { header: { typ: 'JWT' } }],
    ['of a credential’s type', { header: { typ: 'vc+jwt' } }],
    ['that is no zlib', { list: gzipSync(Buffer.alloc(8)) }],
    ['that is empty', { list: new Uint8Array() }],
  ])('%s says nothing', async (_, told) => {
    const judged = await judge(referring(8), listOf({ values: { 8: 1 }, ...told }));
    expect(checkOf(judged, 'status')?.problem?.code).toBe('status-verification-error');
    expect(verdictOf(judged)).toBe('unknown');
  });

  test.each<[string, Told]>([
    ['without an end', { endless: true }],
    ['that ended within what clocks differ by', { claims: { exp: NOW_SECONDS - 299 } }],
    ['that was made by a clock that is ahead', { claims: { iat: NOW_SECONDS + 299 } }],
    ['of the credential’s own issuer', { claims: { iss: school.controller } }],
  ])('%s counts, and nothing is said about it', async (_, told) => {
    expect(remarksOf(await judge(referring(8), listOf(told)), 'status')).toEqual([]);
    expect(await codeOf(referring(8), listOf({ ...told, values: { 8: 1 } }))).toBe('revoked');
  });

  test('that says itself whose it is counts, and it is said', async () => {
    const told = { by: eve, claims: { iss: eve.controller } };
    expect(remarksOf(await judge(referring(8), listOf(told)), 'status')).toEqual([
      'status-list-of-another',
    ]);
    expect(await codeOf(referring(8), listOf({ ...told, values: { 8: 1 } }))).toBe('revoked');
    expect(
      await codeOf(referring(8), listOf({ by: eve, claims: { iss: school.controller } })),
    ).toBe('status-verification-error');
  });

  test.each([3, 16, 0])('of %i bits is none', async (bits) =>
    expect(await codeOf(referring(0), listOf({ bits, list: deflateSync(Buffer.alloc(8)) }))).toBe(
      'malformed-value',
    ),
  );

  test('that inflates without end is stopped', async () => {
    const list = deflateSync(Buffer.alloc(32 * 1024 * 1024));
    expect(await codeOf(referring(0), listOf({ list }))).toBe('too-large');
  });
});

describe('a status', () => {
  test.each<[string, JsonObject]>([
    ['without an index', { status_list: { uri: URI } }],
    ['with an index in words', { status_list: { idx: '8', uri: URI } }],
    ['with a negative index', { status_list: { idx: -1, uri: URI } }],
    ['with half an index', { status_list: { idx: 0.5, uri: URI } }],
    ['without an address', { status_list: { idx: 8 } }],
    ['that is no object', { status_list: 'x' }],
  ])('%s is malformed', async (_, status) =>
    expect(await codeOf(credentialWith(status), kinds.JWT())).toBe('malformed-value'),
  );

  test('of a kind that nobody here knows is an open question', async () =>
    expect(await codeOf(credentialWith({ assertion: {} }), 404)).toBe('status-unsupported'));

  test.each([404, 410, 500])('whose list answers %i is an open question', async (status) => {
    expect(await codeOf(referring(8), status)).toBe('status-retrieval-error');
    expect(verdictOf(await judge(referring(8), status))).toBe('unknown');
  });

  test.each(['offline', 'needs-access', 'rate-limited', 'timed-out'] as const)(
    'whose list is by somebody whose keys end with %s can be asked for again',
    async (code) => {
      const iss = 'https://statuses.example';
      const list = kinds.JWT({ claims: { iss }, header: { kid: `${iss}#key-1` } });
      const judged = await verifyFile(new TextEncoder().encode(referring(7)), {
        now: () => NOW,
        ask: async ({ url }) =>
          url === URI
            ? ok({ url, status: 200, contentType: '', body: Uint8Array.from(list) })
            : fail(code, url, { host: new URL(url).host }),
      });
      expect(checkOf(judged, 'status')).toMatchObject({ outcome: 'unknown', problem: { code } });
    },
  );

  test('that is no token is an open question', async () => {
    for (const body of ['<html>', '{}', 'ey', ''])
      expect.soft(await codeOf(referring(8), Buffer.from(body))).toBe('status-verification-error');
  });

  test('stands in a token of the data model as well', async () => {
    const payload = {
      ...course({ issuer: school.controller }),
      status: { status_list: { idx: 8, uri: URI } },
    };
    const badge = badgeToken({ key: school, algorithm: 'ES256', payload });
    expect(await codeOf(badge, kinds.JWT())).toBe('valid');
    expect(await codeOf(badge, kinds.JWT({ values: { 8: 1 } }))).toBe('revoked');
  });

  test.each<[string, JsonObject]>([
    ['alone', {}],
    ['and another within it', { status: { status_list: { idx: 9, uri: URI } } }],
    ['and the same within it', { status: { status_list: { idx: 8, uri: URI } } }],
    ['and what is none within it', { status: 'active' }],
  ])('stands beside a credential in the claims of its token, %s', async (_, own) => {
    const vc = { ...course({ issuer: school.controller }), ...own };
    const payload = { vc, iss: school.controller, status: { status_list: { idx: 8, uri: URI } } };
    const header = { typ: 'JWT' };
    const badge = badgeToken({ key: school, algorithm: 'ES256', header, payload });
    expect(await codeOf(badge, kinds.JWT())).toBe('valid');
    expect(await codeOf(badge, kinds.JWT({ values: { 8: 1 } }))).toBe('revoked');
  });

  test('within a credential counts beside that of its token', async () => {
    const status = { status_list: { idx: 9, uri: URI } };
    const vc = { ...course({ issuer: school.controller }), status };
    const payload = { vc, iss: school.controller, status: { status_list: { idx: 8, uri: URI } } };
    const header = { typ: 'JWT' };
    const badge = badgeToken({ key: school, algorithm: 'ES256', header, payload });
    expect(await codeOf(badge, kinds.JWT({ values: { 9: 1 } }))).toBe('revoked');
  });
});
