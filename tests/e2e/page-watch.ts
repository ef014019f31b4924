import type { BrowserContext, Page } from '@playwright/test';

/**
 * Writes down whatever happens to the documents of pages that are opened from here on, once they are parsed:
 * every change, and every event that an extension might cause.
 */
export async function watchPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    window.__writes = [];
    window.__events = [];
    for (const type of ['message', 'click', 'focusin', 'keydown', 'pointerdown', 'securitypolicyviolation', 'error'])
      addEventListener(type, ({ type }) => window.__events.push(type), true);
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        for (const { type, target } of records) window.__writes.push(type + ' in ' + target.nodeName);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  `);
}

export const writesTo = (page: Page): Promise<string[]> => page.evaluate('window.__writes');
export const eventsOn = (page: Page): Promise<string[]> => page.evaluate('window.__events');

/** The elements that marks stand in: plain ones without a name or content that the page could see. */
const HOSTS = `[...document.querySelectorAll('span')].filter((one) => one.attributes.length === 0 && one.childNodes.length === 0).length`;

export const markHosts = (page: Page): Promise<number> => page.evaluate(HOSTS);

/** Runs a step in the page and says how many milliseconds it took until no mark was left, by the page's own clock. */
export const msUntilUnmarked = (page: Page, step = ''): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const from = performance.now();
    ${step};
    const look = () => {
      if (${HOSTS} === 0) resolve(performance.now() - from);
      else setTimeout(look, 2);
    };
    look();
  })`);

/** The moment at which a page's last mark went, by the clock of the computer. */
export const unmarkedAt = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const look = () => {
      if (${HOSTS} === 0) resolve(Date.now());
      else setTimeout(look, 2);
    };
    look();
  })`);
