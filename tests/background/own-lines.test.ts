import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test, vi } from 'vitest';

import { isOwnUndrawn } from '@/entrypoints/background/draw-own';
import { findingOf } from '@/entrypoints/background/finding-of';
import { keepReading } from '@/entrypoints/background/read-pages';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { scoreOwn } from '@/entrypoints/background/score-own';
import { walletView } from '@/utils/browser/wallet-query';
import type { BadgeLink } from '@/utils/model/page';
import {
  type CandidateRow,
  type ResultRow,
  type Store,
  WALLET,
  WALLET_TAB,
} from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';

import { freshBrowser } from '../browser/fake-browser';
import { credential } from '../skills/credential';
import { emptyStore, NOW } from './around';
import { from, linkTo, postingPage } from './readings';
import { resultOf } from './results';

const REISSUED = '2026-05-01';
const JOB = 'https://jobs.example/sre';
const OTHER = 'https://jobs.example/other';
const TAB = 7;
const ASKED = `Requirements
You know Kubernetes.
Experience with PostgreSQL or MySQL.
Java, Terraform and incident response.
Nice to have
Go, Rust, AWS Certified Solutions Architect.`;
const NAMES = [
  'Kubernetes Operations',
  'Certified Kubernetes Administrator',
  'PostgreSQL Basics',
  'MySQL Professional',
  'Terraform Associate',
  'Go Foundations',
  'Advanced Go',
  'Watercolours',
  'AWS Certified Cloud Practitioner',
  'Python for Data Analysis',
];
const STATUSES: readonly Partial<ResultRow>[] = [
  { status: 'valid' },
  { status: 'valid' },
  { status: 'expired' },
  { status: 'revoked' },
  { status: 'valid', assurance: 'link-shape-only' },
];

/** The same credentials, as the user's own and as somebody's in a tab. */
const links = Array.from({ length: 40 }, (_, at) =>
  linkTo(`https://issuer.example/credentials/${at}.json`, `Badge ${at}`),
);

const madeOf = (link: BadgeLink, at: number): ResultRow => ({
  ...resultOf(link),
  assurance: 'cryptographically-verified',
  ...STATUSES[at % STATUSES.length],
  credential: {
    ...credential({ name: NAMES[at % NAMES.length] ?? '' }),
    issuedOn: `20${10 + (at % 16)}-05-01`,
    ...(at % 16 === 15 && { validUntil: '2026-06-15' }),
    ...(at % 16 < 4 && { validUntil: REISSUED }),
  },
});

let store: Store;
beforeEach(async () => {
  freshBrowser();
  store = emptyStore();
  await store.results.putAll(links.map(madeOf));
  for (const [id, tabId] of [
    [WALLET, WALLET_TAB],
    [`${TAB}:p`, TAB],
  ] as const) {
    await store.candidates.put({ id, key: id, tabId });
    await store.findings.putAll(
      links.map((link, at) => ({ ...findingOf(id, tabId, link, at), state: 'done' })),
    );
  }
  await store.trust.put({
    id: credential({ name: 'x' }).issuer.id,
    domain: 'issuer.example',
    thumbprints: [],
    since: NOW.toISOString(),
    anyKey: true,
  });
  await read(JOB, ASKED);
});

async function read(url: string, text: string, tabId = 9): Promise<void> {
  const description = { value: text, source: 'json-ld' as const };
  await keepReading(store, postingPage({ url, description }), from(url, { tabId }), NOW);
}

const score = () => scoreTab(store, WALLET_TAB, NOW);

/** What all of it makes, reckoned with every credential in full, and what is drawn of lines. */
async function both() {
  await score();
  await scoreTab(store, TAB, NOW);
  const [own, full] = await store.candidates.some([WALLET, `${TAB}:p`]);
  const [match, whole] = await Promise.all([
    store.matches.get(WALLET),
    store.matches.get(`${TAB}:p`),
  ]);
  return {
    own: { ...made(own, WALLET), report: match?.report, next: match?.next },
    full: { ...made(full, `${TAB}:p`), report: whole?.report, next: whole?.next },
  };
}

/** Credentials in stacks are told by findings, which bear the name of their person. */
const made = (row: CandidateRow | undefined, id: string) => ({
  stacks: JSON.parse(JSON.stringify(row?.stacks).replaceAll(`${id}#`, '')),
  // Of the user's own nothing is to be renewed that was issued anew.
  renewals: row?.renewals?.map(({ validUntil }) => validUntil).filter((end) => end !== REISSUED),
});

