import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { addToWallet } from '@/entrypoints/background/add-to-wallet';
import { keepText } from '@/entrypoints/background/fit-text';
import { adopt, rememberOwn } from '@/entrypoints/background/own-person';
import { ownThings } from '@/entrypoints/background/own-things';
import { keepReading } from '@/entrypoints/background/read-pages';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { type Store, WALLET, WALLET_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';

import { freshBrowser } from '../browser/fake-browser';
import { credential } from '../skills/credential';
import { emptyStore, NOW } from './around';
import { candidate, from, linkTo, PROFILE, postingPage, profile } from './readings';
import { resultOf } from './results';

const told = { now: () => NOW };
const A = linkTo('https://issuer.example/credentials/a.json', 'Kubernetes');
const B = linkTo('https://issuer.example/credentials/b.json', 'Kubernetes again');
const JOB = 'https://jobs.example/sre';

let store: Store;
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

const kubernetes = { ...credential({ name: 'Kubernetes Operations' }), validUntil: '2026-07-01' };

async function holds(link = A, told_ = kubernetes): Promise<void> {
  await addToWallet(store, 'intake:1', [{ kind: 'link', name: link.text, link }], told);
  await store.results.put({
    ...resultOf(link),
    status: 'valid',
    assurance: 'cryptographically-verified',
    credential: told_,
  });
  const [row] = await store.findings.where('resultId', link.href);
  await store.findings.change(row?.id ?? '', (one) => undrawn({ ...one, state: 'done' }));
}

const score = () => scoreTab(store, WALLET_TAB, NOW);

describe('how the user’s own credentials fit', () => {
  test('is found for the posting that was opened last', async () => {
    await holds();
    const description = { value: 'Requirements\nYou know Kubernetes.', source: 'json-ld' as const };
    await keepReading(store, postingPage({ url: JOB, description }), from(JOB, { tabId: 9 }), NOW);
    await score();
    expect(await store.matches.get(WALLET)).toMatchObject({
      postingId: JOB,
      report: { total: 1, rows: [{ requirement: { label: 'Kubernetes' } }] },
    });
  });

  test('is found for a text that the user marks or pastes, whatever was pinned', async () => {
    await holds();
    const description = { value: 'Requirements\nYou know Go.', source: 'json-ld' as const };
    await keepReading(store, postingPage({ url: JOB, description }), from(JOB, { tabId: 9 }), NOW);
    await store.postings.change(JOB, (row) => ({ ...row, pinned: true }));
    const later = new Date(NOW.getTime() + 1_000);
    await keepText(store, 'Kubernetes\nPostgreSQL', { now: later });
    await score();
    const match = await store.matches.get(WALLET);
    expect(match?.report.rows.map(({ requirement }) => requirement.label).toSorted()).toEqual([
      'Kubernetes',
      'PostgreSQL',
    ]);
  });
});

describe('what the user holds', () => {
  test('is known in a line', async () => {
    await holds();
    await score();
    expect(await store.findings.where('candidateId', WALLET)).toMatchObject([
      { holding: { name: 'Kubernetes Operations', expires: '2026-07-01' } },
    ]);
  });

  test('is compared with the person whom the user says to be, and with nobody after that', async () => {
    await holds();
    const person = candidate({ name: 'Amara Lindqvist', badgeLinks: [B] });
    await keepReading(store, profile({ candidates: [person] }), from(PROFILE), NOW);
    const [row] = await store.candidates.where('tabId', 1);
    await rememberOwn(store, row);
    expect(await store.candidates.get(WALLET)).toMatchObject({ name: 'Amara Lindqvist' });
    await adopt(store, { candidateId: row?.id ?? '', intakeId: 'intake:2' }, told);
    expect(await store.findings.where('candidateId', WALLET)).toHaveLength(2);
    await rememberOwn(store, undefined);
    expect((await store.candidates.get(WALLET))?.name).toBeUndefined();
  });
});

describe('LinkedIn’s data export', () => {
  const table = new TextEncoder().encode(
    [
      'Name,Url,Authority,Started On,Finished On,License Number',
      '"Cloud, basics",https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10,Halden,Jan 2025,,',
      'First aid,,Red Cross,Mar 2024,,77',
      '',
    ].join('\r\n'),
  );

  test('gives the links of its certifications, and says which has none', () =>
    expect(
      ownThings([
        { kind: 'file', name: 'export.zip › Certifications.csv', bytes: table },
        { kind: 'file', name: 'export.zip › Connections.csv', bytes: new Uint8Array([65]) },
      ]),
    ).toMatchObject([
      { kind: 'link', name: 'Cloud, basics', link: { provider: 'credly' } },
      { kind: 'refused', name: 'First aid', problem: { code: 'nothing-enclosed' } },
    ]));

  test('is nothing else that happens to be a table', () => {
    const other = {
      kind: 'file',
      name: 'a.csv',
      bytes: new TextEncoder().encode('a,b\n1,2'),
    } as const;
    expect(ownThings([other])).toEqual([other]);
  });
});
