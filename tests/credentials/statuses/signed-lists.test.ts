import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import type { Json, JsonObject } from '@/utils/lib/json';

import { bitstringList } from '../../world/sign/bitstring-list';
import type { P256Key } from '../../world/sign/keys';
import { checkOf, college, course, judge, remarksOf, tokenKey, tokenOf } from '../issued';

const LIST = 'https://college.example/list';
const eve = tokenKey('eve');

interface Kind {
  readonly entry: string;
  readonly list: string;
  readonly url: string;
  readonly index: string;
}

const bitstring: Kind = {
  entry: 'BitstringStatusListEntry',
  list: 'BitstringStatusList',
  url: 'statusListCredential',
  index: 'statusListIndex',
};
const statusList2021: Kind = { ...bitstring, entry: 'StatusList2021Entry', list: 'StatusList2021' };
const revocationList2020: Kind = {
  entry: 'RevocationList2020Status',
  list: 'RevocationList2020',
  url: 'revocationListCredential',
  index: 'revocationListIndex',
};

/** The kinds of lists that hold a bit for each credential, with the words of each. */
const kinds: readonly Kind[] = [bitstring, statusList2021, revocationList2020];

/** Credentials and lists are tokens here, so that what stands in them needs no context. */
const badgeWith = (...credentialStatus: readonly JsonObject[]): string =>
  tokenOf({ ...course({ issuer: college.controller }), credentialStatus: [...credentialStatus] });

const entryOf = ({ entry, url, index }: Kind, change: JsonObject = {}): JsonObject => ({
  id: `${LIST}#42`,
  type: entry,
  statusPurpose: 'revocation',
  [url]: LIST,
  [index]: '42',
  ...change,
});

interface Told {
  readonly set?: readonly number[];
  readonly by?: P256Key;
  readonly subject?: JsonObject;
  readonly change?: JsonObject;
}

function listOf({ list }: Kind, { set = [], by = college, subject, change }: Told = {}) {
  const encodedList = bitstringList({ revoked: set });
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', `${list}Credential`],
    issuer: { id: by.controller },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: list,
      statusPurpose: 'revocation',
      // Only the newest wants its Multibase prefix.
      encodedList: list === 'BitstringStatusList' ? encodedList : encodedList.slice(1),
      ...subject,
    },
    ...change,
  };
  return { [LIST]: tokenOf(document, by) };
}

const statusOf = async (token: string, pages = {}) => {
  const judged = await judge(token, { pages });
  return checkOf(judged, 'status')?.problem?.code ?? judged.status;
};

