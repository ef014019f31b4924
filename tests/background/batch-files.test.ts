import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { addOpened } from '@/entrypoints/background/batch-files';
import { batchOf } from '@/entrypoints/background/batches';
import type { Brought } from '@/utils/credentials/brought';
import { fail } from '@/utils/lib/result';
import type { Batch } from '@/utils/model/batch';
import type { Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { aroundOf, NOW } from './around';
import { linkTo } from './readings';

const BATCH = 'batch:files';

let store: Store;
let batch: Batch;

beforeEach(async () => {
  freshBrowser();
  store = aroundOf(async ({ url }) => fail('not-found', url)).lasting;
  batch = await batchOf(store, { id: BATCH, name: 'role 9', retentionDays: 90, now: NOW });
});

const file = (name: string, text: string): Brought => ({
  kind: 'file',
  name,
  bytes: new TextEncoder().encode(text),
});
const link = (name: string, at: string): Brought => ({
  kind: 'link',
  name,
  link: linkTo(`https://issuer.example/${at}.json`),
});
const refused = (name: string): Brought => ({
  kind: 'refused',
  name,
  problem: fail('nothing-enclosed', 'no link').problem,
});

const add = (path: readonly string[], ...brought: readonly Brought[]) =>
  addOpened(store, batch, { path, brought }, { now: () => NOW });

async function people() {
  const rows = await store.candidates.where('tabId', batch.tabId);
  const findings = await store.findings.where('tabId', batch.tabId);
  return rows
    .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
    .map(({ id, name, label }) => ({
      name,
      label,
      credentials: findings
        .filter(({ candidateId }) => candidateId === id)
        .toSorted((one, other) => one.position - other.position)
        .map(({ link: { text, provider }, state }) => `${provider} ${text} ${state}`),
    }));
}

describe('an archive of résumés', () => {
  test('has a person for each of its entries', async () => {
    await add(
      [],
      link('role.zip › all/Amara Lindqvist.pdf', 'a'),
      file('role.zip › all/Amara Lindqvist.pdf › badge.json', '{}'),
      refused('role.zip › all/Ben Haddad CV.pdf'),
    );
    expect(await people()).toEqual([
      {
        name: 'Amara Lindqvist',
        label: 'Amara Lindqvist',
        credentials: [
          'hosted role.zip › all/Amara Lindqvist.pdf found',
          'file role.zip › all/Amara Lindqvist.pdf › badge.json found',
        ],
      },
      {
        name: 'Ben Haddad',
        label: 'Ben Haddad CV',
        credentials: ['file role.zip › all/Ben Haddad CV.pdf done'],
      },
    ]);
    expect(await store.batches.get(BATCH)).toMatchObject({
      people: 2,
      estimate: { requests: 1, hosts: [{ host: 'issuer.example', requests: 1 }] },
    });
  });

  test('that breaks off loses nobody', async () => {
    await add([], link('role.zip › Amara.pdf', 'a'), refused('role.zip'));
    expect((await people()).map(({ label }) => label)).toEqual(['Amara', 'role']);
  });
});

describe('a folder', () => {
  test('has a person for each folder or file in it', async () => {
    await add(['Amara Lindqvist', 'go.json'], file('go.json', '{"go":1}'));
    await add(['Amara Lindqvist', 'sql.json'], file('sql.json', '{"sql":1}'));
    await add(['badge-7.json'], file('badge-7.json', '{"seven":1}'));
    expect(await people()).toEqual([
      {
        name: 'Amara Lindqvist',
        label: 'Amara Lindqvist',
        credentials: ['file go.json found', 'file sql.json found'],
      },
      { name: undefined, label: 'badge-7', credentials: ['file badge-7.json found'] },
    ]);
    expect(await store.files.ids()).toHaveLength(3);
  });

  test('that is brought again stands there once', async () => {
    for (const _ of [1, 2]) await add(['Amara', 'go.json'], file('go.json', '{"go":1}'));
    expect(await people()).toHaveLength(1);
    expect((await people())[0]?.credentials).toHaveLength(1);
    expect(await store.batches.get(BATCH)).toMatchObject({ people: 1 });
  });

  test('in which two people have the same credential says so of both', async () => {
    await add(['Amara', 'go.json'], file('go.json', '{"go":1}'));
    await add(['Ben', 'go.json'], file('go.json', '{"go":1}'));
    const findings = await store.findings.where('tabId', batch.tabId);
    expect(findings.map(({ shared }) => shared)).toEqual([true, true]);
  });
});