describe('what many credentials make together', () => {
  test('is the same by their lines as by each in full', async () => {
    const { own, full } = await both();
    expect(own.report?.rows.filter(({ support }) => support).length).toBeGreaterThan(3);
    expect(own.report?.rows.some(({ support }) => support?.status === 'expired')).toBe(true);
    expect(own.stacks.length).toBeGreaterThan(0);
    expect(own).toEqual(full);
  });

  test('is the same once the user has said what answers what', async () => {
    await score();
    const report = (await store.matches.get(WALLET))?.report;
    const [first, second] = report?.rows ?? [];
    await store.postings.change(JOB, (row) => ({
      ...row,
      notThis: [
        {
          requirementId: first?.requirement.id ?? '',
          evidenceId: first?.support?.evidenceId ?? '',
        },
      ],
      thisToo: [{ requirementId: second?.requirement.id ?? '', evidenceId: links[7]?.href ?? '' }],
    }));
    const { own, full } = await both();
    expect(own.report).not.toEqual(report);
    expect(own).toEqual(full);
  });

  test('is the same once some have been checked again, and for another posting', async () => {
    await score();
    for (const at of [0, 5, 12]) {
      const { href } = links[at] ?? { href: '' };
      await store.results.change(href, (row) => ({ ...row, status: 'revoked' }));
      await store.findings.changeAll([`${WALLET}#${href}`], undrawn);
    }
    await read(OTHER, 'Requirements\nPython and Go.\nWatercolours.', 10);
    const { own, full } = await both();
    expect((await store.matches.get(WALLET))?.postingId).toBe(OTHER);
    expect(own).toEqual(full);
  });
});

describe('of many credentials', () => {
  test('only those are read in full that have changed', async () => {
    await score();
    const asked = vi.spyOn(store.results, 'some');
    await store.findings.change(`${WALLET}#${links[3]?.href}`, undrawn);
    await score();
    expect(asked.mock.calls.flatMap(([ids]) => ids)).toEqual([links[3]?.href]);
  });

  test('all are looked at anew once somebody else is trusted', async () => {
    await score();
    expect((await walletView(store, { most: 5 }, NOW)).counts.shapes.verified).toBeGreaterThan(0);
    await store.trust.remove(await store.trust.ids());
    await score();
    expect((await walletView(store, { most: 5 }, NOW)).counts.shapes.verified ?? 0).toBe(0);
  });

  test('a worker that comes after one that died draws what that one has left', async () => {
    await score();
    expect(await isOwnUndrawn(store)).toBe(false);
    const id = `${WALLET}#${links[3]?.href}`;
    await store.findings.change(id, (row) => undrawn({ ...row, state: 'waiting' }));
    expect(await isOwnUndrawn(store)).toBe(true);
    await scoreOwn(store, NOW);
    expect((await store.holdings.get(id))?.state).toBe('waiting');
    expect(await isOwnUndrawn(store)).toBe(true);
    await score();
    expect(await isOwnUndrawn(store)).toBe(false);
  });

  test('a screen has the first, the latest before the others, and numbers of all', async () => {
    await score();
    const view = await walletView(store, { most: 5 }, NOW);
    expect(view.shown.map(({ finding }) => finding.position)).toEqual([39, 38, 37, 36, 35]);
    expect(view.shown.every(({ result }) => result !== undefined)).toBe(true);
    const findings = await store.findings.where('candidateId', WALLET);
    const shapes = findings.map(({ appraisal }) => appraisal?.seal.shape);
    expect([view.counts.total, view.counts.states.done]).toEqual([40, 40]);
    for (const [shape, count] of Object.entries(view.counts.shapes))
      expect(count, shape).toBe(shapes.filter((each) => each === shape).length);
  });

  test('a screen that looks for some has them in its own order, and none that is gone', async () => {
    await score();
    const idAt = (at: number) => `${WALLET}#${links[at]?.href}`;
    const ids = [idAt(7), idAt(30), idAt(2), idAt(11)];
    await store.holdings.remove([idAt(30)]);
    const { shown } = await walletView(store, { most: 3, ids }, NOW);
    expect(shown.map(({ finding }) => finding.id)).toEqual([idAt(7), idAt(2)]);
  });

  test('a screen says of one that was issued anew when that was', async () => {
    await score();
    const { shown, later } = await walletView(store, { most: 40 }, NOW);
    const last = shown.find(({ finding }) => finding.position === 15);
    const before = shown.find(({ finding }) => finding.position === 5);
    expect(later.get(last?.finding.id ?? '')).toBeUndefined();
    expect(later.get(before?.finding.id ?? '')).toBe('2025-05-01');
  });
});