describe.each(kinds)('a badge with an entry of type $entry', (kind) => {
  const badge = badgeWith(entryOf(kind));

  test('is valid while its bit is not set', async () => {
    const judged = await judge(badge, { pages: listOf(kind, { set: [41, 43] }) });
    expect(judged.problem).toBeUndefined();
    expect(verdictOf(judged)).toBe('valid');
    expect(remarksOf(judged, 'status')).toEqual([]);
  });

  test('is revoked once it is set', async () => {
    expect(await statusOf(badge, listOf(kind, { set: [42] }))).toBe('revoked');
    const first = badgeWith(entryOf(kind, { [kind.index]: '0' }));
    expect(await statusOf(first, listOf(kind, { set: [0] }))).toBe('revoked');
    expect(await statusOf(first, listOf(kind, { set: [1, 8] }))).toBe('valid');
  });

  test('may write its index as a number', async () => {
    const number = badgeWith(entryOf(kind, { [kind.index]: 42 }));
    expect(await statusOf(number, listOf(kind, { set: [42] }))).toBe('revoked');
    expect(await statusOf(badgeWith(entryOf(kind, { [kind.index]: 4.2 })), listOf(kind))).toBe(
      'malformed-value',
    );
    expect(await statusOf(badgeWith(entryOf(kind, { [kind.index]: -1 })), listOf(kind))).toBe(
      'malformed-value',
    );
  });

  test('says so when the list is by somebody else', async () => {
    const judged = await judge(badge, { pages: listOf(kind, { by: eve }) });
    expect(verdictOf(judged)).toBe('valid');
    expect(remarksOf(judged, 'status')).toEqual(['status-list-of-another']);
    const revoked = await judge(badge, { pages: listOf(kind, { by: eve, set: [42] }) });
    expect(verdictOf(revoked)).toBe('revoked');
  });

  test.each(kinds.filter((other) => other !== kind))('learns nothing from $list', async (other) => {
    expect(await statusOf(badge, listOf(other))).toBe('status-verification-error');
    const subject = { type: other.list };
    expect(await statusOf(badge, listOf(kind, { subject }))).toBe('status-verification-error');
  });

  test.each<[string, Told, string]>([
    ['that is none', { subject: { encodedList: 'u$$$' } }, 'status-verification-error'],
    ['that is not compressed', { subject: { encodedList: 'uAAAA' } }, 'status-verification-error'],
    ['that is no text', { subject: { encodedList: 7 } }, 'status-verification-error'],
    ['that is too short', { subject: short(99_992) }, 'status-list-length-error'],
    [
      'that has expired',
      { change: { validUntil: '2026-02-01T00:00:00Z' } },
      'status-verification-error',
    ],
    [
      'that is to come',
      { change: { validFrom: '2026-07-01T00:00:00Z' } },
      'status-verification-error',
    ],
  ])('learns nothing from a list %s', async (_, told, code) => {
    expect(await statusOf(badge, listOf(kind, told))).toBe(code);
  });

  test('learns nothing from a credential of another type, whatever it is about', async () => {
    const change = { type: ['VerifiableCredential'] };
    expect(await statusOf(badge, listOf(kind, { change }))).toBe('status-verification-error');
  });

  test('is content with a list of a hundred thousand', async () => {
    expect(await statusOf(badge, listOf(kind, { subject: short(100_000) }))).toBe('valid');
  });

  test('learns nothing from a list that its issuer has not signed', async () => {
    const { [LIST]: token = '' } = listOf(kind);
    const [head, , signature] = token.split('.');
    const [, body] = (listOf(kind, { change: { id: LIST, name: 'x' } })[LIST] ?? '').split('.');
    expect(await statusOf(badge, { [LIST]: `${head}.${body}.${signature}` })).toBe(
      'status-verification-error',
    );
  });

  test.each([404, 410, 500])('learns nothing from an answer of %i', async (status) => {
    expect(await statusOf(badge, { [LIST]: status })).toBe('status-retrieval-error');
  });

  test.each([kind.url, kind.index])('is at fault without %s', async (member) => {
    expect(await statusOf(badgeWith(entryOf(kind, { [member]: null })), listOf(kind))).toBe(
      'malformed-value',
    );
  });

  test('has no entry beyond the end', async () => {
    for (const index of ['131072', '999999999999999'])
      expect(await statusOf(badgeWith(entryOf(kind, { [kind.index]: index })), listOf(kind))).toBe(
        'range-error',
      );
    const last = badgeWith(entryOf(kind, { [kind.index]: '131071' }));
    expect(await statusOf(last, listOf(kind, { set: [131_071] }))).toBe('revoked');
  });
});

function short(length: number): JsonObject {
  return { encodedList: bitstringList({ revoked: [], length }) };
}

describe.each([bitstring, statusList2021])('the purpose of $entry', (kind) => {
  const suspension = { statusPurpose: 'suspension' };
  const badge = badgeWith(entryOf(kind, suspension));

  test('is what a bit that is set means', async () => {
    expect(await statusOf(badge, listOf(kind, { subject: suspension }))).toBe('valid');
    expect(await statusOf(badge, listOf(kind, { subject: suspension, set: [42] }))).toBe(
      'suspended',
    );
  });

  test('must be one of those of the list', async () => {
    expect(await statusOf(badge, listOf(kind))).toBe('status-verification-error');
    const both = { statusPurpose: ['revocation', 'suspension'] };
    expect(await statusOf(badge, listOf(kind, { subject: both, set: [42] }))).toBe('suspended');
  });

  test('is open when nobody knows it', async () => {
    const strange = { statusPurpose: 'fun' };
    const odd = badgeWith(entryOf(kind, strange));
    expect(await statusOf(odd, listOf(kind, { subject: strange }))).toBe('valid');
    expect(await statusOf(odd, listOf(kind, { subject: strange, set: [42] }))).toBe(
      'status-unsupported',
    );
  });

  test('must be stated', async () => {
    const silent = badgeWith(entryOf(kind, { statusPurpose: '' }));
    expect(await statusOf(silent, listOf(kind))).toBe('malformed-value');
  });
});

test.each([statusList2021, revocationList2020])(
  '$list may write its list in the other base64',
  async (kind) => {
    const bytes = Buffer.alloc(16_384);
    bytes.writeUInt8(0x20, 5);
    const encodedList = gzipSync(bytes).toString('base64');
    const pages = listOf(kind, { subject: { encodedList } });
    expect(await statusOf(badgeWith(entryOf(kind)), pages)).toBe('revoked');
  },
);

