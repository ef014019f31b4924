import { beforeEach, describe, expect, test } from 'vitest';

import { addByHand, linksIn } from '@/entrypoints/background/by-hand';
import { correctionKey } from '@/entrypoints/background/corrections';
import { knownEmails } from '@/entrypoints/background/known-emails';
import { linkEmails } from '@/entrypoints/background/link-emails';
import { keepReading } from '@/entrypoints/background/read-pages';
import { tabView } from '@/utils/browser/queries';
import type { Sender } from '@/utils/browser/serve';
import type { Appraisal } from '@/utils/model/appraisal';
import type { FindingRow } from '@/utils/model/finding-row';
import { type PageReading, PageReading as PageReadingSchema } from '@/utils/model/page';
import type { Store } from '@/utils/model/store';
import { siteAt } from '@/utils/sites';

import { browser, freshBrowser } from '../browser/fake-browser';
import { documentOf } from '../pages/document-of';
import { savedPages } from '../pages/saved-pages';
import { dumpOf, emptyStore, NOW } from './around';
import { candidate, from, linkTo, POSTING, PROFILE, postingPage, profile } from './readings';

const CREDLY = linkTo('https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5');
const BADGR = linkTo('https://generalassembly.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu');
const HOSTED = linkTo('https://issuer.example/credentials/1.json');

const JOEL = 'https://people.example/joel';

const report = {
  shown: 0,
  total: 0,
  band: 'weak',
  score: 0,
  verifiedScore: 0,
  heldBack: 0,
  rows: [],
} as const;

let store: Store;
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

const keep = (reading: PageReading, sender: Sender = from(reading.url), now = NOW) =>
  keepReading(store, reading, sender, now);

const withLinks = (...badgeLinks: FindingRow['link'][]) =>
  profile({ candidates: [candidate({ badgeLinks })] });

const findings = async (tabId = 1) =>
  (await store.findings.where('tabId', tabId)).toSorted((a, b) => a.position - b.position);

const hrefs = async (tabId = 1) => (await findings(tabId)).map(({ link }) => link.href);

describe('people of a list without addresses of their own', () => {
  const LIST = 'https://ats.example/jobs/9';
  const listed = (name: string, email: string) =>
    candidate({ key: `${LIST}#!${email} ${name}`, name, emails: [email] });

  test('are told apart by their e-mail addresses, which are in no database', async () => {
    const people = ['one', 'two'].map((box) => listed('Ada Byron', `${box}@people.example`));
    await keep(profile({ url: LIST, kind: 'applicants', candidates: people }));
    expect(await store.candidates.all()).toHaveLength(2);
    expect(await dumpOf(store)).not.toContain('@people.example');
  });

  test('keep no e-mail address that stands in the address of their profile', async () => {
    const address = `${LIST}/ada?identity__email=ada%40people.example`;
    const ada = candidate({ key: address, profile: address, name: 'Ada Byron' });
    await keep(profile({ url: LIST, kind: 'applicants', candidates: [ada] }));
    expect(await store.candidates.all()).toMatchObject([{ profile: `${LIST}/ada` }]);
    expect(await dumpOf(store)).not.toContain('people.example');
  });

  test('are not known by each other’s where nothing else tells their addresses apart', async () => {
    const people = ['Ada Byron', 'Bo Anand'].map((name) => {
      const email = `${name.slice(0, 2).trim().toLowerCase()}@people.example`;
      const address = `${LIST}/view?identity__email=${encodeURIComponent(email)}`;
      const href = `${BADGR.href}?identity__email=${encodeURIComponent(email)}`;
      const link = { ...BADGR, href, text: href };
      return candidate({
        key: address,
        profile: address,
        name,
        emails: [email],
        badgeLinks: [link],
      });
    });
    await keep(profile({ url: LIST, kind: 'applicants', candidates: people }));
    const [row, ...others] = await store.candidates.all();
    expect(row?.name).toBe('Bo Anand');
    expect(others).toEqual([]);
    expect(Object.values(await knownEmails.all())).toEqual([['bo@people.example']]);
    expect(Object.values(await linkEmails.all())).toEqual([['bo@people.example']]);
  });

  test('are corrected one by one', () => {
    const keys = ['Ada Byron', 'Bo Anand'].map((name) => correctionKey(`${LIST}#!${name}`));
    expect(new Set([...keys, correctionKey(LIST)]).size).toBe(3);
  });
});

