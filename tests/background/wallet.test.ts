import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { addToWallet } from '@/entrypoints/background/add-to-wallet';
import { forgetTab } from '@/entrypoints/background/forget-old';
import { handlersOf } from '@/entrypoints/background/handlers';
import { forgetRemoved } from '@/entrypoints/background/removed-from-wallet';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import type { VerifyQueue } from '@/entrypoints/background/verify-queue';
import { writtenByHand } from '@/entrypoints/background/written-by-hand';
import type { Brought } from '@/utils/credentials/brought';
import { verifyFile } from '@/utils/credentials/verify-file';
import { rowsToKeep } from '@/utils/exports/backup/kept-rows';
import { fail } from '@/utils/lib/result';
import { MOST_UNREAD } from '@/utils/model/intake';
import { isOfBatch, type Store, WALLET, WALLET_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';

import { freshBrowser } from '../browser/fake-browser';
import { issuedFiles } from '../heavy/issued-files';
import { iTXt, pngWith } from '../world/bake/png';
import { aroundOf, emptyStore, NOW, type TestSurroundings } from './around';

const told = { now: () => NOW };
const CREDLY = 'https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10';
const { needsNobody, needsAHost } = await issuedFiles();

const file = (bytes: Uint8Array<ArrayBuffer>, name: string): Brought => ({
  kind: 'file',
  name,
  bytes,
});
const text = (words: string) => new TextEncoder().encode(words);

let around: TestSurroundings;
let store: Store;
let queued: string[];
beforeEach(() => {
  freshBrowser();
  around = aroundOf();
  store = around.lasting;
  queued = [];
});

const handlers = () => {
  const queue: VerifyQueue = {
    add: async (_, findings) => void queued.push(...findings.map(({ link }) => link.href)),
    addPatient: () => {},
    stop: async () => {},
    resume: () => {},
    allow: async () => {},
  };
  const refreshed = async () => {};
  return handlersOf({ around, queue, refresh: refreshed, refreshAll: refreshed });
};
const own = { incognito: false };
const add = (brought: readonly Brought[], intake = 'intake:1') =>
  addToWallet(store, intake, brought, told);

type Document = Record<string, unknown>;

/** Checks every file, and says what that means. */
async function checked(): Promise<void> {
  for (const { id, resultId } of await store.findings.all()) {
    const body = (await store.files.get(resultId))?.body ?? text('');
    const result = await verifyFile(body, { ...around.environmentFor(store) });
    await store.results.put({
      ...result,
      id: resultId,
      href: resultId,
      provider: 'file',
      verifiedAt: NOW.toISOString(),
      asked: [],
    });
    await store.findings.change(id, (row) => undrawn({ ...row, state: 'done' }));
  }
  await scoreTab(store, WALLET_TAB, NOW);
}

describe('what the user brings of their own', () => {
  test('stands under the user, named, and is checked at once where that asks nobody', async () => {
    const { added, atOnce } = await add([file(needsNobody, 'a.json'), file(needsAHost, 'b.json')]);
    expect(added.map(({ candidateId, tabId }) => [candidateId, tabId])).toEqual([
      [WALLET, WALLET_TAB],
      [WALLET, WALLET_TAB],
    ]);
    expect(atOnce.map(({ link }) => link.text)).toEqual(['a.json']);
    expect((await store.findings.all()).map(({ asks }) => asks).toSorted()).toEqual([
      '',
      'halden.example',
    ]);
    expect(added[0]?.holding?.name).toMatch(/\S/u);
  });

  test('is kept with its bytes', async () => {
    await add([file(needsNobody, 'a.json')]);
    expect((await store.files.all()).map(({ body }) => body)).toEqual([needsNobody]);
  });

  test('is said to be unreadable, and of the others nothing is lost', async () => {
    await add([
      file(text('{"cut'), 'cut.json'),
      file(text('Bread'), 'notes.txt'),
      { kind: 'refused', name: 'x.zip', problem: fail('document-cut', 'no end').problem },
      file(needsNobody, 'good.json'),
    ]);
    expect(await store.findings.all()).toHaveLength(1);
    expect(await store.intakes.all()).toMatchObject([
      {
        added: 1,
        known: 0,
        unread: [
          { name: 'cut.json', problem: { code: 'parsing-error' } },
          { name: 'notes.txt', problem: { code: 'unknown-format' } },
          { name: 'x.zip', problem: { code: 'document-cut' } },
        ],
      },
    ]);
  });

  test('is there once: as the same file, and, once it was checked, as the same credential in another', async () => {
    await add([file(needsNobody, 'a.json'), file(needsNobody, 'copy.json')]);
    await checked();
    const reprinted = text(JSON.stringify(JSON.parse(new TextDecoder().decode(needsNobody))));
    await add([file(reprinted, 'reprinted.json')], 'intake:2');
    expect(await store.findings.all()).toHaveLength(1);
    expect(await store.intakes.all()).toMatchObject([{ id: 'intake:2', added: 0, known: 1 }]);
  });

  const document = (): Document => JSON.parse(new TextDecoder().decode(needsNobody));
  const stack = (told: Document) => text(JSON.stringify(told, null, 2));

  test('is there once before anybody has checked it, as the same signed content in other files', async () => {
    const written = stack(document());
    const baked = pngWith(iTXt('openbadgecredential', new TextDecoder().decode(written)));
    const { added } = await add([
      file(needsNobody, 'a.json'),
      file(written, 'reprinted.json'),
      file(Uint8Array.from(baked), 'baked.png'),
    ]);
    expect(added.map(({ link }) => link.text)).toEqual(['a.json']);
    await add([file(Uint8Array.from(baked), 'baked.png')], 'intake:2');
    expect(await store.intakes.all()).toMatchObject([{ id: 'intake:2', added: 0, known: 1 }]);
  });

  test.each([
    ['another proof', (told: Document) => ({ ...told, proof: { ...Object(told['proof']), x: 1 } })],
    ['no proof', ({ proof: _, ...told }: Document) => told],
    ['another word', (told: Document) => ({ ...told, name: 'Another' })],
    ['a member more', (told: Document) => ({ ...told, more: null })],
  ])('is another one with the same id and %s, in either order', async (_, change) => {
    const forged = file(stack(change(document())), 'forged.json');
    const genuine = file(needsNobody, 'genuine.json');
    expect((await add([forged, genuine])).added).toHaveLength(2);
    store = emptyStore();
    expect((await add([genuine, forged])).added).toHaveLength(2);
  });

  test('is two where neither is signed, and only an address could tell what is true', async () => {
    const { proof: _, ...unsigned } = document();
    const { added } = await add([
      file(text(JSON.stringify(unsigned)), 'a.json'),
      file(stack(unsigned), 'b.json'),
    ]);
    expect(added).toHaveLength(2);
  });

  test.each([
    ['nobody has signed', ({ proof: _, ...document }: Document) => document],
    [
      'says otherwise when it was issued',
      (document: Document) => ({ ...document, validFrom: '2026-05-30T00:00:00Z' }),
    ],
  ])('keeps the genuine one in beside a file that %s', async (_, change) => {
    const document = JSON.parse(new TextDecoder().decode(needsNobody));
    await add([file(text(JSON.stringify(change(document))), 'false.json')]);
    await checked();
    await add([file(needsNobody, 'genuine.json')]);
    expect((await store.findings.all()).map(({ link }) => link.text)).toEqual([
      'false.json',
      'genuine.json',
    ]);
    await checked();
    const [forged, genuine] = await store.findings.all();
    expect(forged?.appraisal?.seal.shape).toMatch(/^(?:problem|neutral)$/u);
    const result = await store.results.get(genuine?.resultId ?? '');
    expect(result).toMatchObject({ assurance: 'cryptographically-verified', status: 'valid' });
  });

  test('has no title of its own any more once its holder’s proof is refuted', async () => {
    await add([file(needsNobody, 'a.json')]);
    await checked();
    const [before] = await store.findings.all();
    expect(before?.holding?.name).toMatch(/\S/u);
    const { problem } = fail('vp-invalid', 'signed by somebody else');
    await store.results.change(before?.resultId ?? '', (row) => ({ ...row, problem }));
    await store.findings.change(before?.id ?? '', undrawn);
    await scoreTab(store, WALLET_TAB, NOW);
    const [after] = await store.findings.all();
    expect(after?.appraisal?.seal.reason).toBe('holder-proof-failed');
    expect(after?.holding).toBeUndefined();
  });

  test('is counted where much of it cannot be read, and named as far as anybody reads', async () => {
    const long = `${'folder/'.repeat(100)}last.txt`;
    const many = Array.from({ length: 80 }, () => file(text('?'), long));
    await add(many);
    await add(many);
    const [intake] = await store.intakes.all();
    expect(intake?.unreadCount).toBe(160);
    expect(intake?.unread).toHaveLength(MOST_UNREAD);
    expect(intake?.unread[0]?.name).toMatch(/^….{120}$/u);
    expect(intake?.unread[0]?.name).toContain('/last.txt');
  });

  test('of several files is one intake', async () => {
    await add([file(needsNobody, 'a.json')]);
    await add([file(needsAHost, 'b.json')]);
    await add([file(text('?'), 'c')]);
    expect(await store.intakes.all()).toMatchObject([{ added: 2, known: 0, unread: [{}] }]);
  });

  test('stays when tabs are closed, and is nobody of a batch', async () => {
    await add([file(needsNobody, 'a.json')]);
    await forgetTab(store, 1);
    expect(await store.findings.all()).toHaveLength(1);
    expect(await store.files.all()).toHaveLength(1);
    expect(isOfBatch(WALLET_TAB)).toBe(false);
  });
});

describe('a text that the user pastes', () => {
  test('may be links, each asked at once', async () => {
    await handlers()['wallet/add-text']({ intakeId: 'intake:1', text: `Mine: ${CREDLY}.` }, own);
    expect(queued).toEqual([CREDLY]);
    expect(await store.intakes.all()).toMatchObject([{ added: 1 }]);
  });

  test('may be a credential as it is written', () => {
    const written = new TextDecoder().decode(needsNobody);
    expect(writtenByHand(` ${written}\n`).brought).toMatchObject([{ kind: 'file' }]);
    const token = `${'a'.repeat(30)}.${'b'.repeat(30)}.${'c'.repeat(30)}`;
    expect(writtenByHand(token).brought).toMatchObject([{ kind: 'file' }]);
    const bound = `${token}~${'d'.repeat(30)}~${'e'.repeat(30)}.${'f'.repeat(30)}.${'g'.repeat(30)}`;
    expect(writtenByHand(bound).brought).toMatchObject([{ kind: 'file' }]);
  });

  test('may be neither, and that is said', async () => {
    await handlers()['wallet/add-text']({ intakeId: 'intake:1', text: 'Bread' }, own);
    expect(await store.intakes.all()).toMatchObject([
      { added: 0, unread: [{ name: 'Bread', problem: { code: 'nothing-enclosed' } }] },
    ]);
  });
});

describe('of what the user has', () => {
  beforeEach(() => add([file(needsNobody, 'a.json'), file(needsAHost, 'b.json')]));

  test('what nobody has checked is, once the user was told whom that asks', async () => {
    await handlers()['wallet/check']({ always: [] }, own);
    expect(queued).toHaveLength(2);
  });

  test('all is checked again, and what it was before is known until the user has read of it', async () => {
    const [row] = await store.findings.all();
    const seal = { shape: 'verified', reason: 'all-checked', stale: false } as const;
    const appraisal = {
      recipient: 'no-person',
      issuer: 'recognised',
      standings: [],
      seal,
    } as const;
    await store.findings.change(row?.id ?? '', (one) => ({ ...one, state: 'done', appraisal }));
    await handlers()['wallet/check-all']({}, own);
    expect(queued).toEqual([row?.resultId]);
    expect((await store.findings.get(row?.id ?? ''))?.before).toBe('verified');
    await handlers()['wallet/told']({ of: 'changes' }, own);
    expect((await store.findings.get(row?.id ?? ''))?.before).toBeUndefined();
  });

  test('one is removed, and can be taken back', async () => {
    const [row] = await store.findings.where('candidateId', WALLET);
    const findingId = row?.id ?? '';
    await handlers()['wallet/remove']({ findingId }, own);
    expect(await store.findings.where('candidateId', WALLET)).toHaveLength(1);
    await handlers()['wallet/restore']({ findingId }, own);
    expect(await store.findings.where('candidateId', WALLET)).toHaveLength(2);
  });

  test('what was removed is there for its ten seconds, whatever hour strikes, and is in no backup', async () => {
    const [row] = await store.findings.where('candidateId', WALLET);
    const findingId = row?.id ?? '';
    await handlers()['wallet/remove']({ findingId }, own);
    expect((await rowsToKeep(store)).findings.map(({ id }) => id)).not.toContain(findingId);
    await forgetRemoved(store, new Date(NOW.getTime() + 9_000));
    await handlers()['wallet/restore']({ findingId }, own);
    await forgetRemoved(store, new Date(NOW.getTime() + 11_000));
    expect(await store.findings.where('candidateId', WALLET)).toHaveLength(2);
    expect(await store.findings.get(findingId)).not.toHaveProperty('removedAt');
  });

  test('what is gone for good is not said to be taken back', async () => {
    const [row] = await store.findings.where('candidateId', WALLET);
    const findingId = row?.id ?? '';
    await handlers()['wallet/remove']({ findingId }, own);
    await forgetRemoved(store, new Date(NOW.getTime() + 11_000));
    expect(await handlers()['wallet/restore']({ findingId }, own)).toMatchObject({
      ok: false,
      problem: { code: 'own-gone' },
    });
  });

  test('what an intake came to goes when it was read', async () => {
    await handlers()['wallet/told']({ of: 'intake' }, own);
    expect(await store.intakes.all()).toEqual([]);
    expect(await store.findings.all()).toHaveLength(2);
  });
});
