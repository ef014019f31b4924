import { beforeEach, describe, expect, test } from 'vitest';

import { type Desk, deskOf } from '@/entrypoints/background/desk';
import type { JobRow } from '@/utils/model/job-row';
import type { Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { emptyStore } from './around';
import { linkTo } from './readings';

const patient = (count: number): readonly JobRow[] =>
  Array.from({ length: count }, (_, at) => {
    const link = linkTo(`https://issuer.example/credentials/${at}.json`);
    return { id: link.href, link, state: 'queued', tries: 0, notBefore: 0, patient: true };
  });

const JOBS = patient(400);

let store: Store;
let desk: Desk;
/** Lets what is to be written down be written, or says that it cannot be. */
let write: () => void;
let refuse: (cause: Error) => void;

beforeEach(() => {
  freshBrowser();
  const kept = emptyStore();
  const put: Store['leases']['put'] = (row) =>
    new Promise<void>((resolve, reject) => {
      write = resolve;
      refuse = reject;
    }).then(() => kept.leases.put(row));
  store = { ...kept, leases: { ...kept.leases, put } };
  desk = deskOf(store);
  desk.put(JOBS);
});

const begin = (count: number) => desk.leased.take(count, 0, []).map(({ id }) => id);
const written = async () => Object.keys((await store.leases.get('patient'))?.tries ?? {});

describe('what is to be written down as begun', () => {
  test('is not begun before it is', async () => {
    const leasing = desk.lease(0);
    expect(begin(1)).toEqual([]);
    write();
    await leasing;
    const begun = begin(400);
    expect(begun.length).toBeGreaterThan(0);
    expect(await written()).toEqual(begun);
  });

  test('keeps what is written down already from nothing', async () => {
    const first = desk.lease(0);
    write();
    await first;
    begin(desk.leased.size() / 2);
    const next = desk.lease(0);
    expect(next).toBeDefined();
    expect(desk.lease(0)).toBeUndefined();
    expect(begin(1)).toHaveLength(1);
    write();
    await next;
  });

  test('is not begun where it was stopped meanwhile', async () => {
    const leasing = desk.lease(0);
    const ids = JOBS.map(({ id }) => id);
    expect(ids.every(desk.has)).toBe(true);
    desk.remove(ids);
    write();
    await leasing;
    expect(desk.isEmpty()).toBe(true);
  });

  test('stays in line where it cannot be', async () => {
    const leasing = desk.lease(0);
    refuse(new Error('QuotaExceededError'));
    await expect(leasing).rejects.toThrow('QuotaExceededError');
    expect(begin(1)).toEqual([]);
    expect(desk.patient.size()).toBe(JOBS.length);
    const next = desk.lease(0);
    write();
    await next;
    expect((await written()).toSorted()).toEqual(begin(JOBS.length).toSorted());
    const again = desk.lease(0);
    write();
    await again;
    expect(desk.leased.take(1, 0, [])).toMatchObject([{ tries: 1 }]);
  });
});