describe('a page that is read', () => {
  test('is written down with its person and every link', async () => {
    expect(await keep(withLinks(CREDLY, HOSTED))).toBe(true);
    expect(await store.pages.all()).toEqual([
      {
        id: 'tab:1',
        tabId: 1,
        url: PROFILE,
        host: 'people.example',
        site: 'any-page',
        kind: 'profile',
        readAt: NOW.toISOString(),
        asked: false,
        marked: false,
      },
    ]);
    expect(await store.candidates.all()).toEqual([
      { id: `1:${PROFILE}`, tabId: 1, key: PROFILE, name: 'Amara Lindqvist', position: 0 },
    ]);
    expect(await findings()).toEqual([
      {
        id: `1:${PROFILE}#${CREDLY.href}`,
        tabId: 1,
        candidateId: `1:${PROFILE}`,
        position: 0,
        link: CREDLY,
        resultId: CREDLY.href,
        asks: 'www.credly.com',
        state: 'found',
        skills: [],
      },
      expect.objectContaining({ position: 1, link: HOSTED, asks: 'issuer.example' }),
    ]);
  });

  test.each([
    [CREDLY, 'www.credly.com'],
    [BADGR, 'api.badgr.io'],
    [HOSTED, 'issuer.example'],
  ])('names the host that a check of $href asks first', async (link, host) => {
    await keep(withLinks(link));
    expect((await findings())[0]?.asks).toBe(host);
  });

  test('says how many links it did not report, and where more are', async () => {
    const more = { read: 5, total: 14, href: `${PROFILE}/certifications` };
    await keep(profile({ truncatedFrom: 10_000, candidates: [candidate({ more })] }));
    expect(await store.pages.get('tab:1')).toMatchObject({ truncatedFrom: 10_000 });
    expect((await store.candidates.all())[0]?.more).toEqual(more);
  });

  test('S28: asks nobody and puts nothing into the queue', async () => {
    await keep(withLinks(CREDLY, HOSTED));
    expect(await store.jobs.all()).toEqual([]);
  });

  test.each(savedPages)(
    'keeps every link as it was read, but for an address in it: $name',
    async ({ html, expected }) => {
      const url = new URL(expected.url);
      const reading = siteAt(url).read(documentOf(html), url);
      expect(await keep(PageReadingSchema.parse(reading))).toBe(true);
      const links = expected.candidates.flatMap(({ badgeLinks }) =>
        badgeLinks.map(({ email: _, ...link }) => link),
      );
      const kept = await store.findings.all();
      const byAddress = (a: { href: string }, b: { href: string }) => (a.href < b.href ? -1 : 1);
      expect(kept.map(({ link }) => link).toSorted(byAddress)).toEqual(links.toSorted(byAddress));
    },
  );
});

