import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { scoreTab } from '@/entrypoints/background/score-candidates';
import type { Pathway } from '@/utils/model/pathway';
import type { Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { way } from '../skills/way';
import { emptyStore, NOW } from './around';
import { AMARA, addressOf, holding } from './holding';

let store: Store;

beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

async function stacks() {
  await scoreTab(store, 1, NOW);
  return (await store.candidates.get(AMARA))?.stacks ?? [];
}

const bring = (id: string, pathway: Pathway) =>
  store.pathways.put({ id, pathway, addedAt: NOW.toISOString() });

describe('the stacks of a person', () => {
  test('are the ladders that come with the extension, where the body that awards them gave them', async () => {
    const issuer = { id: 'https://issuer.example/', name: 'CompTIA' };
    await holding(store, ['CompTIA A+', 'CompTIA Network+'], { issuer });
    expect((await stacks())[0]).toMatchObject({
      id: 'family:comptia-core',
      evidence: 'declared',
      kind: 'vertical',
      earned: 2,
      total: 4,
      next: 'CompTIA Security+',
    });
  });

  test('are only possible where others gave them', async () => {
    await holding(store, ['Python Level 1', 'Python Level 2']);
    expect(await stacks()).toMatchObject([{ evidence: 'inferred', kind: 'vertical' }]);
  });

  test('are those of a pathway that the user brought, and no longer when it is deleted', async () => {
    await holding(store, ['CompTIA A+', 'CompTIA Network+'], {
      issuer: { id: 'https://issuer.example/', name: 'CompTIA' },
    });
    const badges = { 'CompTIA A+': {}, 'CompTIA Network+': { after: ['CompTIA A+'] } };
    await bring('one', way(badges, { id: 'https://school.example/pathway', name: 'Networks' }));
    expect((await stacks())[0]).toMatchObject({
      id: 'https://school.example/pathway',
      name: 'Networks',
      complete: true,
    });
    await store.pathways.remove(['one']);
    expect((await stacks()).map(({ id }) => id)).not.toContain('https://school.example/pathway');
  });

  test('count nothing that is refuted', async () => {
    await holding(store, ['CompTIA A+', 'CompTIA Network+'], {
      issuer: { id: 'https://issuer.example/', name: 'CompTIA' },
    });
    await store.results.change(addressOf('CompTIA Network+'), (row) => ({
      ...row,
      problem: { code: 'proof-verification-error', detail: 'for the log' },
    }));
    expect((await stacks())[0]).toMatchObject({ id: 'family:comptia-core', earned: 1 });
  });
});
