import { describe, expect, test } from 'vitest';

import { listCredential } from '@/utils/credentials/statuses/list-credential';
import type { JsonObject } from '@/utils/lib/json';

import { bitstringList } from '../../world/sign/bitstring-list';
import { p256Key } from '../../world/sign/keys';
import { online, type Pages } from '../badge-site';
import { college, tokenKey, tokenOf } from '../issued';

const LIST = 'https://college.example/list';
const TYPE = 'BitstringStatusListCredential';

const list = (change: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: LIST,
  type: ['VerifiableCredential', TYPE],
  issuer: { id: college.controller },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: bitstringList({ revoked: [] }),
  },
  ...change,
});

const outcomeOf = async (pages: Pages): Promise<string> => {
  const found = await listCredential(LIST, [{ credential: TYPE }], online(pages));
  return found.ok ? found.value.issuer : found.problem.code;
};

describe('a status list', () => {
  test('is believed when its issuer has signed it', async () => {
    expect(await outcomeOf({ [LIST]: tokenOf(list()) })).toBe(college.controller);
    const long = list({ validUntil: '2027-01-01T00:00:00Z' });
    expect(await outcomeOf({ [LIST]: tokenOf(long) })).toBe(college.controller);
  });

  test.each<[string, string | JsonObject]>([
    ['nobody has signed', list()],
    ['somebody else has signed', tokenOf(list(), tokenKey('eve'))],
    ['ended', tokenOf(list({ validUntil: '2026-05-01T00:00:00Z' }))],
    ['has not begun', tokenOf(list({ validFrom: '2026-07-01T00:00:00Z' }))],
    ['has other bits than were signed', tokenOf(list()).replace(/[^.]{8}$/u, 'AAAAAAAA')],
    ['is of another kind', tokenOf(list({ type: ['VerifiableCredential'] }))],
    ['is no credential', { list: [] }],
  ])('S30: is not believed when it %s', async (_, page) =>
    expect(await outcomeOf({ [LIST]: page })).toBe('status-verification-error'),
  );

  test.each<[string, Pages, string]>([
    ['is gone', { [LIST]: 404 }, 'status-retrieval-error'],
    ['is a web page', { [LIST]: '<!doctype html>' }, 'status-retrieval-error'],
    ['is out of reach', {}, 'unreachable'],
  ])('is not there when it %s', async (_, pages, code) =>
    expect(await outcomeOf(pages)).toBe(code),
  );

  test.each([
    ['is out of reach', undefined, 'unreachable'],
    ['are gone', 404, 'did-unresolved'],
  ] as const)('says nothing for now when the keys of its issuer %s', async (_, answer, code) => {
    const did = 'did:web:keys.example';
    const signed = tokenOf(list({ issuer: { id: did } }), p256Key('keys', `${did}#1`));
    const keys = answer ? { 'https://keys.example/.well-known/did.json': answer } : {};
    expect(await outcomeOf({ [LIST]: signed, ...keys })).toBe(code);
  });
});
