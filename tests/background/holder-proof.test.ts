import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { forgetChallenges } from '@/entrypoints/background/forget-challenges';
import { handlersOf } from '@/entrypoints/background/handlers';
import { keepReading } from '@/entrypoints/background/read-pages';
import { removeEverything } from '@/entrypoints/background/remove-everything';
import { forgetSaved, removePerson, savePerson } from '@/entrypoints/background/saved-people';
import { takeAnswer } from '@/entrypoints/background/take-answer';
import { offering } from '@/utils/browser/file-channel';
import { answerTo } from '@/utils/credentials/holder-proof/answer';
import { ANSWER_MS, challengeIn } from '@/utils/credentials/holder-proof/challenge';
import { makeHolderKey, signedBy } from '@/utils/credentials/holder-proof/holder-key';
import { verifyFile } from '@/utils/credentials/verify-file';
import { rowsToKeep } from '@/utils/exports/backup/kept-rows';
import type { JsonObject } from '@/utils/lib/json';
import { type ChallengeRow, isBoundTo } from '@/utils/model/holder-proof';
import type { Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { signedCourse } from '../credentials/issued';
import { aroundOf, dumpOf, NOW, type TestSurroundings } from './around';
import { idleQueue } from './idle-queue';
import { candidate, from, PROFILE, profile } from './readings';

const PERSON = `1:${PROFILE}`;
const SAVED = `saved:${PROFILE}`;
const own = { incognito: false };
const key = await makeHolderKey();
const mine = await signedCourse({ to: key.did, title: 'Tides' });
const foreign = await signedCourse({ title: 'Winds' });

let around: TestSurroundings;
let store: Store;
let queued: string[];
beforeEach(async () => {
  freshBrowser();
  around = aroundOf();
  store = around.lasting;
  queued = [];
  await keepReading(store, profile({ candidates: [candidate()] }), from(PROFILE), NOW);
});

const handlers = () => {
  const refreshed = async () => {};
  const queue = {
    ...idleQueue,
    add: async (_: Store, findings: readonly { readonly resultId: string }[]) =>
      void queued.push(...findings.map(({ resultId }) => resultId)),
  };
  return handlersOf({ around, queue, refresh: refreshed, refreshAll: refreshed });
};

async function asked(candidateId = PERSON): Promise<ChallengeRow> {
  const before = new Set(await store.challenges.ids());
  const made = await handlers()['challenge/make']({ candidateId, domain: 'halden.example' }, own);
  expect(made).toBeUndefined();
  const row = (await store.challenges.all()).find(({ id }) => !before.has(id));
  if (!row) throw new Error('nothing was asked');
  return row;
}

const showBob = () =>
  keepReading(store, profile({ candidates: [candidate({ name: 'Bob Roe' })] }), from(PROFILE), NOW);

async function answerOf(row: ChallengeRow, shown: readonly JsonObject[] = []): Promise<string> {
  const answer = await answerTo(row, shown, key, NOW);
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
}

const give = (row: ChallengeRow, text: string, candidateId = PERSON) => {
  const file = new Blob([text]);
  return offering(file, (fileId) =>
    handlers()['challenge/answer'](
      { challengeId: row.id, candidateId, fileId, size: file.size },
      own,
    ),
  );
};

const codeOf = async (...told: Parameters<typeof give>) => {
  const result = await give(...told);
  return result && !result.ok ? result.problem.code : 'taken';
};

describe('a question to a person', () => {
  test('is kept with its end', async () => {
    const row = await asked();
    expect(row).toMatchObject({ person: PROFILE, domain: 'halden.example' });
    expect(Date.parse(row.until)).toBe(NOW.getTime() + ANSWER_MS);
    const { challenge, domain, madeAt } = row;
    const read = challengeIn(row.line, NOW);
    expect(read).toEqual({ ok: true, value: { challenge, domain, madeAt } });
  });

  test('is asked in the name of a domain, and of nobody in a private window', async () => {
    const make = handlers()['challenge/make'];
    expect(await make({ candidateId: PERSON, domain: 'me' }, own)).toMatchObject({
      problem: { code: 'challenge-domain' },
    });
    await keepReading(
      around.passing,
      profile({ candidates: [candidate()] }),
      from(PROFILE, { tabId: 7, incognito: true }),
      NOW,
    );
    expect(
      await make({ candidateId: `7:${PROFILE}`, domain: 'halden.example' }, own),
    ).toMatchObject({ problem: { code: 'private' } });
    expect(await store.challenges.all()).toEqual([]);
  });

  test('goes when its time is over, and with its answer stays only with a saved person', async () => {
    const [open, answered] = [await asked(), await asked()];
    expect(await codeOf(answered, await answerOf(answered))).toBe('taken');
    await savePerson(store, PERSON, 90, NOW);
    const end = NOW.getTime() + ANSWER_MS;
    await forgetChallenges(store, new Date(end - 1));
    expect(await store.challenges.ids()).toHaveLength(2);
    await forgetChallenges(store, new Date(end));
    expect(await store.challenges.ids()).toEqual([answered.id]);
    expect(open.id).not.toBe(answered.id);
    await removePerson(store, SAVED, NOW);
    await forgetSaved(store, new Date(NOW.getTime() + 11_000));
    expect(await store.challenges.all()).toEqual([]);
  });

  test('goes with the saved person who answered it, and with nobody else at their address', async () => {
    const ofAmara = await asked();
    await give(ofAmara, await answerOf(ofAmara));
    await savePerson(store, PERSON, 90, NOW);
    await showBob();
    const ofBob = await asked();
    await give(ofBob, await answerOf(ofBob));
    await forgetChallenges(store, new Date(NOW.getTime() + ANSWER_MS));
    expect(await store.challenges.ids()).toEqual([ofAmara.id]);
    await store.challenges.put(ofBob);
    await removePerson(store, SAVED, NOW);
    await forgetSaved(store, new Date(NOW.getTime() + 11_000));
    expect(await store.challenges.ids()).toEqual([ofBob.id]);
  });

  test('is of one person, and of nobody whom the same address shows next', async () => {
    const row = await asked();
    await showBob();
    expect(await codeOf(row, await answerOf(row))).toBe('challenge-gone');
    const bob = await store.candidates.get(PERSON);
    const { domain } = row;
    const answer = { holder: key.did, domain, at: NOW.toISOString(), credentials: [] };
    if (!bob) throw new Error('nobody is shown');
    const told = { row, candidate: { ...bob, name: 'Amara Lindqvist' }, answer };
    expect(await takeAnswer(store, told, { now: () => NOW })).toMatchObject({
      problem: { code: 'challenge-gone' },
    });
  });

  test('goes with its answer where nobody was saved', async () => {
    const row = await asked();
    await give(row, await answerOf(row));
    await forgetChallenges(store, new Date(NOW.getTime() + ANSWER_MS));
    expect(await store.challenges.all()).toEqual([]);
  });
});

describe('an answer', () => {
  test('is taken once, and its credentials stand among the person’s, each to be judged by itself', async () => {
    const row = await asked();
    expect(await codeOf(row, await answerOf(row, [mine, foreign]))).toBe('taken');
    const [kept] = await store.challenges.all();
    const findings = (await store.findings.all()).toSorted(
      (one, two) => one.position - two.position,
    );
    expect(kept?.answer).toEqual({
      holder: key.did,
      at: '2026-06-01T12:00:00Z',
      shown: findings.map(({ resultId }) => resultId),
    });
    expect(findings.map(({ candidateId, state }) => [candidateId, state])).toEqual([
      [PERSON, 'found'],
      [PERSON, 'found'],
    ]);
    expect(queued).toEqual(kept?.answer?.shown);
    const bound = await Promise.all(
      (await store.files.all()).map(async ({ body }) =>
        isBoundTo(key.did, await verifyFile(body, around.environmentFor(store))),
      ),
    );
    expect(bound.toSorted()).toEqual([false, true]);
  });

  test('is taken for a saved person as well', async () => {
    await savePerson(store, PERSON, 90, NOW);
    const row = await asked(SAVED);
    expect(await codeOf(row, await answerOf(row, [mine]), SAVED)).toBe('taken');
    expect(await store.findings.where('candidateId', SAVED)).toHaveLength(1);
  });

  test('is refused the second time, and nothing changes', async () => {
    const row = await asked();
    const text = await answerOf(row, [mine]);
    await give(row, text);
    const before = await dumpOf(store);
    expect(await codeOf(row, text)).toBe('challenge-answered');
    expect(await dumpOf(store)).toBe(before);
  });

  test('is taken once where two come at the same moment', async () => {
    const row = await asked();
    const answer = { holder: key.did, domain: row.domain, at: row.madeAt, credentials: [] };
    const person = { id: PERSON, key: PROFILE, tabId: 1 };
    const both = await Promise.all(
      [1, 2].map(() =>
        takeAnswer(store, { row, candidate: person, answer }, around.environmentFor(store)),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is taken for nobody who is gone when it has been read', async () => {
    const row = await asked();
    const answer = { holder: key.did, domain: row.domain, at: row.madeAt, credentials: [] };
    const gone = { id: 'gone', key: PROFILE, tabId: 1 };
    const before = await dumpOf(store);
    const taken = await takeAnswer(
      store,
      { row, candidate: gone, answer },
      around.environmentFor(store),
    );
    expect(taken).toMatchObject({ ok: false, problem: { code: 'challenge-gone' } });
    expect(await dumpOf(store)).toBe(before);
  });

  test.each<[string, (row: ChallengeRow, other: ChallengeRow) => Promise<string>, string]>([
    ['to another question', (_, other) => answerOf(other), 'invalid-challenge'],
    ['to somebody else', (row) => answerOf({ ...row, domain: 'evil.example' }), 'invalid-domain'],
    ['that is a credential', async () => JSON.stringify(mine), 'answer-none'],
    ['that is none', async () => 'Hello', 'answer-none'],
    [
      'that is changed',
      async (row) => (await answerOf(row, [mine])).replace('Tides', 'Winds'),
      'proof-verification-error',
    ],
  ])('%s is refused, and the question stands', async (_, written, code) => {
    const row = await asked();
    const before = await dumpOf(store);
    const other = await asked();
    expect(await codeOf(row, await written(row, other))).toBe(code);
    await store.challenges.remove([other.id]);
    expect(await dumpOf(store)).toBe(before);
    expect(await codeOf(row, await answerOf(row))).toBe('taken');
  });

  test('is refused when its time is over, and after it was taken back', async () => {
    const row = await asked();
    const text = await answerOf(row);
    await handlers()['challenge/withdraw']({ challengeId: row.id }, own);
    expect(await codeOf(row, text)).toBe('challenge-gone');
    await store.challenges.put(row);
    await around.clock.advance(ANSWER_MS + 1);
    expect(await codeOf(row, text)).toBe('challenge-over');
  });

  test('is refused for a person who was not asked', async () => {
    const row = await asked();
    const other = {
      id: '2:https://people.example/eve',
      key: 'https://people.example/eve',
      tabId: 2,
    };
    await store.candidates.put(other);
    expect(await codeOf(row, await answerOf(row), other.id)).toBe('challenge-gone');
  });

  test('asks nobody, whatever stands in it', async () => {
    const asks: string[] = [];
    around = {
      ...around,
      environmentFor: () => ({
        ask: async ({ url }) => {
          asks.push(url);
          throw new Error(url);
        },
        now: () => NOW,
      }),
    };
    const row = await asked();
    const signed = await signedCourse({ to: key.did, issuer: 'did:web:far.example' });
    const proof = { ...Object(signed['proof']), verificationMethod: 'did:web:far.example#0' };
    const far = { ...signed, proof };
    expect(await codeOf(row, await answerOf(row, [far]))).toBe('taken');
    expect(asks).toEqual([]);
    expect(queued).toEqual([]);
    expect(await store.findings.all()).toMatchObject([{ asks: 'far.example' }]);
  });
});

describe('a key that is kept', () => {
  const jwkOf = async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    return JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey));
  };

  test('signs, and cannot be taken out of the database again', async () => {
    await handlers()['holder-key/make']({}, own);
    await handlers()['holder-key/bring']({ jwk: await jwkOf() }, own);
    const keys = await store.holderKeys.all();
    expect(keys).toHaveLength(2);
    for (const one of keys) {
      expect(one.privateKey.extractable).toBe(false);
      expect((await signedBy(one, new Uint8Array(3))).length).toBe(64);
      await expect(crypto.subtle.exportKey('jwk', one.privateKey)).rejects.toThrow();
    }
  });

  test('leaves nothing of its secret in what is written', async () => {
    const jwk = await jwkOf();
    await handlers()['holder-key/bring']({ jwk }, own);
    expect(await dumpOf(store)).not.toContain(JSON.parse(jwk).d);
  });

  test.each(['', '{}', '[]', 'no JSON'])('is none: %j', async (jwk) =>
    expect(await handlers()['holder-key/bring']({ jwk }, own)).toMatchObject({
      problem: { code: 'key-unusable' },
    }),
  );

  test('is not kept under the identifier of another', async () => {
    expect(
      await handlers()['holder-key/bring']({ jwk: await jwkOf(), did: key.did }, own),
    ).toMatchObject({ problem: { code: 'key-of-another' } });
    expect(await store.holderKeys.all()).toEqual([]);
  });

  test('is in no backup, goes when it is removed, and with everything', async () => {
    await handlers()['holder-key/make']({}, own);
    await handlers()['holder-key/make']({}, own);
    expect(JSON.stringify(await rowsToKeep(store))).not.toContain('did:key:');
    const [first, second] = await store.holderKeys.ids();
    await handlers()['holder-key/remove']({ did: first ?? '' }, own);
    expect(await store.holderKeys.ids()).toEqual([second]);
    await asked();
    const parts = { around, queue: idleQueue, refresh: async () => {}, refreshAll: async () => {} };
    await removeEverything(parts);
    expect(await store.holderKeys.all()).toEqual([]);
    expect(await store.challenges.all()).toEqual([]);
  });

  test('is said not to be kept where there is only memory', async () => {
    around = { ...around, lasting: around.passing };
    store = around.passing;
    expect(await handlers()['holder-key/make']({}, own)).toMatchObject({
      problem: { code: 'key-not-kept' },
    });
    expect(await store.holderKeys.all()).toEqual([]);
  });
});