describe('several entries', () => {
  const two = (first: JsonObject, second: JsonObject) =>
    badgeWith(entryOf(bitstring, first), entryOf(bitstring, second));
  const listed = (told: Told) => listOf(bitstring, told);

  test('all count', async () => {
    const badge = two({ statusListIndex: '1' }, { statusListIndex: '2' });
    expect(await statusOf(badge, listed({}))).toBe('valid');
    expect(await statusOf(badge, listed({ set: [1] }))).toBe('revoked');
    expect(await statusOf(badge, listed({ set: [2] }))).toBe('revoked');
  });

  test('of which the worst counts', async () => {
    const both = { statusPurpose: ['revocation', 'suspension'] };
    const badge = two({ statusPurpose: 'suspension' }, { statusPurpose: 'revocation' });
    expect(await statusOf(badge, listed({ subject: both, set: [42] }))).toBe('revoked');
    const open = two({ type: 'Unheard' }, { statusPurpose: 'suspension' });
    expect(await statusOf(open, listed({ subject: both, set: [42] }))).toBe('suspended');
    expect(await statusOf(open, listed({ subject: both }))).toBe('status-unsupported');
  });
});

describe('an entry of several bits', () => {
  const message = { statusPurpose: 'message' };
  const words: Json = [
    { status: '0x0', message: 'in order' },
    { status: '0x1', message: 'withdrawn' },
    { status: '0x2', message: 'under review' },
    { status: '0x3', message: 'lost' },
  ];
  const entry = (change: JsonObject = {}) =>
    badgeWith({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusListCredential: LIST,
      statusListIndex: '5',
      statusSize: 2,
      statusMessage: words,
      ...change,
    });
  const listed = (set: readonly number[]) =>
    listOf(bitstring, {
      subject: { ...message, encodedList: bitstringList({ revoked: set, length: 262_144 }) },
    });

  test.each<[readonly number[], string]>([
    [[], 'in order'],
    [[11], 'withdrawn'],
    [[10], 'under review'],
    [[10, 11], 'lost'],
    [[9, 12], 'in order'],
  ])('with %j set says %s', async (set, text) => {
    const judged = await judge(entry(), { pages: listed(set) });
    expect(verdictOf(judged)).toBe('valid');
    expect(checkOf(judged, 'status')?.remarks).toMatchObject([
      { code: 'status-message', facts: { text } },
    ]);
  });

  test.each<[string, JsonObject]>([
    ['a size of zero', { statusSize: 0 }],
    ['a size of a half', { statusSize: 0.5 }],
    ['a size in words', { statusSize: 'two' }],
    ['too few messages', { statusMessage: [{ status: '0x0', message: 'in order' }] }],
    ['no messages', { statusMessage: [] }],
    ['messages for another size', { statusSize: 1 }],
  ])('is at fault with %s', async (_, change) => {
    expect(await statusOf(entry(change), listed([]))).toBe('malformed-value');
  });

  test.each<Json>([0, -1, 0.5, '1', null])('cannot take %j of them', async (statusSize) => {
    // Nothing is found in no bits at all, although the bit is set.
    const revoked = badgeWith(entryOf(bitstring, { statusSize }));
    expect(await statusOf(revoked, listOf(bitstring, { set: [42] }))).toBe('malformed-value');
  });

  test('needs a list that is as many times as long', async () => {
    const subject = { ...message, ...short(131_072) };
    expect(await statusOf(entry(), listOf(bitstring, { subject }))).toBe(
      'status-list-length-error',
    );
  });

  test('of one needs no messages', async () => {
    const one = badgeWith(entryOf(bitstring, message));
    const pages = (set: readonly number[]) => listOf(bitstring, { subject: message, set });
    expect(remarksOf(await judge(one, { pages: pages([]) }), 'status')).toEqual([]);
    const judged = await judge(one, { pages: pages([42]) });
    expect(checkOf(judged, 'status')?.remarks).toMatchObject([{ facts: { text: 'set' } }]);
  });
});

test('an entry for refresh says that there is a newer one', async () => {
  const refresh = { statusPurpose: 'refresh' };
  const badge = badgeWith(entryOf(bitstring, refresh));
  const pages = (set: readonly number[]) => listOf(bitstring, { subject: refresh, set });
  expect(remarksOf(await judge(badge, { pages: pages([]) }), 'status')).toEqual([]);
  const newer = await judge(badge, { pages: pages([42]) });
  expect(verdictOf(newer)).toBe('valid');
  expect(remarksOf(newer, 'status')).toEqual(['status-refresh']);
});

