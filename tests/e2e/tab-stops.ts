import type { Page } from '@playwright/test';

const MOST = 200;

/** Whatever the keyboard can get to, by its name or its words, in the order of the document. */
const STOPS = `(() => {
  const selector = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary';
  const words = (one) => (one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent).trim();
  return [...document.querySelectorAll(selector)]
    .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
    .map(words);
})()`;

const FOCUSED = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  return (one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent).trim();
})()`;

export const stopsOf = (page: Page): Promise<string[]> => page.evaluate(STOPS);

export const focused = (page: Page): Promise<string> => page.evaluate(FOCUSED);

/** What so many presses come to, and after them where the next one leads: out of the page, or round again. */
export async function walk(
  page: Page,
  { key, presses }: { readonly key: 'Tab' | 'Shift+Tab'; readonly presses: number },
): Promise<{ readonly stops: readonly string[]; readonly next: string }> {
  const stops: string[] = [];
  for (let press = 0; press <= presses; press += 1) {
    await page.keyboard.press(key);
    stops.push(await focused(page));
  }
  return { next: stops.pop() ?? '', stops };
}

/** Presses Tab until something with this name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < MOST; press += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`the Tab key never came to ${name}`);
}
