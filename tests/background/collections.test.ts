import { beforeEach, expect, test } from 'vitest';

import { addByHand } from '@/entrypoints/background/by-hand';
import { readCollection } from '@/entrypoints/background/collections';
import { keepReading } from '@/entrypoints/background/read-pages';
import type { JsonObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Store } from '@/utils/model/store';
import { linkPointedAt } from '@/utils/providers';

import { freshBrowser } from '../browser/fake-browser';
import { aroundOf, NOW, type TestSurroundings } from './around';
import { from, profile } from './readings';

const COLLECTION = 'https://www.credly.com/users/ada-lovelace';
const UUIDS = ['1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5', '7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f'];

const pageOf = (id: string | undefined, current: number): JsonObject => ({
  data: [{ id: id ?? '', badge_template: { name: `Badge ${current}` } }],
  metadata: { current_page: current, total_pages: 2 },
});

let around: TestSurroundings;
let store: Store;
let pages: Record<string, JsonObject | number>;

beforeEach(async () => {
  freshBrowser();
  pages = {
    [`${COLLECTION}/badges.json?page=1`]: pageOf(UUIDS[0], 1),
    [`${COLLECTION}/badges.json?page=2`]: pageOf(UUIDS[1], 2),
  };
  around = aroundOf(async ({ url }) => {
    const page = pages[url];
    if (page === undefined) return fail('unreachable', url);
    const status = typeof page === 'number' ? page : 200;
    const body = new TextEncoder().encode(JSON.stringify(page));
    return ok({ url, status, contentType: 'application/json', body });
  });
  store = around.lasting;
  const link = linkPointedAt(COLLECTION);
  if (!link) throw new Error('no link');
  await addByHand(store, { id: 1, url: 'https://ada.example/' }, [link], NOW);
});

const rows = () => store.findings.where('tabId', 1);
const collectionRow = async (): Promise<FindingRow> => {
  const row = (await rows()).find(({ link }) => link.href === COLLECTION);
  if (!row) throw new Error('the collection is gone');
  return row;
};
const read = async () =>
  readCollection({ store, row: await collectionRow() }, around.environmentFor(store));

test('a collection is known for one before anybody is asked', async () =>
  expect(await collectionRow()).toMatchObject({
    collection: { pages: 0, more: true },
    asks: '',
    state: 'found',
  }));

test('its credentials are put beside it page by page, and not checked', async () => {
  expect(await read()).toBeUndefined();
  expect(await collectionRow()).toMatchObject({ collection: { pages: 1, more: true } });
  expect(await read()).toBeUndefined();
  expect(await collectionRow()).toMatchObject({
    collection: { pages: 2, more: true, ownPages: 2 },
  });
  const found = (await rows()).filter(({ link }) => link.provider === 'credly');
  expect(found.map(({ link, state, asks }) => [link.text, state, asks])).toEqual([
    ['Badge 1', 'found', 'www.credly.com'],
    ['Badge 2', 'found', 'www.credly.com'],
  ]);
  expect(new Set(found.map(({ position }) => position)).size).toBe(2);
});

test('what was imported comes last, and is said to be no more than that', async () => {
  const [owner = '', other = ''] = UUIDS;
  const imports = `https://www.credly.com/api/v1/users/${owner}/external_badges/open_badges/public`;
  pages[COLLECTION] = { data: { synthetic_id: owner } };
  pages[`${imports}?page=1&page_size=48`] = {
    data: [
      {
        external_badge: { badge_name: 'Cloud', badge_url: 'https://issuer.example/badges/1.json' },
      },
      { external_badge: { badge_name: 'x', badge_url: `https://www.credly.com/badges/${other}` } },
    ],
  };
  for (const _ of [1, 2, 3]) expect(await read()).toBeUndefined();
  expect(await collectionRow()).toMatchObject({ collection: { pages: 3, more: false } });
  const imported = (await rows()).filter((row) => row.imported);
  expect(imported.map(({ link }) => link.href)).toEqual(['https://issuer.example/badges/1.json']);
});

