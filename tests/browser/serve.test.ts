import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';

import { type MessageName, protocol, type RequestOf } from '@/utils/browser/protocol';
import { answer, type Handlers, type Sender, serve } from '@/utils/browser/serve';
import { fail, ok } from '@/utils/lib/result';
import type { PageReading } from '@/utils/model/page';

import { browser, freshBrowser } from './fake-browser';
import { OWN_ORIGIN, onPage, ownPage } from './senders';

const PAGE = 'https://people.example/amara';

const reading: PageReading = {
  url: PAGE,
  site: 'any-page',
  kind: 'profile',
  candidates: [
    {
      key: PAGE,
      name: 'Amara Lindqvist',
      emails: [],
      badgeLinks: [{ href: 'https://issuer.example/credentials/1.json', text: 'Observability' }],
    },
  ],
};

const requests: { readonly [Name in MessageName]: RequestOf<Name> } = {
  'page/report': reading,
  'panel/open': { findingId: 'a' },
  'page/read': { tabId: 7 },
  'check/start': { tabId: 7, always: ['issuer.example'] },
  'check/stop': { tabId: 7 },
  'file/add': { tabId: 7, fileId: 'a', name: 'all.zip', size: 1 },
  'finding/show': { findingId: 'a' },
  'collection/read': { findingId: 'a' },
  'registry/look-up': { findingId: 'a' },
  'check/again': { findingId: 'a' },
  'person/compare': { candidateId: 'a', email: 'amara@mail.example' },
  'person/same': { findingId: 'a', same: true },
  'backup/restore': { fileId: 'a', trust: 'without' },
  'saved/add': { candidateId: 'a' },
  'saved/change': { savedId: 'a', notes: 'called on Monday' },
  'saved/remove': { savedId: 'a' },
  'saved/restore': { savedId: 'a' },
  'saved/check': { savedId: 'a' },
  'posting/edit': { postingId: 'a', requirementId: 'kubernetes', edit: 'preferred' },
  'posting/pair': {
    postingId: 'a',
    requirementId: 'kubernetes',
    evidenceId: 'https://issuer.example/1.json',
    edit: 'not-this',
  },
  'field/correct': { of: 'a', field: 'name', value: 'Amara Lindqvist' },
  'page/is-not': { tabId: 7, isNot: 'posting' },
  'finding/apart': { candidateId: 'a', href: 'https://issuer.example/1.json', apart: true },
  'pause/begin': {},
  'pause/end': {},
  'everything/remove': {},
  'plan/reckon': {},
  'plan/aim': { aim: { kind: 'occupation', of: 'onet', id: '15-1252.00' } },
  'saved-posting/add': { postingId: 'a' },
  'saved-posting/remove': { postingId: 'a' },
  'saved-posting/restore': { postingId: 'a' },
  'corrections/remove': { correctionId: 'https://people.example/amara' },
  'trust/add': { findingId: 'a' },
  'trust/remove': { issuerId: 'did:web:issuer.example' },
  'pathway/add': { tabId: 7, fileId: 'a', size: 1 },
  'pathway/ask': { tabId: 7, address: 'ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5' },
  'pathway/remove': { pathwayId: 'pathway:1' },
  'pathway/restore': { pathwayId: 'pathway:1' },
  'posting/pin': { postingId: 'a', pinned: true },
  'site/level': { host: 'people.example', level: 'marks' },
  'vocabulary/bring': { vocabularyId: 'esco', files: [{ fileId: 'a', size: 1 }] },
  'vocabulary/call-off': { vocabularyId: 'esco' },
  'vocabulary/remove': { vocabularyId: 'onet' },
  'batch/from-tab': { batchId: 'batch:1', tabId: 7 },
  'batch/add': { batchId: 'batch:1', name: 'applicants.csv', people: [{ links: [] }] },
  'batch/add-file': {
    batchId: 'batch:1',
    name: 'résumés.zip',
    fileId: 'b1',
    path: ['Amara.pdf'],
    size: 10,
  },
  'batch/start': { batchId: 'batch:1' },
  'batch/pause': { batchId: 'batch:1' },
  'batch/cancel': { batchId: 'batch:1' },
  'batch/retry': { batchId: 'batch:1' },
  'batch/change': { batchId: 'batch:1', until: '2026-09-01T00:00:00.000Z' },
  'batch/exported': { batchId: 'batch:1' },
  'batch/remove': { batchId: 'batch:1' },
  'batch/told': {},
  'batch/restore': { batchId: 'batch:1' },
  'wallet/add-file': { intakeId: 'intake:1', fileId: 'a', name: 'badge.json', size: 1 },
  'wallet/add-text': { intakeId: 'intake:1', text: 'https://issuer.example/1.json', scanned: true },
  'wallet/told': { of: 'intake' },
  'wallet/check': { always: [] },
  'wallet/check-all': {},
  'wallet/stop': {},
  'wallet/me': { candidateId: 'a' },
  'wallet/adopt': { intakeId: 'intake:1', candidateId: 'a' },
  'wallet/remove': { findingId: 'a' },
  'wallet/restore': { findingId: 'a' },
  'wallet/fit': {},
  'wallet/fit-text': { tabId: 7, text: 'You know Kubernetes.' },
  'challenge/make': { candidateId: 'a', domain: 'halden.example' },
  'challenge/withdraw': { challengeId: 'a'.repeat(43) },
  'challenge/answer': {
    challengeId: 'a'.repeat(43),
    candidateId: 'a',
    fileId: 'a',
    size: 1,
  },
  'holder-key/make': {},
  'holder-key/bring': { jwk: '{}', did: 'did:key:z6Mk' },
  'holder-key/remove': { did: 'did:key:z6Mk' },
};

