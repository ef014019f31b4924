import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { scoreTab } from '@/entrypoints/background/score-candidates';
import type { Pathway } from '@/utils/model/pathway';
import type { Store } from '@/utils/model/store';
import type { Part } from '@/utils/model/verification';

import { freshBrowser } from '../browser/fake-browser';
import { credential } from '../skills/credential';
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

describe('a learner record', () => {
  const achievement = (id: string) => ({
    id: `urn:example:${id}`,
    name: id,
    tags: [],
    alignments: [],
  });
  const part = (id: string, told: Partial<Part> = {}): Part => ({
    assurance: 'cryptographically-verified',
    status: 'valid',
    checks: [],
    proofs: [],
    subject: 'same',
    credential: {
      ...credential(achievement(id)),
      recipients: [{ kind: 'name', identity: 'Amara Lindqvist', hashed: false }],
    },
    ...told,
  });
  const associations = ['Chemistry', 'Physics', 'Biology'].map((id) => ({
    type: 'isChildOf',
    source: `urn:example:${id}`,
    target: 'urn:example:Science',
  }));
  const record = async (...parts: Part[]) => {
    await holding(store, ['A record'], {
      format: 'clr-2',
      achievements: [achievement('Science')],
      associations,
    });
    await store.results.change(addressOf('A record'), (row) => ({ ...row, parts }));
  };

  test('declares a stack, reached as far as what lies in it is verified', async () => {
    await record(part('Chemistry'), part('Physics'));
    expect((await stacks())[0]).toMatchObject({
      name: 'Science',
      evidence: 'declared',
      declaredIn: 'clr',
      kind: 'horizontal',
      earned: 2,
      total: 4,
    });
  });

  test('says nothing of what is about somebody else, or refused', async () => {
    const problem = { code: 'proof-verification-error', detail: 'for the log' } as const;
    await record(part('Chemistry', { subject: 'another' }), part('Physics', { problem }));
    expect((await stacks()).filter(({ evidence }) => evidence === 'declared')).toEqual([]);
  });
});