test('what the platform says of an issuer is kept with its own name, and only where it says it', async () => {
  const entities = [{ primary: true, entity: { name: 'Aurland', verified: true } }];
  pages[`${COLLECTION}/badges.json?page=1`] = {
    ...pageOf(UUIDS[0], 1),
    data: [
      { id: UUIDS[0] ?? '', badge_template: { name: 'Tides' }, issuer: { entities } },
      { id: UUIDS[1] ?? '', badge_template: { name: 'Winds' } },
    ],
  };
  await read();
  const found = (await rows()).filter(({ link }) => link.provider === 'credly');
  expect(found.map(({ issuerMark }) => issuerMark)).toEqual([
    { by: 'www.credly.com', checked: true },
    undefined,
  ]);
});

test('a credential that stands there already stays as it is', async () => {
  await read();
  const [badge] = (await rows()).filter(({ link }) => link.provider === 'credly');
  await store.findings.change(badge?.id ?? '', (row) => ({ ...row, state: 'done' }));
  await store.findings.change((await collectionRow()).id, (row) => ({
    ...row,
    collection: { pages: 0, more: true },
  }));
  await read();
  const found = (await rows()).filter(({ link }) => link.provider === 'credly');
  expect(found.map(({ state }) => state)).toEqual(['done']);
});

test('what it brought stays when the page is read again', async () => {
  await read();
  const before = await rows();
  await keepReading(
    store,
    profile({ url: 'https://ada.example/', candidates: [] }),
    from('https://ada.example/'),
    NOW,
  );
  expect(await rows()).toHaveLength(before.length);
});

test('it brings its own to somebody who has a great many, behind the last of them', async () => {
  const row = await collectionRow();
  const many = Array.from({ length: 700 }, (_, at) => {
    const href = `https://www.credly.com/badges/${String(at).padStart(8, '0')}-4a5b-4c6d-8e7f-90a1b2c3d4e5`;
    const id = `${row.candidateId}#${href}`;
    return { ...row, id, resultId: href, position: at + 40, link: { ...row.link, href } };
  });
  await store.findings.putAll(many);
  await read();
  const brought = await store.findings.where(
    'resultId',
    `https://www.credly.com/badges/${UUIDS[0]}`,
  );
  expect(brought).toMatchObject([{ position: 740 }]);
});

test('what one page has too much of comes in parts, until it is whole', async () => {
  const profileLink = linkPointedAt('https://openbadgepassport.com/app/profile/1234');
  if (!profileLink) throw new Error('no link');
  const badges = (from: number) =>
    Array.from({ length: 400 }, (_, at) => ({ id: from + at, name: `Badge ${at}` }));
  pages['https://openbadgepassport.com/app/obpv1/profile/1234'] = {
    blocks: [
      { type: 'showcase', badges: badges(1) },
      { type: 'showcase', badges: badges(401) },
    ],
  };
  await addByHand(store, { id: 1, url: 'https://ada.example/' }, [profileLink], NOW);
  const steps: unknown[] = [];
  for (const _ of [1, 2]) {
    const row = (await rows()).find(({ link }) => link.href === profileLink.href);
    if (!row) throw new Error('the collection is gone');
    await readCollection({ store, row }, around.environmentFor(store));
    const after = await store.findings.get(row.id);
    const there = (await rows()).filter(({ imported }) => imported);
    steps.push([there.length, after?.collection?.more]);
  }
  expect(steps).toEqual([
    [500, true],
    [800, false],
  ]);
});

test.each<[string, JsonObject | number, string]>([
  ['private', 403, 'private'],
  ['gone', 404, 'not-found'],
  ['in trouble', 500, 'server-error'],
  ['of another shape', { data: 'x' }, 'not-machine-readable'],
])('a collection that is %s changes nothing', async (_, answer, code) => {
  pages[`${COLLECTION}/badges.json?page=1`] = answer;
  expect(await read()).toMatchObject({ problem: { code } });
  expect(await rows()).toHaveLength(1);
  expect(await collectionRow()).toMatchObject({ collection: { pages: 0, more: true } });
});

test('nothing else is taken for a collection', async () => {
  await read();
  const row = (await rows()).find(({ link }) => link.provider === 'credly');
  if (!row) throw new Error('no badge');
  expect(await readCollection({ store, row }, around.environmentFor(store))).toMatchObject({
    problem: { code: 'internal' },
  });
});