// Object.keys widens to string; the table's own keys are the protocol's names.
const names = Object.keys(requests) as MessageName[];

const CONTENT: readonly MessageName[] = ['page/report', 'panel/open'];

interface Call {
  readonly name: MessageName;
  readonly request: unknown;
  readonly sender: Sender;
}

let calls: Call[];

/** Handlers that only note what reaches them. */
function noting(): Handlers {
  const note = (name: MessageName) => async (request: unknown, sender: Sender) => {
    calls.push({ name, request, sender });
    return undefined;
  };
  // fromEntries forgets which name has which handler; `requests` has every name once.
  return Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Handlers;
}

beforeEach(() => {
  freshBrowser();
  calls = [];
});

type MessageSender = Browser.runtime.MessageSender;

const send = (name: MessageName, sender: MessageSender, data: unknown = requests[name]) =>
  answer(noting(), name, data, sender);

describe('a script on a page', () => {
  test('S8 S14: may send two messages and no other', () =>
    expect(names.filter((name) => protocol[name].from === 'content')).toEqual(CONTENT));

  test.each(CONTENT)('is heard with %s', async (name) => {
    expect(await send(name, onPage(PAGE))).toEqual(ok(null));
    expect(calls).toMatchObject([{ name, request: requests[name] }]);
  });

  test.each(names.filter((name) => !CONTENT.includes(name)))('is refused with %s', async (name) => {
    expect(await send(name, onPage(PAGE))).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });
});

describe('a page of our own', () => {
  test.each(names.filter((name) => !CONTENT.includes(name)))('is heard with %s', async (name) => {
    expect(await send(name, ownPage())).toEqual(ok(null));
    expect(calls).toMatchObject([{ name, request: requests[name] }]);
  });

  test.each(CONTENT)('has no page to speak for: %s', async (name) => {
    expect(await send(name, ownPage())).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });

  test('is known by its address where the browser names no origin', async () => {
    const { origin: _, ...sender } = ownPage('options.html');
    expect(await send('check/start', sender)).toEqual(ok(null));
  });
});

