import { beforeEach, describe, expect, test, vi } from 'vitest';

import { policedAsk } from '@/utils/browser/policed-ask';
import { followPolicy, readPolicy } from '@/utils/browser/policy';
import { policyIn } from '@/utils/browser/policy-in';
import { changeSettings, readSettings } from '@/utils/browser/settings';
import type { Question } from '@/utils/lib/ask';
import { ok } from '@/utils/lib/result';
import { isAllowed, NO_POLICY, type Policy, untilUnder } from '@/utils/model/policy';

import { browser, freshBrowser } from './fake-browser';

const JOBS = 'jobs.example';
const WHOLE = {
  trustedIssuers: [
    { id: 'did:web:halden.example' },
    { id: 'https://two.example/issuer', thumbprints: ['a'.repeat(43)] },
  ],
  allowedHosts: ['api.one.example', '*.two.example'],
  highestLevel: 'marks',
  siteLevels: { [JOBS]: 'off' },
  retentionDays: 30,
  language: 'de',
};

const set = (policy: object) => browser.storage.managed.set(policy);

beforeEach(freshBrowser);

describe('a policy', () => {
  test('is read as it was written', () => {
    expect(policyIn(WHOLE)).toEqual({
      trusted: [
        {
          id: 'did:web:halden.example',
          domain: 'halden.example',
          thumbprints: [],
          since: '',
          by: 'policy',
          anyKey: true,
        },
        {
          id: 'https://two.example/issuer',
          domain: 'two.example',
          thumbprints: ['a'.repeat(43)],
          since: '',
          by: 'policy',
        },
      ],
      allowedHosts: ['api.one.example', '*.two.example'],
      highestLevel: 'marks',
      siteLevels: { [JOBS]: 'off' },
      retentionDays: 30,
      language: 'de',
      broken: [],
    } satisfies Policy);
  });

  test.each([[undefined], [null], [{}]])('of nothing decides nothing: %j', (written) => {
    expect(policyIn(written)).toEqual(NO_POLICY);
  });

  test.each([
    [{ allowedHosts: 'api.one.example' }, { allowedHosts: [], broken: ['allowedHosts'] }],
    [
      { allowedHosts: ['https://one.example/', 'api.two.example', 7] },
      { allowedHosts: ['api.two.example'], broken: ['allowedHosts[0]', 'allowedHosts[2]'] },
    ],
    [{ highestLevel: 'Marks' }, { highestLevel: 'on-click', broken: ['highestLevel'] }],
    [{ siteLevels: [JOBS] }, { highestLevel: 'on-click' }],
    [
      { siteLevels: { [JOBS]: 'all', 'b.example': 'marks' } },
      { siteLevels: { [JOBS]: 'off', 'b.example': 'marks' }, broken: [`siteLevels.${JOBS}`] },
    ],
    [{ retentionDays: '30' }, { retentionDays: 1, broken: ['retentionDays'] }],
    [{ retentionDays: 0 }, { retentionDays: 1, broken: ['retentionDays'] }],
    [{ trustedIssuers: ['did:web:a.example'] }, { trusted: [], broken: ['trustedIssuers[0]'] }],
    [
      { trustedIssuers: [{ id: 'did:web:a.example', thumbprints: 'x' }] },
      { trusted: [], broken: ['trustedIssuers[0]'] },
    ],
    [{ alowedHosts: ['one.example'] }, { broken: ['alowedHosts'] }],
    ['nonsense', { allowedHosts: [], highestLevel: 'on-click', retentionDays: 1 }],
  ])('that is broken counts as its strictest, and says where: %j', (written, expected) => {
    const policy = policyIn(written);
    expect(policy).toMatchObject(expected);
    expect(policy.broken).not.toEqual([]);
  });

  test('is none where Firefox is not managed', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValueOnce(
      new Error('Managed storage manifest not found'),
    );
    expect(await readPolicy()).toEqual(NO_POLICY);
  });

  test('S50: that the browser cannot hand over forbids', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValueOnce(new Error('the disk is broken'));
    expect(await readPolicy()).toMatchObject({ allowedHosts: [], highestLevel: 'on-click' });
  });

  test('is followed', async () => {
    const told: Policy[] = [];
    const stop = followPolicy((policy) => told.push(policy));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await set({ retentionDays: 7 });
    await vi.waitFor(() => expect(told.at(-1)?.retentionDays).toBe(7));
    stop();
  });
});

describe('settings under a policy', () => {
  const choose = () =>
    changeSettings((all) => ({
      ...all,
      levels: { [JOBS]: 'marks', 'b.example': 'automatic', 'c.example': 'on-click' },
      retentionDays: 90,
    }));

  test('give no more than it allows', async () => {
    await choose();
    await set(WHOLE);
    expect(await readSettings()).toMatchObject({
      levels: { [JOBS]: 'off', 'b.example': 'marks', 'c.example': 'on-click' },
      retentionDays: 30,
    });
  });

  test('are kept as the user chose them, for when it goes', async () => {
    await choose();
    await set(WHOLE);
    await changeSettings((all) => ({ ...all, showCount: false }));
    await browser.storage.managed.clear();
    expect(await readSettings()).toMatchObject({
      levels: { [JOBS]: 'marks', 'b.example': 'automatic' },
      retentionDays: 90,
      showCount: false,
    });
  });

  test('may be stricter than it', async () => {
    await changeSettings((all) => ({ ...all, retentionDays: 5 }));
    await set(WHOLE);
    expect((await readSettings()).retentionDays).toBe(5);
  });
});

describe('the way out under a policy', () => {
  const asked = async (policy: Policy, question: Question) => {
    const questions: Question[] = [];
    const ask = policedAsk(
      async (one) => {
        questions.push(one);
        return ok({ url: one.url, status: 200, contentType: '', body: new Uint8Array() });
      },
      async () => policy,
    );
    return { answer: await ask(question), questions };
  };
  const policy = policyIn(WHOLE);

  test.each([
    ['https://api.one.example/a', true],
    ['https://deep.two.example/a', true],
    ['https://two.example/a', false],
    ['https://eviltwo.example/a', false],
    ['https://api.one.example.evil.example/a', false],
    ['https://API.ONE.example/a', true],
    ['https://api.one.example:444/a', false],
    ['nonsense', false],
  ])('to %s: %s', async (url, open) => {
    const { answer, questions } = await asked(policy, { url });
    expect(answer.ok).toBe(open);
    expect(questions).toHaveLength(open ? 1 : 0);
    if (!answer.ok) expect(answer.problem.code).toBe('host-barred');
  });

  test('leads to no other host by a redirect', async () => {
    const follow = ['deep.two.example', 'evil.example'];
    const { questions } = await asked(policy, { url: 'https://api.one.example/a', follow });
    expect(questions[0]?.follow).toEqual(['deep.two.example']);
  });

  test('is as open as ever where the policy says nothing of hosts', () => {
    expect(isAllowed(NO_POLICY, 'any.example')).toBe(true);
  });
});

test.each([
  ['2026-06-10T00:00:00.000Z', '2026-06-10T00:00:00.000Z'],
  ['2027-01-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
])('what is kept until %s goes at %s', (until, end) => {
  expect(untilUnder(policyIn(WHOLE), '2026-06-01T00:00:00.000Z', until)).toBe(end);
});
