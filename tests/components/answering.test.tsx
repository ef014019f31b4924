import { beforeAll, describe, expect, test } from 'vitest';

import type { Seen } from '@/components/seen';
import { AnswerForm } from '@/components/wallet/AnswerForm';
import { KeyChoice } from '@/components/wallet/KeyChoice';
import { speak } from '@/components/words';
import { isIssuedTo, keyIn, presentedForm, signedAnswer } from '@/entrypoints/wallet/answering';
import { makeChallenge } from '@/utils/credentials/holder-proof/challenge';
import { makeHolderKey } from '@/utils/credentials/holder-proof/holder-key';
import { readAnswer } from '@/utils/credentials/holder-proof/read-answer';
import type { JsonObject } from '@/utils/lib/json';
import type { Result } from '@/utils/lib/result';
import type { Secured } from '@/utils/model/secured';

import { online } from '../credentials/badge-site';
import { courseToken, judge, signedCourse } from '../credentials/issued';
import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { kubernetes, NOW, seenWith } from './seen';

beforeAll(() => speak(voice()));

function opened<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

async function jwk(): Promise<JsonObject> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  return JSON.parse(JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)));
}

const didJwkOf = ({ d: _, key_ops: __, ext: ___, ...shown }: JsonObject) =>
  `did:jwk:${Buffer.from(JSON.stringify(shown)).toString('base64url')}`;

const issuedTo = (...dids: readonly string[]): Seen =>
  seenWith('all-checked', {
    result: {
      credential: kubernetes({
        recipients: dids.map((identity) => ({ kind: 'did', identity, hashed: false })),
      }),
    },
  });

const secured = (told: Secured, reason: Parameters<typeof seenWith>[0] = 'all-checked') =>
  seenWith(reason, { result: { credential: kubernetes({ secured: told }) } });

const key = await makeHolderKey();
const document = await signedCourse({ to: key.did });
const token = (await judge(courseToken())).credential?.secured;

describe('a key from its text', () => {
  test('is known by the identifier that the user’s own credentials were issued to', async () => {
    const [mine, other] = [await jwk(), await jwk()];
    const text = JSON.stringify(mine);
    const seen = [issuedTo(didJwkOf(other)), issuedTo('did:key:z6MkOther', didJwkOf(mine))];
    const named = opened(await keyIn(text, seen));
    expect(named.did).toBe(didJwkOf(mine));
    expect(seen.map((one) => isIssuedTo(named, one))).toEqual([false, true]);
    const own = opened(await keyIn(text, []));
    expect(own.did).toMatch(/^did:key:z/u);
    expect(opened(await keyIn(text, [issuedTo(own.did), ...seen])).did).toBe(own.did);
  });

  test.each(['', 'Hello', '[]', '{"kty":"EC"}'])('is none: %j', async (text) =>
    expect(await keyIn(text, [])).toMatchObject({ problem: { code: 'key-unusable' } }),
  );
});

describe('in an answer', () => {
  test('stands what is signed as a document or token', () => {
    expect(presentedForm(secured({ kind: 'document', document }))).toBe(document);
    if (!token) throw new Error('not read');
    expect(presentedForm(secured(token))).toMatchObject({ type: 'EnvelopedVerifiableCredential' });
  });

  test('stands nothing that is forged, unchecked, or a platform’s word', () => {
    expect(presentedForm(secured({ kind: 'document', document }, 'forged'))).toBeUndefined();
    const record = { kind: 'provider-record', askedAt: NOW.toISOString(), document: {} } as const;
    expect(presentedForm(secured(record))).toBeUndefined();
    const { finding, result } = secured({ kind: 'document', document });
    expect(presentedForm({ finding: { ...finding, state: 'found' }, result })).toBeUndefined();
  });

  test('stands what was chosen, and whoever asked takes it', async () => {
    const challenge = opened(makeChallenge('halden.example', NOW));
    const chosen = [secured({ kind: 'document', document })];
    const text = opened(await signedAnswer(challenge, chosen, key, NOW));
    const environment = { ...online({}), now: () => NOW };
    const answer = opened(await readAnswer(text, challenge, environment, new Set()));
    expect(answer.holder).toBe(key.did);
    expect(answer.credentials.map((bytes) => JSON.parse(Buffer.from(bytes).toString()))).toEqual([
      document,
    ]);
  });
});

const form = {
  seen: [issuedTo(key.did)],
  total: 3,
  now: NOW,
  read: () => ({ ok: false, problem: { code: 'challenge-none', detail: '' } }) as const,
  keys: [{ did: key.did, keptAt: undefined }],
  isIssuedTo: () => true,
  problem: undefined,
  answer: undefined,
  onChanged: () => {},
  onMake: async () => {},
  onImport: async () => true,
  onRemove: () => {},
  onSign: async () => {},
  onSave: () => {},
  onCopy: async () => {},
};

describe('the form of an answer', () => {
  test('signs nothing before a question is there, and says what is left out', () => {
    const root = drawn(<AnswerForm {...form} />);
    const sign = [...root.querySelectorAll('button')].find(
      (one) => textOf(one) === 'Sign the answer',
    );
    expect(sign?.hasAttribute('disabled')).toBe(true);
    expect(textOf(root)).toContain('Left out here: 2.');
  });

  test('says of each key whether it is kept, and keeps none unless that is said', () => {
    const keys = [...form.keys, { did: 'did:key:z6MkKept', keptAt: '2026-05-01T10:00:00Z' }];
    const root = drawn(<KeyChoice {...form} keys={keys} did={key.did} onDid={() => {}} />);
    expect(wordsOf(root, '.switch > span > small').slice(0, 2)).toEqual([
      'forgotten with this page',
      'kept since 1 May 2026',
    ]);
    expect(root.querySelector('input[type=checkbox]')?.hasAttribute('checked')).toBe(false);
  });
});
