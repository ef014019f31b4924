import { beforeEach, describe, expect, test } from 'vitest';

import { correctionHandlers } from '@/entrypoints/background/correction-handlers';
import { correctionKey } from '@/entrypoints/background/corrections';
import { keepReading } from '@/entrypoints/background/read-pages';
import type { FindingRow } from '@/utils/model/finding-row';
import { SAVED_TAB, type Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { aroundOf, NOW } from './around';
import { idleQueue as queue } from './idle-queue';
import { candidate, from, linkTo, profile } from './readings';

const APPLICATION = 'https://ats.example/application';
const ID = `1:${APPLICATION}`;
const BADGE = linkTo('https://issuer.example/credentials/1.json');
const OTHER = linkTo('https://issuer.example/credentials/2.json');
const own = { incognito: false };

let store: Store;
let handlers: ReturnType<typeof correctionHandlers>;

beforeEach(() => {
  freshBrowser();
  const around = aroundOf();
  store = around.lasting;
  const refresh = async () => {};
  handlers = correctionHandlers({ around, queue, refresh, refreshAll: refresh });
});

const read = (name: string | undefined, ...badgeLinks: FindingRow['link'][]) =>
  keepReading(
    store,
    profile({
      url: APPLICATION,
      candidates: [candidate({ key: APPLICATION, name, badgeLinks })],
    }),
    from(APPLICATION),
    NOW,
  );
const call = (value?: string) =>
  handlers['field/correct']({ of: ID, field: 'name', ...(value && { value }) }, own);
const setApart = () =>
  handlers['finding/apart']({ candidateId: ID, href: BADGE.href, apart: true }, own);
const shown = async () => (await store.candidates.get(ID))?.name;
const hrefs = async () => (await store.findings.all()).map(({ link }) => link.href);

describe('a name that the user has corrected', () => {
  test.each(['Jane Do', 'J. Do', 'DO, Jane'])('is there again for “%s”', async (name) => {
    await read('Jane Do');
    await call('Jane Doe');
    await read(name);
    expect(await shown()).toBe('Jane Doe');
  });

  test('is there again for a page that names nobody', async () => {
    await read(undefined);
    await call('Jane Doe');
    await read(undefined);
    expect(await shown()).toBe('Jane Doe');
  });

  test('is not put on the next whom the same address shows', async () => {
    await read('Jane Do');
    await call('Jane Doe');
    await read('Bob Roe');
    expect(await shown()).toBe('Bob Roe');
  });

  test('is remembered of each whom the address shows', async () => {
    await read('Jane Do');
    await call('Jane Doe');
    await read('Bob Ro');
    await call('Bob Roe');
    await read('Jane Do');
    expect(await shown()).toBe('Jane Doe');
    await read('Bob Ro');
    expect(await shown()).toBe('Bob Roe');
    await call();
    expect(await shown()).toBe('Bob Ro');
    expect(await store.corrections.all()).toMatchObject([{ fields: { name: 'Jane Doe' } }]);
  });

  test('is there again for another writing of the name of the second', async () => {
    await read('Jane Do');
    await call('Jane Doe');
    await read('Bob Ro');
    await call('Bob Roe');
    await read('B. Ro');
    expect(await shown()).toBe('Bob Roe');
    await call('Bob Rowe');
    expect(await store.corrections.all()).toHaveLength(2);
  });

  test('is of one person with what else was said of them once the page has it right', async () => {
    await read('Senior Engineer', BADGE, OTHER);
    await setApart();
    await store.findings.change(`${ID}#${OTHER.href}`, (row) => ({ ...row, owner: 'you' }));
    await call('Ana Ruiz');
    await read('Ana Ruiz', BADGE, OTHER);
    expect(await hrefs()).toEqual([OTHER.href]);
    expect(await store.findings.all()).toMatchObject([{ owner: 'you' }]);
  });

  test('stays with who bears it where nothing says whom it corrects', async () => {
    const id = correctionKey(APPLICATION);
    await store.corrections.put({ id, until: '2027-01-01', fields: { name: 'Ana Ruiz' } });
    await store.candidates.put({
      id: `saved:${APPLICATION}`,
      key: APPLICATION,
      tabId: SAVED_TAB,
      name: 'Ana Ruiz',
      nameSource: 'user',
      asRead: { name: 'Senior Engineer' },
    });
    await read('Senior Engineer');
    expect(await shown()).toBe('Ana Ruiz');
    await read('Bob Roe');
    expect(await shown()).toBe('Bob Roe');
    await call('Bob Rowe');
    expect(await store.candidates.get(`saved:${APPLICATION}`)).toMatchObject({ name: 'Ana Ruiz' });
    await read('Senior Engineer');
    await call('Ana M. Ruiz');
    expect(await store.corrections.get(id)).toMatchObject({ whose: 'Senior Engineer' });
    expect((await store.candidates.get(`saved:${APPLICATION}`))?.name).toBe('Ana M. Ruiz');
    await call();
    expect((await store.candidates.get(`saved:${APPLICATION}`))?.name).toBe('Senior Engineer');
  });

  test('goes from those who bear it when it is taken back, and from nobody else', async () => {
    await read('Jane Do');
    await call('Jane Doe');
    await read('Bob Ro');
    await call('Bob Roe');
    await handlers['corrections/remove']({ correctionId: correctionKey(APPLICATION) }, own);
    expect(await shown()).toBe('Bob Roe');
    await handlers['corrections/remove']({}, own);
    expect(await shown()).toBe('Bob Ro');
  });

  test.each([
    ['Jane Doe, MSc', 'Jane Doe'],
    ['Bob Roe', 'Bob Roe'],
  ])('is put on “%s” as “%s” where nothing says whom it corrects', async (name, expected) => {
    const id = correctionKey(APPLICATION);
    await store.corrections.put({ id, until: '2027-01-01', fields: { name: 'Jane Doe' } });
    await read(name);
    expect(await shown()).toBe(expected);
  });
});

describe('a badge that the user has set apart', () => {
  test('stays apart from the person of whom it was said', async () => {
    await read('Jane Doe', BADGE);
    await setApart();
    await read('Jane Doe', BADGE);
    expect(await hrefs()).toEqual([]);
  });

  test('is not kept from the next whom the same address shows', async () => {
    await read('Jane Doe', BADGE);
    await setApart();
    await read('Bob Roe', BADGE);
    expect(await hrefs()).toEqual([BADGE.href]);
    expect(await store.candidates.get(ID)).not.toHaveProperty('apart');
  });
});

describe('a page that is about nobody', () => {
  test('is so whomever it names', async () => {
    await read('Jane Do');
    await call('Jane Doe');
    await store.corrections.change(correctionKey(APPLICATION), (row) => ({
      ...row,
      isNot: 'profile',
    }));
    await read('Bob Roe');
    expect(await shown()).toBeUndefined();
    expect(await store.pages.get('tab:1')).toMatchObject({ isNot: 'profile' });
  });
});
