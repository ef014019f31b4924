import { type Browser, browser } from 'wxt/browser';

import { say } from '@/components/words';
import { levelNow } from '@/utils/browser/pause';
import { parseUrl } from '@/utils/lib/web-address';
import type { ReceivedLink } from '@/utils/model/page';
import { WALLET_TAB } from '@/utils/model/store';

import { addByHand, linkByHand, linksIn, pageOf } from './by-hand';
import { keepText } from './fit-text';
import { createIconMenu } from './icon-menu';
import { openPanel } from './open-panel';
import type { Parts } from './parts';
import { runScout } from './sites';
import { storeOfTab } from './surroundings';

type Clicked = Browser.contextMenus.OnClickData;

/** What can be verified from a menu: by what was clicked, and the links that are meant. */
const menus = {
  link: ({ linkUrl = '' }) => linkByHand(linkUrl),
  image: ({ srcUrl = '' }) => linkByHand(srcUrl),
  selection: ({ selectionText = '' }) => linksIn(selectionText),
  page: () => [],
} as const satisfies Record<string, (clicked: Clicked) => readonly ReceivedLink[]>;

/** The text that is marked asks for something: how the user's own credentials fit it is shown. */
const FIT = 'fit';

type Menu = keyof typeof menus;
const isMenu = (id: unknown): id is Menu => typeof id === 'string' && id in menus;

/** Offers verification in the menus of links, images, marked text and pages; the answer stands in the panel. */
export function offerMenus({ around, queue, refresh }: Parts): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    if (tab?.id === undefined) return;
    if (clicked.menuItemId === FIT) return void checkFit(tab, clicked.selectionText);
    if (!isMenu(clicked.menuItemId)) return;
    // Before anything is awaited, while the click still counts.
    void openPanel(tab.id);
    void verify(
      { id: tab.id, url: clicked.pageUrl ?? tab.url },
      menus[clicked.menuItemId](clicked),
    );
  });

  async function checkFit(tab: Browser.tabs.Tab, text = ''): Promise<void> {
    // Before anything is awaited, while the click still counts. Nothing of a private window is kept.
    void openPanel(tab.id);
    if (tab.incognito || tab.id === undefined || text.trim() === '') return;
    const now = new Date(around.clock.now());
    await keepText(around.lasting, text, { tabId: tab.id, now });
    await pageOf(around.lasting, { id: tab.id, url: tab.url }, { asked: false, now });
    await around.lasting.pages.change(`tab:${tab.id}`, (row) => ({
      ...row,
      fitAskedAt: now.toISOString(),
    }));
    await refresh(around.lasting, WALLET_TAB);
  }

  async function verify(
    tab: { readonly id: number; readonly url: string | undefined },
    links: readonly ReceivedLink[],
  ): Promise<void> {
    // The panel says that the site is off or all pages are paused, and would show no answer.
    if ((await levelNow(parseUrl(tab.url ?? '')?.hostname ?? '')) === 'off') return;
    await runScout(tab.id);
    if (links.length === 0) return;
    const store = await storeOfTab(around, tab.id);
    const now = new Date(around.clock.now());
    await queue.add(store, await addByHand(store, tab, links, now));
    await refresh(store, tab.id);
  }
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of Object.keys(menus).filter(isMenu))
    browser.contextMenus.create({
      id,
      title: say(`menu_${id}`),
      contexts: [id],
      documentUrlPatterns: ['https://*/*', 'http://*/*'],
    });
  browser.contextMenus.create({
    id: FIT,
    title: say('menu_fit'),
    contexts: ['selection'],
    documentUrlPatterns: ['https://*/*', 'http://*/*'],
  });
  createIconMenu();
}
