import { describe, expect, test } from 'vitest';

import { askRegistries } from '@/utils/credentials/registries/ask-registries';
import type { Trust } from '@/utils/credentials/registries/trust';
import type { Json } from '@/utils/lib/json';

import { online, type Pages } from '../badge-site';
import { anchor, CONFIGURATION } from './federation';

const CONSORTIUM = 'https://digitalcredentials.github.io';
const LISTS = `${CONSORTIUM}/dcc-known-registries/known-did-registries.json`;
const MEMBERS = `${CONSORTIUM}/dcc-registry/registry.json`;
const SANDBOX = `${CONSORTIUM}/sandbox-registry/registry.json`;
const DID = 'did:web:riverwell.example';
const none: Trust = { anchors: [], testIssuers: false };

const members = { name: 'Members', type: 'dcc-legacy', url: MEMBERS };
const sandbox = { name: 'Sandbox', type: 'dcc-legacy', url: SANDBOX };
const federation = { name: 'Federation', type: 'oidf', trustAnchorEC: CONFIGURATION };
const stranger = { name: 'Stranger', type: 'ledger', url: 'https://ledger.example/issuers' };

const naming = (name: string): string =>
  `{"meta":{"updated":"2026-03-25T10:00:00Z"},"registry":{"${DID}": {"name": "${name}"}}}`;

function ask(lists: readonly Json[] | string | number, pages: Pages = {}, trust = none) {
  const page = Array.isArray(lists) ? JSON.stringify(lists) : lists;
  const environment = online({ [LISTS]: page as string | number, ...pages });
  return askRegistries({ id: DID, thumbprints: [] }, { ...environment, trust });
}

describe('the registries of the list of lists', () => {
  test('are asked each, and each says its own', async () =>
    expect(await ask([members], { [MEMBERS]: naming('Riverwell College') })).toMatchObject({
      standings: [{ standing: 'recognised', by: 'Members', name: 'Riverwell College' }],
      remarks: [],
    }));

  test('that do not answer are named, and cost the others nothing', async () => {
    const other = {
      ...members,
      name: 'Community',
      url: `${CONSORTIUM}/community-registry/registry.json`,
    };
    expect(
      await ask([members, other], { [MEMBERS]: naming('Riverwell College'), [other.url]: 500 }),
    ).toMatchObject({
      standings: [{ by: 'Members' }],
      remarks: [{ code: 'registry-unreachable', facts: { registries: 'Community' } }],
    });
  });

  test('for tests are asked only behind the switch', async () => {
    const pages = { [SANDBOX]: naming('Riverwell College') };
    expect(await ask([sandbox], pages)).toEqual({ standings: [], remarks: [] });
    expect(await ask([sandbox], pages, { ...none, testIssuers: true })).toMatchObject({
      standings: [{ by: 'Sandbox' }],
    });
  });

  test('of an unknown kind, or whom nobody vouches for, are named once as unchecked', async () =>
    expect(await ask([stranger, federation, stranger, sandbox])).toMatchObject({
      standings: [],
      remarks: [{ code: 'registry-unchecked', facts: { registries: 'Stranger, Federation' } }],
    }));

  test('whose anchor is pinned are asked, and named when they do not answer', async () =>
    expect(await ask([federation], {}, { ...none, anchors: [anchor] })).toMatchObject({
      remarks: [{ code: 'registry-unreachable', facts: { registries: 'Federation' } }],
    }));
});

describe('the list of lists', () => {
  test.each<[string, string | number]>([
    ['is not there', 404],
    ['is out of order', 500],
    ['is a web page', '<!doctype html>'],
    ['is no list', '{"registries":[]}'],
    ['is cut off', '[{"name":"Members","type":'],
  ])('that %s leaves open what registries say', async (_, page) =>
    expect(await ask(page, { [MEMBERS]: naming('Riverwell College') })).toMatchObject({
      standings: [],
      remarks: [{ code: 'registry-unreachable', facts: { registries: 'Known DID registries' } }],
    }),
  );

  test('with entries that are none is read without them', async () => {
    const { name: _name, ...nameless } = stranger;
    const broken = ['x', null, { ...members, type: 7 }, { name: 'Nowhere', type: 'dcc-legacy' }];
    expect(
      await ask([...broken, members, nameless], { [MEMBERS]: naming('Riverwell') }),
    ).toMatchObject({
      standings: [{ by: 'Members' }],
      remarks: [{ code: 'registry-unchecked', facts: { registries: nameless.url } }],
    });
  });

  test('without end is read to its fiftieth entry', async () => {
    const many = Array.from({ length: 50 }, () => stranger);
    expect(await ask([...many, members], { [MEMBERS]: naming('Riverwell') })).toMatchObject({
      standings: [],
    });
    expect(
      await ask([...many.slice(1), members], { [MEMBERS]: naming('Riverwell') }),
    ).toMatchObject({ standings: [{ by: 'Members' }] });
  });
});
