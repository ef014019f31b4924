import { levelNow } from '@/utils/browser/pause';
import type { Handlers, Sender } from '@/utils/browser/serve';
import { changeSettings } from '@/utils/browser/settings';
import { registryAnswerFor } from '@/utils/credentials/registry-record';
import { fail } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import type { FindingRow } from '@/utils/model/finding-row';
import { marksWanted } from '@/utils/model/level';
import type { Store } from '@/utils/model/store';
import { providerOf } from '@/utils/providers';

import { readCollection } from './collections';
import { leftPages } from './left-pages';
import { openPanel } from './open-panel';
import { type Found, findingIn, type Parts } from './parts';
import { keepReading } from './read-pages';
import { rematch } from './rematch';
import { runOverlay, runScout } from './sites';
import { storeOfTab } from './surroundings';
import { inTurnOfTab } from './tab-turns';

type Rows =
  | 'page/report'
  | 'panel/open'
  | 'page/read'
  | 'check/start'
  | 'check/stop'
  | 'check/again'
  | 'collection/read'
  | 'registry/look-up'
  | 'finding/show';

/** Pages are read and their credentials checked. */
export function pageHandlers({ around, queue, refresh }: Parts): Pick<Handlers, Rows> {
  const { lasting, passing, clock } = around;

  return {
    async 'page/report'(reading, sender) {
      if (sender.frameId !== 0 || sender.tabId === undefined) return;
      const store = sender.incognito ? passing : lasting;
      const { tabId } = sender;
      // Its turn is taken before anything is awaited: the tab may be leaving the page that was read.
      const isKept = await inTurnOfTab(
        tabId,
        async () =>
          (await isOn(sender)) &&
          !(await leftPages.has(reading.begun ?? 0)) &&
          keepReading(store, reading, sender, new Date(clock.now())),
      );
      if (!isKept) return;
      await follow(store, tabId);
      if (reading.posting) await rematch(store, refresh);
    },

    // Opened before anything is awaited, while the user's click still counts.
    async 'panel/open'({ findingId }, { tabId }) {
      await openPanel(tabId);
      const found = await findingIn(around, findingId);
      if (found && found.row.tabId === tabId) await show(found);
    },

    async 'page/read'({ tabId }) {
      const store = await storeOfTab(around, tabId);
      const read = await runScout(tabId);
      await refresh(store, tabId);
      return read ? undefined : fail('private', 'the browser keeps this page closed');
    },

    async 'check/start'({ tabId, always }) {
      const store = await storeOfTab(around, tabId);
      // Settings lie on the disk, where nothing of a private window may be.
      if (always.length > 0 && store === lasting)
        await changeSettings((settings) => ({
          ...settings,
          always: [...new Set([...settings.always, ...always])],
        }));
      const page = await store.pages.change(`tab:${tabId}`, (row) => ({ ...row, asked: true }));
      if (!page) return;
      await queue.add(store, (await store.findings.where('tabId', tabId)).filter(isUnasked));
      const marked = marksWanted(page.host, await levelNow(page.host), true);
      await Promise.all([refresh(store, tabId), marked && putMarks(store, tabId)]);
    },

    async 'check/stop'({ tabId }) {
      const store = await storeOfTab(around, tabId);
      await queue.stop(store, await store.findings.where('tabId', tabId));
      await refresh(store, tabId);
    },

    async 'finding/show'({ findingId }) {
      const found = await findingIn(around, findingId);
      if (found) await show(found);
    },

    async 'collection/read'({ findingId }) {
      const found = await findingIn(around, findingId);
      if (!found) return;
      const read = await readCollection(found, around.environmentFor(found.store));
      await refresh(found.store, found.row.tabId);
      return read;
    },

    async 'registry/look-up'({ findingId }) {
      const found = await findingIn(around, findingId);
      const result = found && (await found.store.results.get(found.row.resultId));
      if (!found || !result?.credential) return;
      const environment = around.environmentFor(found.store);
      const registry = await registryAnswerFor(result.credential, environment);
      if (registry) await found.store.findings.change(findingId, (row) => ({ ...row, registry }));
    },

    async 'check/again'({ findingId }) {
      const found = await findingIn(around, findingId);
      if (!found) return;
      await queue.add(found.store, [found.row]);
      await refresh(found.store, found.row.tabId);
    },
  };

  /** What the site's level makes of a page that has just been read. */
  async function follow(store: Store, tabId: number): Promise<void> {
    const page = await store.pages.get(`tab:${tabId}`);
    if (!page) return;
    const level = await levelNow(page.host);
    const findings = await store.findings.where('tabId', tabId);
    if (level === 'automatic') await queue.add(store, findings.filter(isDueByItself));
    await refresh(store, tabId);
    if (findings.length > 0 && marksWanted(page.host, level, page.asked))
      await putMarks(store, tabId);
  }

  async function putMarks(store: Store, tabId: number): Promise<void> {
    if (await runOverlay(tabId))
      await store.pages.change(`tab:${tabId}`, (row) => ({ ...row, marked: true }));
  }
}

/** A scout that was at work when its site was turned off goes on until the page is left. */
const isOn = async ({ url = '' }: Sender): Promise<boolean> =>
  (await levelNow(parseUrl(url)?.hostname ?? '')) !== 'off';

async function show({ store, row: { id, tabId } }: Found): Promise<void> {
  await store.pages.change(`tab:${tabId}`, (page) => ({ ...page, shown: id }));
}

/** What has a verdict keeps it until it is asked for again. */
const isUnasked = ({ state }: FindingRow): boolean => state === 'found';

/** A guess would tell a provider of a link that may be somebody else's, so it waits for the user. */
const isDueByItself = ({ state, link }: FindingRow): boolean =>
  state === 'found' && !providerOf(link)?.guessed;