describe('a page that is read again', () => {
  const judged = {
    state: 'done',
    appraisal: {
      recipient: 'matches',
      issuer: 'recognised',
      standings: [],
      seal: { shape: 'verified', reason: 'all-checked', stale: false },
    },
  } as const;

  async function judge(): Promise<void> {
    for (const { id } of await findings())
      await store.findings.change(id, (row) => ({ ...row, ...judged }));
  }

  test('keeps the findings that still stand on it, with all that is known of them', async () => {
    await keep(withLinks(CREDLY, HOSTED));
    await judge();
    await keep(withLinks(HOSTED, CREDLY));
    expect(await findings()).toMatchObject([
      { link: HOSTED, position: 0, ...judged },
      { link: CREDLY, position: 1, ...judged },
    ]);
  });

  test('takes over what it says of a link by then', async () => {
    await keep(withLinks(HOSTED));
    await keep(withLinks({ ...HOSTED, text: 'Observability' }));
    expect((await findings())[0]?.link.text).toBe('Observability');
  });

  test('drops what stands there no more', async () => {
    await keep(withLinks(CREDLY, HOSTED));
    await keep(withLinks(HOSTED));
    expect(await hrefs()).toEqual([HOSTED.href]);
  });

  test('forgets a person who is gone, with match and addresses', async () => {
    const emails = ['amara@mail.example'];
    await keep(profile({ candidates: [candidate({ emails, badgeLinks: [HOSTED] })] }));
    await store.matches.put({ id: `1:${PROFILE}`, tabId: 1, postingId: POSTING, report });
    await keep(profile({ url: JOEL, candidates: [candidate({ key: JOEL, name: 'Joel Hakimi' })] }));
    expect((await store.candidates.all()).map(({ name }) => name)).toEqual(['Joel Hakimi']);
    expect(await findings()).toEqual([]);
    expect(await store.matches.all()).toEqual([]);
    expect(await knownEmails.of(`1:${PROFILE}`)).toEqual([]);
  });

  test('leaves the same person in another tab alone', async () => {
    await keep(withLinks(HOSTED), from(PROFILE, { tabId: 1 }));
    await keep(withLinks(HOSTED), from(PROFILE, { tabId: 2 }));
    await keep(withLinks(), from(PROFILE, { tabId: 1 }));
    expect(await hrefs(1)).toEqual([]);
    expect(await hrefs(2)).toEqual([HOSTED.href]);
    await keep(profile({ candidates: [] }), from(PROFILE, { tabId: 1 }));
    expect((await store.candidates.all()).map(({ tabId }) => tabId)).toEqual([2]);
  });

  test.each([
    ['stays asked for', PROFILE, true],
    ['at another address has to be asked for again', JOEL, false],
  ])('%s', async (_, url, asked) => {
    await keep(withLinks(HOSTED));
    await store.pages.change('tab:1', (row) => ({ ...row, asked: true, marked: true }));
    await keep(profile({ url }));
    expect(await store.pages.get('tab:1')).toMatchObject({ url, asked, marked: asked });
  });

  test('keeps the credential that is looked at in sight', async () => {
    const shown = `1:${PROFILE}#${HOSTED.href}`;
    await keep(withLinks(HOSTED));
    await store.pages.change('tab:1', (row) => ({ ...row, shown }));
    await keep(withLinks(HOSTED, CREDLY));
    expect((await store.pages.get('tab:1'))?.shown).toBe(shown);
  });
});

describe('a posting', () => {
  test('is kept with what it asks for, and named by its page', async () => {
    await keep(postingPage());
    expect(await store.pages.get('tab:1')).toMatchObject({ kind: 'posting', postingId: POSTING });
    const row = await store.postings.get(POSTING);
    expect(row).toMatchObject({ tabId: 1, pinned: false, readAt: NOW.toISOString() });
    expect(row?.requirements.map(({ label }) => label)).toEqual(['Kubernetes']);
  });

  test('stays pinned when it is read again', async () => {
    await keep(postingPage());
    await store.postings.change(POSTING, (row) => ({ ...row, pinned: true }));
    await keep(postingPage());
    expect(await store.postings.get(POSTING)).toMatchObject({ pinned: true });
  });

  test('stays when its tab goes on to a profile', async () => {
    await keep(postingPage());
    await keep(withLinks(HOSTED));
    expect(await store.postings.get(POSTING)).toBeDefined();
    expect(await store.pages.get('tab:1')).not.toHaveProperty('postingId');
  });
});

