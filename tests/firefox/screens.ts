/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';

export const PATIENT = { timeout: 30_000, interval: 250 };
const STILL = { timeout: 30_000, interval: 100 };

/** Firefox tells an extension the addresses of the tabs that it may see. */
export const tabIdOf = (page: Page, part: string): Promise<number | undefined> =>
  page.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.includes(wanted))?.id;
  }, part);

/** Elements that the page did not bring along: ours have neither name nor class. */
export const hostsOnPage = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('a + span')].filter(
        (span) => span.attributes.length === 0 && span.childNodes.length === 0,
      ).length,
  );

/** The verdicts that the popup or the panel lists, a line each. */
export const rowsOf = (screen: Page): Promise<string[]> =>
  screen.$$eval('.findings button b, .credential > details > summary b', (rows) =>
    rows.map(({ textContent }) => textContent ?? ''),
  );

export const textOf = (screen: Page): Promise<string> =>
  screen.$eval('body', ({ textContent }) => textContent ?? '');

/** Presses the first button whose words begin so, as soon as it is there and rows that arrive move it no more. */
export async function click(page: Page, words: string, within = ''): Promise<void> {
  let before = '';
  const button = await vi.waitFor(async () => {
    const found = await page.$(
      `::-p-xpath(${within}//button[starts-with(normalize-space(.), "${words}")])`,
    );
    if (!found) throw new Error(`no button ${words}`);
    const place = JSON.stringify(await found.boundingBox());
    const isStill = place === before;
    before = place;
    if (!isStill) throw new Error(`the button ${words} moves`);
    return found;
  }, STILL);
  await button.click();
}

/** Chooses a site's level in the options; what it needs of the browser is granted. */
export async function chooseLevel(options: Page, host: string, level: string): Promise<void> {
  const choice = `input[name="level-${host}"][value="${level}"]`;
  const radio = await options.waitForSelector(choice);
  await radio?.click();
  await options.waitForSelector(`${choice}:checked`);
}
