import { browser } from 'wxt/browser';

import type { Handlers } from '@/utils/browser/serve';
import { changeSettings, readSettings } from '@/utils/browser/settings';
import { fail } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import { levelOf, marksWanted } from '@/utils/model/level';
import type { FindingRow, Store } from '@/utils/model/store';

import { forgetTab } from './forget-old';
import { issuerToTrust } from './issuer-to-trust';
import { knownEmails } from './known-emails';
import { keepReading } from './read-pages';
import { registerSites, runOverlay, runScout } from './sites';
import { type Surroundings, storeOfTab } from './surroundings';
import type { VerifyQueue } from './verify-queue';

export interface Parts {
  readonly around: Surroundings;
  readonly queue: VerifyQueue;
  /** Scores a tab anew and shows it everywhere. */
  readonly refresh: (store: Store, tabId: number) => Promise<void>;
  readonly refreshAll: () => Promise<void>;
}

/** What the worker does on each message of the protocol. */
export function handlersOf({ around, queue, refresh, refreshAll }: Parts): Handlers {
  const { lasting, passing, clock } = around;
  const now = () => new Date(clock.now());

  return {
    async 'page/report'(reading, sender) {
      if (sender.frameId !== 0 || sender.tabId === undefined) return;
      // A scout that was at work when its site was turned off goes on until the page is left.
      const { levels } = await readSettings();
      if (levelOf(parseUrl(sender.url ?? '')?.hostname ?? '', levels) === 'off') return;
      const store = sender.incognito ? passing : lasting;
      if (!(await keepReading(store, reading, sender, now()))) return;
      await follow(store, sender.tabId);
    },

    // The popup is opened before anything is awaited, while the user's click still counts.
    async 'panel/open'() {
      await browser.action.openPopup();
    },

    async 'page/read'({ tabId }) {
      const store = await storeOfTab(around, tabId);
      const read = await runScout(tabId);
      if (!read) await forgetTab(store, tabId);
      await refresh(store, tabId);
      return read ? undefined : fail('private', 'the browser keeps this page closed');
    },

    async 'check/start'({ tabId }) {
      const store = await storeOfTab(around, tabId);
      const page = await store.pages.change(`tab:${tabId}`, (row) => ({ ...row, asked: true }));
      if (!page) return;
      await queue.add(store, await store.findings.where('tabId', tabId));
      await refresh(store, tabId);
      const { levels } = await readSettings();
      if (marksWanted(page.host, levelOf(page.host, levels), true)) await putMarks(store, tabId);
    },

    async 'check/again'({ findingId }) {
      const found = await finding(findingId);
      if (!found) return;
      await queue.add(found.store, [found.row]);
      await refresh(found.store, found.row.tabId);
    },

    async 'person/compare'({ candidateId, email }) {
      for (const store of [lasting, passing]) {
        const candidate = await store.candidates.get(candidateId);
        if (!candidate) continue;
        await knownEmails.add(candidateId, [email]);
        await refresh(store, candidate.tabId);
      }
    },

    async 'trust/add'({ findingId }) {
      const found = await finding(findingId);
      const result = found && (await found.store.results.get(found.row.resultId));
      const issuer = result && issuerToTrust(result, now());
      if (!issuer) return;
      await found.store.trust.put(issuer);
      await refreshAll();
    },

    async 'trust/remove'({ issuerId }) {
      await lasting.trust.remove([issuerId]);
      await passing.trust.remove([issuerId]);
      await refreshAll();
    },

    async 'posting/pin'({ postingId, pinned }) {
      for (const store of [lasting, passing]) {
        for (const { id } of await store.postings.all())
          await store.postings.change(id, (row) => ({
            ...row,
            pinned: pinned && id === postingId,
          }));
      }
      await refreshAll();
    },

    async 'site/level'({ host, level }) {
      await changeSettings((settings) => ({
        ...settings,
        levels: { ...settings.levels, [host]: level },
      }));
      await registerSites();
      await refreshAll();
    },
  };

  /** What the site's level makes of a page that has just been read. */
  async function follow(store: Store, tabId: number): Promise<void> {
    const page = await store.pages.get(`tab:${tabId}`);
    if (!page) return;
    const { levels } = await readSettings();
    const level = levelOf(page.host, levels);
    const findings = await store.findings.where('tabId', tabId);
    if (level === 'automatic') await queue.add(store, findings.filter(isNew));
    await refresh(store, tabId);
    if (findings.length > 0 && marksWanted(page.host, level, page.asked))
      await putMarks(store, tabId);
  }

  async function putMarks(store: Store, tabId: number): Promise<void> {
    if (await runOverlay(tabId))
      await store.pages.change(`tab:${tabId}`, (row) => ({ ...row, marked: true }));
  }

  async function finding(id: string): Promise<{ store: Store; row: FindingRow } | undefined> {
    for (const store of [lasting, passing]) {
      const row = await store.findings.get(id);
      if (row) return { store, row };
    }
    return undefined;
  }
}

const isNew = ({ state }: FindingRow): boolean => state === 'found';
