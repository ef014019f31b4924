import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { speak } from '@/components/words';
import { showOnToolbar } from '@/entrypoints/background/toolbar';
import { changeSettings } from '@/utils/browser/settings';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Level } from '@/utils/model/level';
import type { SealShape } from '@/utils/model/seal';
import { type PageRow, SAVED_TAB, type Store } from '@/utils/model/store';

import { browser, freshBrowser, state } from '../browser/fake-browser';
import { badgeLink, findingRow, pageRow } from '../browser/rows';
import { voice } from '../components/locales';
import { emptyStore } from './around';

const HOST = 'people.example';

let store: Store;
beforeAll(() => speak(voice()));
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

const choose = (level: Level) =>
  changeSettings((settings) => ({ ...settings, levels: { [HOST]: level } }));

const judged = (shape: SealShape): Partial<FindingRow> => ({
  state: 'done',
  appraisal: {
    recipient: 'matches',
    issuer: 'recognised',
    standings: [],
    seal: { shape, reason: 'all-checked', stale: false },
  },
});

/** A page with these findings, shown on the toolbar. */
async function shown(findings: readonly Partial<FindingRow>[], page: Partial<PageRow> = {}) {
  await store.pages.put(pageRow(page));
  for (const [position, told] of findings.entries()) {
    const link = badgeLink({ href: `https://issuer.example/${position}` });
    await store.findings.put(findingRow({ link, position, ...told }));
  }
  await showOnToolbar(store, 1);
  return {
    text: await browser.action.getBadgeText({ tabId: 1 }),
    title: await browser.action.getTitle({ tabId: 1 }),
    icon: state.icons.get(1),
  };
}

const found: Partial<FindingRow> = { state: 'found' };

describe('the toolbar button', () => {
  test('invites to a click where nothing was read', async () => {
    await showOnToolbar(store, 1);
    expect(await browser.action.getTitle({ tabId: 1 })).toBe('Click to check this page');
    expect(await browser.action.getBadgeText({ tabId: 1 })).toBe('');
  });

  test('says of a page that was not read that its site is off', async () => {
    await choose('off');
    state.addresses.set(1, `https://${HOST}/amara`);
    await showOnToolbar(store, 1);
    expect(await browser.action.getTitle({ tabId: 1 })).toBe(`Off on ${HOST}`);
    expect(state.icons.get(1)).toBe('/icon/off-16.png');
  });

  test('says what was found, without a number, until it is asked', async () =>
    expect(await shown([found, found])).toEqual({
      text: '',
      title: 'Proofstack: 2 found, none checked yet',
      icon: '/icon/idle-16.png',
    }));

  test.each(['marks', 'automatic'] as const)('shows the number at once at %s', async (level) => {
    await choose(level);
    expect(await shown([found, found])).toMatchObject({ text: '2' });
  });

  test('shows the number once the page is asked for', async () =>
    expect(await shown([found, found], { asked: true })).toMatchObject({
      text: '2',
      title: 'Proofstack: 0 of 2 checked',
    }));

  test('shows no number where the user wants none', async () => {
    await changeSettings((settings) => ({ ...settings, showCount: false }));
    expect(await shown([found], { asked: true })).toMatchObject({ text: '' });
  });

  test.each(['waiting', 'checking'] as const)('works while something is %s', async (open) =>
    expect(await shown([{ state: open }, judged('verified')], { asked: true })).toEqual({
      text: '2',
      title: 'Proofstack: 1 of 2 checked',
      icon: '/icon/working-16.png',
    }),
  );

  test.each(['needs-access', 'paused'] as const)('does not work while all is %s', async (open) =>
    expect(await shown([{ state: open }, judged('verified')], { asked: true })).toMatchObject({
      icon: '/icon/idle-16.png',
    }),
  );

  test('counts each shape in words when all is done', async () => {
    const shapes = ['verified', 'verified', 'confirmed', 'caution', 'neutral'] as const;
    expect(await shown(shapes.map(judged), { asked: true })).toEqual({
      text: '5',
      title: 'Proofstack: 2 verified, 1 confirmed, 1 caution, 0 problem, 1 not known',
      icon: '/icon/idle-16.png',
    });
  });

  test('calls attention to a problem by shape and sign, before all else', async () => {
    await changeSettings((settings) => ({ ...settings, showCount: false }));
    const findings = [judged('problem'), judged('verified'), { state: 'checking' } as const];
    expect(await shown(findings, { asked: true })).toMatchObject({
      text: '!',
      icon: '/icon/problem-16.png',
    });
  });

  test('says that it is off on a site, whatever was found there', async () => {
    await choose('off');
    expect(await shown([judged('problem')], { asked: true })).toMatchObject({
      text: '',
      title: 'Off on people.example',
      icon: '/icon/off-16.png',
    });
  });

  test('speaks of one tab alone', async () => {
    await store.findings.put(findingRow({ tabId: 2, candidateId: '2:a', ...judged('problem') }));
    expect(await shown([judged('verified')], { asked: true })).toMatchObject({ text: '1' });
  });

  test('shows nothing of saved people, who stand in no tab', async () => {
    const set = vi.spyOn(browser.action, 'setBadgeText');
    await showOnToolbar(store, SAVED_TAB);
    expect(set).not.toHaveBeenCalled();
  });

  test('does not mind a tab that has gone in the meantime', async () => {
    vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('No tab with id: 1.'));
    await expect(shown([found])).resolves.toBeDefined();
  });
});