describe('S8 S46: nobody else passes for a page of our own', () => {
  const forged: readonly (readonly [string, MessageSender])[] = [
    [
      'a page that has an address of ours',
      { origin: 'https://evil.example', url: `${OWN_ORIGIN}/a` },
    ],
    ['a sandbox', { origin: 'null', url: `${OWN_ORIGIN}/popup.html` }],
    ['a frame without origin and address', { origin: 'null' }],
    ['nobody', {}],
    ['an empty origin', { origin: '', url: `${OWN_ORIGIN}/popup.html` }],
    ['an empty address', { url: '' }],
    ['an address that is none', { url: 'popup.html' }],
    [
      'another extension',
      { origin: 'chrome-extension://another', url: 'chrome-extension://another/a' },
    ],
    [
      'one whose id begins like ours',
      { origin: `${OWN_ORIGIN}-2`, url: `${OWN_ORIGIN}-2/popup.html` },
    ],
    ['one whose address begins like ours', { url: `${OWN_ORIGIN}-2/popup.html` }],
    ['an address that holds ours', { url: `https://evil.example/${OWN_ORIGIN}/popup.html` }],
    [
      'a host named like ours',
      { origin: 'https://test-extension-id', url: 'https://test-extension-id/' },
    ],
    ['a page that says it is us', { ...onPage(PAGE), id: 'test-extension-id' }],
    ['our id with a page’s origin', { ...ownPage(), origin: 'https://people.example' }],
    ['an origin in capitals', { origin: OWN_ORIGIN.toUpperCase(), url: 'https://evil.example/' }],
    ['an origin with a path', { origin: `${OWN_ORIGIN}/popup.html` }],
    ['a file', { origin: 'file://', url: 'file:///popup.html' }],
    ['a blob of a page', { origin: 'https://evil.example', url: `blob:${OWN_ORIGIN}/1` }],
    ['a data address', { origin: 'null', url: 'data:text/html,a' }],
  ];

  test.each(forged)('%s', async (_, sender) => {
    for (const name of names.filter((each) => !CONTENT.includes(each)))
      expect(await send(name, sender)).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });
});

describe('a request', () => {
  const changed = (name: MessageName, change: object) =>
    send(name, CONTENT.includes(name) ? onPage(PAGE) : ownPage(), { ...requests[name], ...change });

  test.each(names)('with a member that nobody knows is refused: %s', async (name) => {
    expect(await changed(name, { more: 1 })).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });

  test.each([
    ['page/report', { tabId: 3 }],
    ['page/report', { url: 7 }],
    ['page/report', { candidates: 'all' }],
    ['page/report', { candidates: [{ ...reading.candidates[0], tabId: 3 }] }],
    ['page/report', { site: 'a'.repeat(501) }],
    ['page/report', { candidates: Array.from({ length: 501 }, () => reading.candidates[0]) }],
    ['panel/open', { findingId: 7 }],
    ['panel/open', { tabId: 3 }],
    ['page/read', { tabId: 1.5 }],
    ['page/read', { tabId: '7' }],
    ['person/compare', { email: 'no address' }],
    ['person/compare', { email: `${'a'.repeat(320)}@mail.example` }],
    ['site/level', { host: 'https://people.example/' }],
    ['site/level', { host: 'PEOPLE.example' }],
    ['site/level', { level: 'everything' }],
    ['vocabulary/bring', { vocabularyId: 'rome' }],
    ['vocabulary/bring', { files: [] }],
    ['vocabulary/remove', { vocabularyId: '../esco' }],
    ['posting/pin', { pinned: 'yes' }],
  ] as const)('that is not as agreed is refused: %s %o', async (name, change) => {
    expect(await changed(name, change)).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });

  test.each([undefined, null, 'text', 7, [], true])('that is %o is refused', async (data) => {
    for (const name of names)
      expect(
        await answer(noting(), name, data, CONTENT.includes(name) ? onPage(PAGE) : ownPage()),
      ).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });

  test('may name a finding with the longest addresses that a reading can hold', async () => {
    const key = 'k'.repeat(4_000);
    const href = 'h'.repeat(4_000);
    const findingId = `2147483647:${key}#${href}`;
    for (const name of ['check/again', 'trust/add'] as const)
      expect(await send(name, ownPage(), { findingId })).toEqual(ok(null));
    expect(await send('panel/open', onPage(PAGE), { findingId })).toEqual(ok(null));
  });
});