describe('S13: a reading that is not of its sender’s page', () => {
  const refused: readonly (readonly [string, PageReading, Sender])[] = [
    ['from another host', profile(), from('https://evil.example/amara')],
    ['from a host above', profile(), from('https://example/amara')],
    ['from a host below', profile(), from('https://www.people.example/amara')],
    ['from an unencrypted page', profile(), from('http://people.example/amara')],
    ['from another port', profile(), from('https://people.example:8443/amara')],
    ['from nowhere', profile(), from('')],
    ['without an address', profile({ url: 'amara' }), from(PROFILE)],
    ['from no tab', profile(), { url: PROFILE, frameId: 0, incognito: false }],
    ['of another file', profile({ url: 'file:///etc/passwd' }), from('file:///home/page.html')],
    ['of a frame without origin', profile({ url: 'about:srcdoc' }), from('data:text/html,a')],
    [
      'with a posting of another site',
      { ...postingPage({ url: 'https://other.example/job' }), url: POSTING },
      from(POSTING),
    ],
    [
      'with a posting without an address',
      { ...postingPage({ url: 'job' }), url: POSTING },
      from(POSTING),
    ],
  ];

  test.each(refused)('is refused: %s', async (_, reading, sender) => {
    expect(await keep(reading, sender)).toBe(false);
    expect(await dumpOf(store)).toBe(await dumpOf(emptyStore()));
    expect(await browser.storage.session.get(null)).toEqual({});
  });

  test('is accepted when the page has moved on within its site', async () =>
    expect(await keep(profile(), from(`${PROFILE}#skills`))).toBe(true));
});

describe('a link that is not what its address says', () => {
  test('is taken for what its address says', async () => {
    const forged = { ...CREDLY, id: '00000000-0000-4000-8000-000000000000' };
    await keep(withLinks(forged, { ...HOSTED, provider: 'credly', id: CREDLY.id }));
    expect((await findings()).map(({ link }) => link)).toEqual([CREDLY, HOSTED]);
  });

  test.each([
    ['who may open it', 'https://www.credential.net/10000005?key=private'],
    [
      'who shared it',
      'https://learn.microsoft.com/api/credentials/share/en-us/Ada-1/2BD18E16EC5208AA?sharingId=private',
    ],
    [
      'what a wallet asks for',
      'velocity-network://issue?request_uri=https%3A%2F%2Fagent.example%2Fprivate&token=private',
    ],
    ['who holds it', 'https://issuer.example/1.json?identity__name=private'],
  ])('is written down without %s', async (_, href) => {
    await keep(withLinks({ ...CREDLY, href }));
    expect(await findings()).toHaveLength(1);
    expect(await dumpOf(store)).not.toContain('private');
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('private');
  });

  test.each([
    'javascript:alert(1)',
    'credential',
    'file:///a.json',
    'https://user@issuer.example/a',
  ])('is left out when it leads nowhere: %s', async (href) => {
    await keep(withLinks({ ...CREDLY, href }, { ...BADGR, href }, { ...HOSTED, href }, HOSTED));
    expect(await hrefs()).toEqual([HOSTED.href]);
  });
});

