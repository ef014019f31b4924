import type { Page } from '@playwright/test';

/** So high that nothing scrolls: what sticks to an edge then covers nothing. */
export async function growToContent(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}
