import type { BrowserContext, Page, Worker } from '@playwright/test';

import { expect } from './fixtures';

/** The number of the tab that shows an address, as the extension knows it. */
export async function tabIdOf(worker: Worker, address: string): Promise<number> {
  const id = await worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, address);
  if (id === undefined) throw new Error(`no tab shows ${address}`);
  return id;
}

/** The toolbar's text and title for a tab. */
export const toolbarOf = (worker: Worker, tabId: number) =>
  worker.evaluate(
    async (id) => ({
      text: await chrome.action.getBadgeText({ tabId: id }),
      title: await chrome.action.getTitle({ tabId: id }),
    }),
    tabId,
  );

/** Opens a page in a tab, and the popup about that tab in another. */
export async function visit(
  context: BrowserContext,
  worker: Worker,
  openPage: (path: string) => Promise<Page>,
  address: string,
): Promise<{ readonly page: Page; readonly popup: Page; readonly tabId: number }> {
  const page = await context.newPage();
  await page.goto(address);
  const tabId = await tabIdOf(worker, address);
  const popup = await openPage(`popup.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 384, height: 900 });
  return { page, popup, tabId };
}

/** Opens the panel about a tab in a tab of its own, as wide as a side panel. */
export async function panelOf(
  openPage: (path: string) => Promise<Page>,
  tabId: number,
): Promise<Page> {
  const panel = await openPage(`sidepanel.html?tab=${tabId}`);
  await panel.setViewportSize({ width: 400, height: 900 });
  return panel;
}

/** The verdicts that the popup or the panel lists, a line each. */
export const rowsOf = (screen: Page): Promise<string[]> =>
  screen
    .getByRole('list', { name: 'Credentials' })
    .locator(':is(summary, button) > span > b')
    .allTextContents();

const END = /^(?:Verified|Confirmed|Caution|Problem|Not known|Private|Paused|Needs access)/u;

/** Waits until every credential that is listed has a verdict, or waits for somebody. */
export async function expectEnded(screen: Page): Promise<void> {
  const open = async () => {
    const rows = await rowsOf(screen);
    return rows.length === 0 ? ['nothing is listed'] : rows.filter((row) => !END.test(row));
  };
  await expect.poll(open, { timeout: 40_000 }).toEqual([]);
}

/** Trusts an issuer in the panel, as a person does. */
export async function trust(panel: Page, domain: string): Promise<void> {
  await panel
    .getByRole('button', { name: `Trust this issuer… ${domain}` })
    .first()
    .click();
  const dialog = panel.getByRole('dialog', { name: `Trust ${domain}?` });
  await expect(dialog.getByText(domain, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Trust', exact: true }).click();
}

/** Sets a site's level as a person does; a site that is not listed yet is added first. */
export async function setLevel(options: Page, host: string, level: string): Promise<void> {
  const site = options.getByRole('group', { name: host });
  await options.getByRole('heading', { level: 1 }).waitFor();
  if ((await site.count()) === 0) {
    await options.getByLabel('Host name').fill(host);
    await options.getByRole('button', { name: 'Add' }).click();
  }
  const choice = site.getByRole('radio', { name: new RegExp(`^${level}`, 'u') });
  await choice.click();
  await expect(choice).toBeChecked();
}