describe('an address that shows somebody else', () => {
  const shows = (name: string, email: string, ...badgeLinks: FindingRow['link'][]) =>
    profile({ candidates: [candidate({ name, emails: [email], badgeLinks })] });
  const say = () =>
    store.findings.change(`1:${PROFILE}#${HOSTED.href}`, (row) => ({ ...row, owner: 'you' }));

  test('compares them with their own addresses alone, and nothing is said to be theirs', async () => {
    await keep(shows('Jane Doe', 'jane@mail.example', HOSTED));
    await say();
    await keep(shows('John Roe', 'john@mail.example', HOSTED));
    expect(await knownEmails.of(`1:${PROFILE}`)).toEqual(['john@mail.example']);
    expect((await findings())[0]).not.toHaveProperty('owner');
  });

  test.each(['Jane Doe', 'Jane', 'DOE, Jane'])('keeps all of one who is “%s”', async (name) => {
    await keep(shows('Jane Doe', 'jane@mail.example', HOSTED));
    await say();
    await keep(shows(name, 'doe@mail.example', HOSTED));
    const both = ['jane@mail.example', 'doe@mail.example'];
    expect(await knownEmails.of(`1:${PROFILE}`)).toEqual(both);
    expect((await findings())[0]).toMatchObject({ owner: 'you' });
  });

  test('goes by what the page says, and not by what the user has corrected', async () => {
    await keep(shows('Jane Doe', 'jane@mail.example'));
    const name = 'Johanna Roe';
    await store.corrections.put({
      id: correctionKey(PROFILE),
      until: '2027-01-01',
      whose: 'Jane Doe',
      fields: { name },
    });
    await keep(shows('Jane Doe', 'jane@mail.example'));
    await keep(shows('Jane Doe', 'doe@mail.example'));
    expect(await knownEmails.of(`1:${PROFILE}`)).toHaveLength(2);
  });

  test('keeps no badge of the one before, in a list too', async () => {
    for (const [name, link] of [
      ['Jane Doe', CREDLY],
      ['John Roe', HOSTED],
    ] as const)
      await keep({ ...shows(name, `${name.slice(0, 4)}@mail.example`, link), kind: 'applicants' });
    expect(await hrefs()).toEqual([HOSTED.href]);
  });
});

describe('a page that could not be written down whole', () => {
  const JANE = { name: 'Jane Doe', badgeLinks: [HOSTED] };
  const verified: Appraisal = {
    recipient: 'matches',
    issuer: 'recognised',
    standings: [],
    seal: { shape: 'verified', reason: 'all-checked', stale: false },
  };
  beforeEach(async () => {
    await keep(profile({ candidates: [candidate(JANE)] }));
    const id = `1:${PROFILE}`;
    await store.findings.change(`${id}#${HOSTED.href}`, (row) => ({
      ...row,
      state: 'done',
      appraisal: verified,
    }));
    await store.matches.put({ id, tabId: 1, postingId: POSTING, report });
  });

  test.each([
    ['candidates', 'put', JOEL],
    ['candidates', 'remove', JOEL],
    ['findings', 'put', JOEL],
    ['findings', 'remove', JOEL],
    ['matches', 'remove', JOEL],
    ['pages', 'change', JOEL],
    ['candidates', 'change', PROFILE],
    ['findings', 'change', PROFILE],
    ['findings', 'changeAll', PROFILE],
    ['findings', 'put', PROFILE],
    ['pages', 'change', PROFILE],
  ] as const)('leaves all as it was: %s, %s at %s', async (name, step, url) => {
    const before = await dumpOf(store);
    const full = async () => Promise.reject(new Error('QuotaExceededError'));
    const failing: Store = { ...store, [name]: { ...store[name], [step]: full } };
    const bob = candidate({ key: url, name: 'Bob Roe', badgeLinks: [HOSTED, CREDLY] });
    const reading = profile({ url, candidates: [bob] });
    await expect(keepReading(failing, reading, from(url), NOW)).rejects.toThrow('Quota');
    expect(await dumpOf(store)).toBe(before);
  });

  test('of somebody else at the same address shows nothing that was found of the one before', async () => {
    await keep(profile({ candidates: [candidate({ ...JANE, name: 'Bob Roe' })] }));
    expect(await findings()).toMatchObject([{ state: 'done' }]);
    expect((await findings())[0]).not.toHaveProperty('appraisal');
    expect(await store.matches.all()).toEqual([]);
  });

  test('of the same person shows what was found', async () => {
    await keep(profile({ candidates: [candidate({ ...JANE, name: 'J. Doe' })] }));
    expect(await findings()).toMatchObject([{ appraisal: verified }]);
    expect(await store.matches.all()).toHaveLength(1);
  });

  test('compares nobody with the addresses that are left of another', async () => {
    await knownEmails.add(`1:${JOEL}`, ['left@mail.example']);
    await keep(profile({ url: JOEL, candidates: [candidate({ key: JOEL })] }));
    expect(await knownEmails.of(`1:${JOEL}`)).toEqual([]);
  });
});

