import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { correctionHandlers } from '@/entrypoints/background/correction-handlers';
import { forgetCorrections } from '@/entrypoints/background/corrections';
import { keepReading } from '@/entrypoints/background/read-pages';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import type { PairingEdit } from '@/utils/model/match';
import type { Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { aroundOf, NOW } from './around';
import { AMARA, addressOf, holding } from './holding';
import { idleQueue as queue } from './idle-queue';
import { from, POSTING, postingPage } from './readings';

const KUBERNETES = 'Kubernetes Operations';
const CHAINS = 'Container Platforms in Practice';
const own = { incognito: false };

let store: Store;
let handlers: ReturnType<typeof correctionHandlers>;

beforeEach(async () => {
  freshBrowser();
  const around = aroundOf();
  store = around.lasting;
  const refresh = () => scoreTab(store, 1, NOW);
  handlers = correctionHandlers({ around, queue, refresh, refreshAll: refresh });
  await readPosting();
});

const readPosting = () => keepReading(store, postingPage(), from(POSTING, { tabId: 9 }), NOW);

async function say(name: string, edit: PairingEdit, requirementId?: string): Promise<void> {
  const [asked] = (await store.postings.get(POSTING))?.requirements ?? [];
  await handlers['posting/pair'](
    {
      postingId: POSTING,
      requirementId: requirementId ?? asked?.id ?? '',
      evidenceId: addressOf(name),
      edit,
    },
    own,
  );
}

const report = async () => (await store.matches.get(AMARA))?.report;

describe('a credential of which the user says that it does not show what is asked', () => {
  beforeEach(async () => {
    await holding(store, [KUBERNETES]);
    await scoreTab(store, 1, NOW);
  });

  test('counts no more, and again when that is taken back', async () => {
    expect(await report()).toMatchObject({ shown: 1, total: 1 });
    await say(KUBERNETES, 'not-this');
    expect(await report()).toMatchObject({ shown: 0, total: 1, verifiedScore: 0 });
    await say(KUBERNETES, 'as-read');
    expect(await report()).toMatchObject({ shown: 1 });
    expect(await store.corrections.all()).toEqual([]);
  });

  test('counts again when the day has passed until which that is remembered', async () => {
    await store.postings.change(POSTING, (row) => ({ ...row, pinned: true }));
    await say(KUBERNETES, 'not-this');
    await forgetCorrections(store, new Date(NOW.getTime() + 100 * 86_400_000));
    expect(await store.postings.get(POSTING)).not.toHaveProperty('notThis');
    await scoreTab(store, 1, NOW);
    expect(await report()).toMatchObject({ shown: 1 });
  });

  test('counts for everything else', async () => {
    await say(KUBERNETES, 'not-this', 'ps:python');
    expect(await report()).toMatchObject({ shown: 1 });
  });

  test('is remembered when the posting is opened again, in whatever tab the person is', async () => {
    await say(KUBERNETES, 'not-this');
    await store.postings.remove([POSTING]);
    await readPosting();
    await scoreTab(store, 1, NOW);
    expect(await report()).toMatchObject({ shown: 0 });
    await handlers['corrections/remove']({}, own);
    expect(await report()).toMatchObject({ shown: 1 });
  });
});

describe('a credential of which the user says that it shows what is asked', () => {
  test('counts as what it is, and the line says by whom', async () => {
    await holding(store, [CHAINS]);
    await scoreTab(store, 1, NOW);
    expect(await report()).toMatchObject({ shown: 0 });
    await say(CHAINS, 'this-too');
    expect(await report()).toMatchObject({
      shown: 1,
      rows: [{ support: { evidenceName: CHAINS, byUser: true, status: 'verified' } }],
    });
  });

  test('stays unverified where its proof fails', async () => {
    await holding(store, [CHAINS]);
    await store.results.change(addressOf(CHAINS), (row) => ({
      ...row,
      checks: [{ id: 'proof', outcome: 'failed' }],
      assurance: 'link-shape-only',
      status: 'unknown',
      problem: { code: 'proof-verification-error', detail: 'for the log' },
    }));
    await say(CHAINS, 'this-too');
    expect(await report()).toMatchObject({ shown: 0, score: 0 });
  });
});
