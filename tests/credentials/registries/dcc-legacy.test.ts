import { describe, expect, test } from 'vitest';

import { dccLegacy } from '@/utils/credentials/registries/dcc-legacy';
import type { Trust } from '@/utils/credentials/registries/trust';

import { online, type Pages } from '../badge-site';

const PAGES = 'https://digitalcredentials.github.io';
const ADDRESS = `${PAGES}/dcc-registry/registry.json`;
const DID = 'did:web:riverwell.example';
const none: Trust = { anchors: [], testIssuers: false };
const forTests: Trust = { ...none, testIssuers: true };

const registry = { name: 'Member Registry', type: 'dcc-legacy', address: ADDRESS };

const listOf = (entries: string): string =>
  `{"meta":{"updated":"2026-03-25T10:00:00Z"},"registry":{${entries}}}`;
const entry = (did: string, name: string): string => `"${did}": {"name": "${name}"}`;

const lookUp = (page: Pages[string], trust = none) =>
  dccLegacy.lookUp(
    registry,
    { id: DID, thumbprints: [] },
    { ...online({ [ADDRESS]: page }), trust },
  );

describe('a list of the consortium', () => {
  test('names an issuer, and since when', async () =>
    expect(await lookUp(listOf(entry(DID, 'Riverwell College')))).toEqual({
      ok: true,
      value: [
        {
          standing: 'recognised',
          by: 'Member Registry',
          name: 'Riverwell College',
          since: '2026-03-25',
        },
      ],
    }));

  test.each([
    ['another DID', entry('did:web:other.example', 'Other')],
    ['a DID that begins with it', entry(`${DID}.evil.example`, 'Riverwell College')],
    ['its DID as a name', '"did:web:evil.example": {"name": "did:web:riverwell.example"}'],
    [
      'its DID in a quotation',
      `"did:web:evil.example": {"name": "\\"${DID}\\": {\\"name\\": \\"MIT\\"}"}`,
    ],
  ])('with %s says nothing of an issuer', async (_, entries) =>
    expect(await lookUp(listOf(entries))).toEqual({ ok: true, value: [] }),
  );

  test('that names a DID twice is heard twice', async () => {
    const twice = `${entry(DID, 'College Unbound')},${entry(DID, 'Sky Academy')}`;
    expect(await lookUp(listOf(twice))).toMatchObject({
      value: [{ name: 'College Unbound' }, { name: 'Sky Academy' }],
    });
  });

  test.each(['404', 'a web page', 'a list of another shape', 'a text cut off'])(
    'that is %s costs the issuer nothing but its word',
    async (what) => {
      const page: Record<string, string | number> = {
        '404': 404,
        'a web page': '<!doctype html><title>x</title>',
        'a list of another shape': '{"issuers":[]}',
        'a text cut off': listOf(entry(DID, 'Riverwell')).slice(0, 60),
      };
      expect(await lookUp(page[what] ?? 500)).toMatchObject({ ok: false });
    },
  );
});

describe('an entry for tests', () => {
  const names = [
    '(Example) University',
    'My School',
    'DCC did:key for testing',
    'JFF Sandbox',
    'Riverwell (test)',
  ];
  test.each(names)('"%s" vouches for nobody', async (name) =>
    expect(await lookUp(listOf(entry(DID, name)))).toEqual({ ok: true, value: [] }),
  );
  test.each(names)('"%s" counts behind the switch', async (name) =>
    expect(await lookUp(listOf(entry(DID, name)), forTests)).toMatchObject({ value: [{ name }] }),
  );
  test.each(['Educational Testing Service', 'School of Myths', 'Examples of Excellence'])(
    '"%s" is none',
    async (name) =>
      expect(await lookUp(listOf(entry(DID, name)))).toMatchObject({ value: [{ name }] }),
  );
});

test.each([
  [`${PAGES}/dcc-registry/registry.json`, 'issuers'],
  [`${PAGES}/community-registry/registry.json`, 'issuers'],
  [`${PAGES}/sandbox-registry/registry.json`, 'test-issuers'],
  [`${PAGES}/issuer-registry/registry.json`, 'test-issuers'],
  ['https://sandbox-issuer.example/registry.json', 'none'],
  ['https://digitalcredentials.github.io.evil.example/dcc-registry/registry.json', 'none'],
])('the list at %s may vouch for: %s', (address, admission) =>
  expect(dccLegacy.admission({ ...registry, address }, none)).toBe(admission),
);