describe('what the user has pointed at', () => {
  const DOE = 'https://people.example/jane';
  const of = (name: string, key: string, url = key) =>
    profile({ url, candidates: [candidate({ name, key })] });
  const point = (url = DOE) => addByHand(store, { id: 1, url }, linksIn(CREDLY.href), NOW);
  const name = async () => (await tabView(store, 1)).candidate?.name;

  test.each([
    ['the same address', of('Jane Doe', DOE)],
    ['another place of it', of('Jane Doe', DOE, `${DOE}#skills`)],
    ['the same person at another address', of('Jane Doe', DOE, `${DOE}/details`)],
    ['the same address without a person', profile({ url: DOE, candidates: [] })],
  ])('stays when the page is read again: %s', async (_, again) => {
    await keep(of('Jane Doe', DOE));
    await point();
    await keep(again);
    await keep(again);
    expect(await hrefs()).toEqual([CREDLY.href]);
    expect(await name()).toBe('Jane Doe');
  });

  test('before the page was read stays', async () => {
    await point();
    await keep(of('Jane Doe', DOE));
    expect(await hrefs()).toEqual([CREDLY.href]);
  });

  test.each([
    ['another page', 'https://people.example/zoe'],
    ['a page that sorts before', 'https://people.example/adam'],
    ['another route', `${DOE}#/zoe`],
    ['a page without a person', 'https://people.example/jobs'],
  ])('goes when its tab shows %s', async (_, url) => {
    await keep(of('Jane Doe', DOE));
    await point();
    await keep(url.endsWith('jobs') ? profile({ url, candidates: [] }) : of('Zoe Roe', url));
    expect(await hrefs()).toEqual([]);
    expect(await name()).toBe(url.endsWith('jobs') ? undefined : 'Zoe Roe');
  });

  test('is not of the next person whom an application shows at its address', async () => {
    await keep(of('Jane Doe', `${DOE}?1`, DOE));
    await point();
    await keep(of('Zoe Roe', `${DOE}?2`, DOE));
    expect(await name()).toBe('Zoe Roe');
    const [added] = await point();
    expect(added?.candidateId).toBe(`1:${DOE}?2`);
    await keep(of('Jane Doe', `${DOE}?1`, DOE));
    expect(await name()).toBe('Jane Doe');
  });
});

describe('an e-mail address on the page', () => {
  test('S48: is kept in memory and never in the database', async () => {
    await keep(profile({ candidates: [candidate({ emails: ['amara@mail.example'] })] }));
    expect(await knownEmails.of(`1:${PROFILE}`)).toEqual(['amara@mail.example']);
    expect(await dumpOf(store)).not.toContain('mail.example');
    expect(await browser.storage.local.get(null)).toEqual({});
  });
});

describe('while a page is read again, others write into its rows', () => {
  /** Wherever in the reading it falls, what is written in between stays. */
  const moments = Array.from({ length: 40 }, (_, turns) => turns);

  test.each(moments)('and nothing of that is lost, %i turns in', async (turns) => {
    await keep(withLinks(CREDLY));
    await keep(postingPage(), from(POSTING, { tabId: 2 }));
    const [finding] = await findings();
    const rereads = Promise.all([
      keep(withLinks(CREDLY)),
      keep(postingPage(), from(POSTING, { tabId: 2 })),
    ]);
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    await store.findings.change(finding?.id ?? '', (row) => ({ ...row, state: 'done' }));
    await store.pages.change('tab:1', (row) => ({ ...row, asked: true, marked: true }));
    await store.postings.change(POSTING, (row) => ({ ...row, pinned: true }));
    await rereads;
    expect(await findings()).toMatchObject([{ state: 'done' }]);
    expect(await store.pages.get('tab:1')).toMatchObject({ asked: true, marked: true });
    expect(await store.postings.get(POSTING)).toMatchObject({ pinned: true });
  });
});
