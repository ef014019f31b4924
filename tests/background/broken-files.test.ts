import 'fake-indexeddb/auto';

import { readFileSync } from 'node:fs';

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { sayUnread } from '@/components/wallet/intake-words';
import { speak } from '@/components/words';
import { addToWallet } from '@/entrypoints/background/add-to-wallet';
import { ownThings } from '@/entrypoints/background/own-things';
import { broughtIn } from '@/utils/credentials/brought';
import { type Store, WALLET } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { voice } from '../components/locales';
import { brokenFiles, goodFile } from '../heavy/broken-files';
import { heavyInNode } from '../tools/heavy-in-node';
import { emptyStore, NOW } from './around';

const good = readFileSync('public/sample-badge.json', 'utf8');
const broken = Object.entries(brokenFiles(good));

let store: Store;
beforeAll(() => speak(voice()));
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

async function add(name: string, content: string | Uint8Array): Promise<void> {
  const bytes = Uint8Array.from(Buffer.from(content));
  const brought = ownThings(await broughtIn({ name, bytes }, { heavy: heavyInNode }));
  await addToWallet(store, 'intake:1', brought, { now: () => NOW });
}

const sentences = async () =>
  (await store.intakes.all()).flatMap(({ unread }) => unread.map(sayUnread));

describe('a file that is broken', () => {
  test('in one of fifteen ways says so in a sentence of that way, and names the file', async () => {
    expect(broken).toHaveLength(15);
    for (const [name, content] of broken) await add(name, content);
    expect(await store.findings.where('candidateId', WALLET)).toEqual([]);
    const said = await sentences();
    const ways = said.map((sentence, at) => sentence.replace(broken[at]?.[0] ?? '?', ''));
    expect(new Set(ways).size).toBe(15);
    for (const [at, sentence] of said.entries()) expect(sentence).toContain(broken[at]?.[0]);
  });

  test('keeps no other out, in whatever order they come', async () => {
    for (const [at, [name, content]] of broken.entries()) {
      const other = goodFile(good, at + 1);
      await add(other.name, other.content);
      await add(name, content);
    }
    expect(await store.intakes.all()).toMatchObject([{ added: 15, known: 0, unreadCount: 15 }]);
    expect(await store.files.all()).toHaveLength(15);
  });
});