describe('who has sent it', () => {
  test('S13: is told by the browser, not by the message', async () => {
    const sender = onPage(`${PAGE}?a=1`, { id: 42, incognito: true });
    await send('page/report', { ...sender, frameId: 3, documentId: 'D9' });
    expect(calls[0]?.sender).toEqual({
      tabId: 42,
      frameId: 3,
      documentId: 'D9',
      url: `${PAGE}?a=1`,
      incognito: true,
    });
  });

  test('has no tab when the browser names none', async () => {
    await send('check/start', ownPage());
    expect(calls[0]?.sender).toEqual({ url: `${OWN_ORIGIN}/popup.html`, incognito: false });
  });
});

describe('an answer', () => {
  const through = (handle: Handlers['check/start']) =>
    answer(
      { ...noting(), 'check/start': handle },
      'check/start',
      { tabId: 7, always: [] },
      ownPage(),
    );

  test('S14: says that it was done, and nothing else', async () =>
    expect(await through(async () => undefined)).toEqual({ ok: true, value: null }));

  test('says why it was not', async () => {
    const problem = fail('private', 'the browser keeps this page closed');
    expect(await through(async () => problem)).toEqual(problem);
  });

  test('F23: is all that is seen of a bug', async () => {
    const bug = async () => {
      throw new Error('a bug');
    };
    expect(await through(bug)).toMatchObject({ ok: false, problem: { code: 'internal' } });
  });
});

test('every message of the protocol is served, and answered over the browser’s own channel', async () => {
  vi.stubGlobal('chrome', browser);
  serve(noting());
  for (const name of names) {
    const sender = CONTENT.includes(name) ? onPage(PAGE) : ownPage();
    const said = await new Promise((resolve) => {
      const message = { id: 1, type: name, data: requests[name], timestamp: 1 };
      void browser.runtime.onMessage.trigger(message, sender, resolve);
    });
    expect(said).toEqual({ res: ok(null) });
  }
  expect(calls.map(({ name }) => name)).toEqual(names);
  vi.unstubAllGlobals();
});

describe('whatever is sent by whomever', () => {
  const addresses = fc.constantFrom(
    PAGE,
    `${OWN_ORIGIN}/popup.html`,
    OWN_ORIGIN,
    'https://evil.example/',
    'null',
    '',
    'about:blank',
  );
  const option = <Value>(arbitrary: fc.Arbitrary<Value>) =>
    fc.option(arbitrary, { nil: undefined, freq: 3 });
  const senders = fc
    .record({ origin: option(addresses), url: option(addresses), tabId: option(fc.integer()) })
    .map(({ origin, url, tabId }) => ({
      ...(tabId !== undefined && onPage(PAGE, { id: tabId })),
      ...(origin !== undefined && { origin }),
      ...(url !== undefined && { url }),
    }));
  const messages = fc.constantFrom(...names).chain((name) =>
    fc.record({
      name: fc.constant(name),
      data: fc.oneof(
        fc.jsonValue(),
        fc.constant(requests[name]),
        fc
          .tuple(fc.constantFrom(...Object.keys(requests[name]), 'more'), fc.jsonValue())
          .map(([member, value]) => ({ ...requests[name], [member]: value })),
      ),
      sender: senders,
    }),
  );

  test('S8 S13: nothing is thrown, and no handler sees what was not agreed', async () => {
    let heard = 0;
    await fc.assert(
      fc.asyncProperty(messages, async ({ name, data, sender }) => {
        calls = [];
        const said = await answer(noting(), name, data, sender);
        expect(Object.keys(said).toSorted()).toEqual(said.ok ? ['ok', 'value'] : ['ok', 'problem']);
        if (said.ok) expect(said.value).toBeNull();
        expect(calls).toHaveLength(said.ok ? 1 : 0);
        for (const { request } of calls) {
          heard += 1;
          expect(protocol[name].request.safeParse(request)).toEqual({
            success: true,
            data: request,
          });
          const { origin, url = '' } = sender;
          const ours =
            origin === undefined ? url.startsWith(`${OWN_ORIGIN}/`) : origin === OWN_ORIGIN;
          expect(protocol[name].from).toBe(ours ? 'extension' : 'content');
        }
      }),
      { seed: 20260601, numRuns: 1500 },
    );
    expect(heard).toBeGreaterThan(50);
  });
});