describe('a revocation list of 1EdTech', () => {
  const entry = { id: LIST, type: '1EdTechRevocationList' };
  const badge = badgeWith(entry);
  const list = (change: JsonObject) => ({
    [LIST]: { id: LIST, issuer: college.controller, revokedCredential: [], ...change },
  });
  const naming = (...revokedCredential: Json[]) => list({ revokedCredential });

  test('leaves a badge valid that it does not name', async () => {
    expect(await statusOf(badge, list({}))).toBe('valid');
    expect(await statusOf(badge, naming('urn:badge:moons', { id: 'urn:badge:stars' }))).toBe(
      'valid',
    );
    expect(await statusOf(badge, naming({ id: 'urn:badge:tides', revoked: false }))).toBe('valid');
  });

  test('revokes a badge that it names, for the reason that stands there', async () => {
    expect(await statusOf(badge, naming('urn:badge:tides'))).toBe('revoked');
    const judged = await judge(badge, {
      pages: naming({ id: 'urn:badge:tides', revoked: true, revocationReason: 'An error.' }),
    });
    expect(verdictOf(judged)).toBe('revoked');
    expect(judged.problem?.facts).toEqual({ reason: 'An error.' });
    const older = list({ revokedCredential: null, revokedCredentials: ['urn:badge:tides'] });
    expect(await statusOf(badge, older)).toBe('revoked');
    const both = list({ revokedCredentials: ['urn:badge:tides'] });
    expect(await statusOf(badge, both)).toBe('revoked');
    const again = naming({ id: 'urn:badge:tides', revoked: false }, { '@id': 'urn:badge:tides' });
    expect(await statusOf(badge, again)).toBe('revoked');
  });

  test.each<Json>([7, { a: 1 }, [['urn:badge:tides']], [{ id: ['urn:badge:tides'] }]])(
    'leaves the question open by an entry that names nothing: %j',
    async (revokedCredential) =>
      expect(await statusOf(badge, list({ revokedCredential }))).toBe('status-verification-error'),
  );

  test.each<[string, Record<string, JsonObject | number>, string]>([
    ['by somebody else', list({ issuer: eve.controller }), 'status-verification-error'],
    ['by nobody', list({ issuer: null }), 'status-verification-error'],
    ['that names nothing', list({ revokedCredential: null }), 'status-verification-error'],
    ['that is gone', { [LIST]: 404 }, 'status-retrieval-error'],
    ['that cannot be reached', {}, 'unreachable'],
  ])('says nothing %s', async (_, pages, code) => {
    expect(await statusOf(badge, pages)).toBe(code);
  });

  test('may name its issuer as an object', async () => {
    expect(await statusOf(badge, list({ issuer: { id: college.controller } }))).toBe('valid');
  });

  test('must lie at an address', async () => {
    expect(await statusOf(badgeWith({ type: '1EdTechRevocationList' }))).toBe('malformed-value');
  });

  test('says nothing of a badge without an id', async () => {
    const { id: _, ...nameless } = course({ issuer: college.controller });
    const token = tokenOf({ ...nameless, credentialStatus: entry });
    expect(await statusOf(token, list({}))).toBe('status-verification-error');
  });
});

describe('a list of 2021 that has become one of the newer kind', () => {
  const badge = badgeWith(entryOf(statusList2021));
  const unsaid = { subject: { statusPurpose: [] } };

  test.each([
    ['takes back what it names', { set: [42] }, 'revoked'],
    ['does not speak for what it does not name', { set: [41] }, 'status-verification-error'],
    [
      'is not believed about something else',
      { set: [42], subject: { statusPurpose: 'suspension' } },
      'status-verification-error',
    ],
    ['is not believed about nothing', { set: [42], ...unsaid }, 'status-verification-error'],
  ])('%s', async (_, told, outcome) =>
    expect(await statusOf(badge, listOf(bitstring, told))).toBe(outcome),
  );

  test('need not say what it is about', async () => {
    const subject = { encodedList: bitstringList({ revoked: [42] }) };
    const document = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: LIST,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: { id: college.controller },
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { id: `${LIST}#list`, type: 'BitstringStatusList', ...subject },
    };
    expect(await statusOf(badge, { [LIST]: tokenOf(document) })).toBe('revoked');
  });

  test('is none for the newer entry the other way round', async () => {
    const newer = badgeWith(entryOf(bitstring));
    expect(await statusOf(newer, listOf(statusList2021, { set: [42] }))).toBe(
      'status-verification-error',
    );
  });
});
