import type { Page } from '@playwright/test';

/** What is to be seen, as a function that runs in the page. */
export type Sight = string;

/**
 * Does something in a page and says after how many milliseconds something was to be seen, by the page's own clock. What is
 * seen is looked for in every frame that is drawn; `act` sets off the clock itself by `globalThis.begun`.
 */
export async function until(
  page: Page,
  sight: Sight,
  act: () => Promise<unknown>,
): Promise<number> {
  // The last expression is no promise, for that would be waited for.
  await page.evaluate(`{
    globalThis.begun = undefined;
    globalThis.seenAfter = new Promise((resolve) => {
      const look = () => {
        if (globalThis.begun !== undefined && (${sight})) resolve(performance.now() - globalThis.begun);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    true;
  }`);
  await act();
  return page.evaluate<number>('globalThis.seenAfter');
}
