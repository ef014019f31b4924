import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import type { Json, JsonObject } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';

import { bitstringList, statusEntry, statusListCredential } from '../../world/sign/bitstring-list';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { keyPair } from '../../world/sign/key-pair';
import { validUntil, withStatus } from '../../world/sign/open-badge-3';
import { course, eve, school } from '../issued';
import { signed, signingWith } from '../proofs/signings';
import { attempt, invalid, unknown, VALID } from './attempt';

const LIST = 'https://school.example/list';
const badge = course({ issuer: school.controller });

describe('S29: out of its time', () => {
  const signs = (change: JsonObject) => signDataIntegrity({ ...badge, ...change }, school);

  test('a badge within its time is valid', async () => {
    expect(await attempt(await signDataIntegrity(badge, school))).toEqual(VALID);
    expect(
      await attempt(await signDataIntegrity(validUntil(badge, '2026-06-01T13:00:00Z'), school)),
    ).toEqual(VALID);
  });

  test('expired', async () => {
    expect(await attempt(await signs({ validUntil: '2026-05-01T00:00:00Z' }))).toEqual({
      verdict: 'expired',
      code: 'expired',
    });
  });

  test('not yet valid', async () => {
    // The library signs nothing before its time.
    const signing = signingWith('JsonWebSignature2020', 'Ed25519');
    const from = (issuanceDate: string) =>
      signing.sign({ ...signing.badge(keyPair('Ed25519', 'school').controller), issuanceDate });
    expect(await attempt(await from('2026-06-01T12:04:00Z'))).toEqual(VALID);
    expect(await attempt(await from('2026-07-01T00:00:00Z'))).toEqual({
      verdict: 'not-yet-valid',
      code: 'not-yet-valid',
    });
  });

  test('of version 1.1, by a date without a time zone, which is universal', async () => {
    const signing = signingWith('JsonWebSignature2020', 'Ed25519');
    const badge1 = signing.badge(keyPair('Ed25519', 'school').controller);
    const until = (expirationDate: string) => signing.sign({ ...badge1, expirationDate });
    expect(await attempt(await until('2026-06-01T13:00:00'))).toEqual(VALID);
    expect(await attempt(await until('2026-06-01T11:00:00'))).toEqual({
      verdict: 'expired',
      code: 'expired',
    });
  });

  test('proof.expires past', async () => {
    const signing = signingWith('eddsa-rdfc-2022', 'Ed25519');
    const until = async (expires: string) => attempt(await signed(signing, { proof: { expires } }));
    expect(await until('2026-06-02T00:00:00Z')).toEqual(VALID);
    expect(await until('2026-05-01T00:00:00Z')).toEqual({ verdict: 'expired', code: 'expired' });
  });
});

interface List {
  readonly set?: readonly number[];
  readonly purpose?: string;
  readonly entries?: number;
  readonly encodedList?: string;
  readonly change?: JsonObject;
}

/** The status list as the school publishes it, some of it told otherwise. */
async function listed({ set = [], purpose, entries, encodedList, change }: List = {}) {
  const list = statusListCredential({
    id: LIST,
    issuer: school.controller,
    validFrom: '2026-01-01T00:00:00Z',
    encodedList:
      encodedList ?? bitstringList({ revoked: set, ...(entries && { length: entries }) }),
    ...(purpose && { statusPurpose: purpose }),
  });
  return { [LIST]: await signDataIntegrity({ ...list, ...change }, school) };
}

const entry = (change: JsonObject = {}): JsonObject => ({ ...statusEntry(LIST, 42), ...change });
const withEntry = (...entries: JsonObject[]) =>
  signDataIntegrity({ ...badge, credentialStatus: entries }, school);

const plain = await withEntry(entry());

describe('S30: a status list', () => {
  test('leaves a badge valid whose bit is not set', async () => {
    expect(await attempt(plain, await listed({ set: [41, 43] }))).toEqual(VALID);
  });

  test('takes a badge back whose bit is set', async () => {
    expect(await attempt(plain, await listed({ set: [42] }))).toEqual({
      verdict: 'revoked',
      code: 'revoked',
    });
  });

  test('suspended is not counted as fine', async () => {
    const suspending = await withEntry(entry({ statusPurpose: 'suspension' }));
    const list = (set: readonly number[]) => listed({ set, purpose: 'suspension' });
    expect(await attempt(suspending, await list([]))).toEqual(VALID);
    expect(await attempt(suspending, await list([42]))).toEqual({
      verdict: 'suspended',
      code: 'suspended',
    });
  });

  test('every entry counts, not only the first', async () => {
    const two = await withEntry(
      entry({ id: `${LIST}#1`, statusListIndex: '1' }),
      entry({ id: `${LIST}#2`, statusListIndex: '2' }),
    );
    expect(await attempt(two, await listed())).toEqual(VALID);
    for (const set of [[1], [2]])
      expect((await attempt(two, await listed({ set }))).verdict).toBe('revoked');
  });

  test('of the wrong purpose', async () => {
    expect(await attempt(plain, await listed({ purpose: 'suspension' }))).toEqual(
      unknown('status-verification-error'),
    );
  });

  test.each([8, 1_024, 99_992])('too short, with %i entries', async (entries) => {
    expect(await attempt(plain, await listed({ entries }))).toEqual(
      unknown('status-list-length-error'),
    );
  });

  test.each<[Json, ProblemCode]>([
    ['1e3', 'malformed-value'],
    ['0x2a', 'malformed-value'],
    ['042', 'malformed-value'],
    ['+42', 'malformed-value'],
    [' 42', 'malformed-value'],
    ['42.0', 'malformed-value'],
    ['-1', 'malformed-value'],
    ['4２', 'malformed-value'],
    ['', 'malformed-value'],
  ])('at the index %j', async (statusListIndex, code) => {
    const strange = await withEntry(entry({ statusListIndex }));
    expect(await attempt(strange, await listed())).toEqual(invalid(code));
  });

  test.each(['131072', '99999999999999'])('beyond its end, at %s', async (statusListIndex) => {
    const beyond = await withEntry(entry({ statusListIndex }));
    expect(await attempt(beyond, await listed())).toEqual(unknown('range-error'));
  });

  test('S25: that is a gzip bomb', async () => {
    const bomb = `u${gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url')}`;
    const before = process.memoryUsage().arrayBuffers;
    expect(await attempt(plain, await listed({ encodedList: bomb }))).toEqual(unknown('too-large'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024);
  });

  test('S44: that is forged, expired or nobody’s', async () => {
    const { [LIST]: good } = await listed();
    const forged = { ...good, validFrom: '2026-01-02T00:00:00Z' };
    const expired = await listed({ change: { validUntil: '2026-02-01T00:00:00Z' } });
    const { proof: _, ...bare } = good ?? {};
    const strange = await signDataIntegrity(bare, eve);
    for (const list of [forged, expired[LIST] ?? {}, bare, strange])
      expect(await attempt(plain, { [LIST]: list })).toEqual(unknown('status-verification-error'));
  });

  test('that cannot be had', async () => {
    expect(await attempt(plain)).toEqual(unknown('unreachable'));
    expect(await attempt(plain, { [LIST]: 404 })).toEqual(unknown('status-retrieval-error'));
  });

  test('of a kind that nobody knows', async () => {
    const strange = await signDataIntegrity(
      withStatus(badge, { id: `${LIST}#1`, type: 'https://eve.example/Status' }),
      school,
    );
    expect(await attempt(strange)).toEqual(unknown('status-unsupported'));
  });
});
