import type { Page } from '@playwright/test';

import { inspect } from './axe';
import { expect } from './fixtures';

/** In light at full width, and in dark on the narrowest: colours do not depend on width, nor layout on colours. */
export async function expectNoViolations(page: Page, width: number): Promise<void> {
  for (const [colorScheme, wide] of [
    ['light', width],
    ['dark', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: wide, height: 900 });
    const { violations } = await inspect(page);
    expect(violations, `${colorScheme}, ${wide} px`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `sideways scroll at ${wide} px`).toBeLessThanOrEqual(0);
  }
}
