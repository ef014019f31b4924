import type { Page } from '@playwright/test';

/** The accessible names of all marks on a page, read through the closed roots by the browser itself. */
export async function markNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const verdicts =
    /^(?:Verified|Confirmed|Caution|Problem|Not known|Not checked yet|Waiting|Checking|Needs access|Paused)/u;
  return nodes
    .filter(({ role, ignored }) => role?.value === 'button' && !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .filter((name) => verdicts.test(name));
}
